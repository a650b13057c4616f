import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

const towns = { small: 'a small town', middle: 'a medium-sized town', large: 'a large town' }

export const en: Messages<typeof da> = {
	cases: 'Peer advice',
	title: 'Share with everybody',
	instead: {
		town: (size) => towns[size],
		municipality: 'the municipality',
		region: 'the region',
		other: 'another municipality',
		person: 'a participant',
		facilitator: 'the facilitator',
		programme: 'the network',
		owner: 'the programme',
		place: 'A municipality',
	},
	text: {
		said: 'Said at the table:',
		origin: 'From a network, anonymised',
		changes: 'The text was corrected together with those who told it.',
	},
	states: {
		draft: 'Draft',
		asked: 'Waits for the giver’s answer',
		refused: 'The giver has said no',
		agreed: 'The giver has said yes',
		public: 'Everybody can read it',
	},
	start: {
		lead: 'What you learned from the case can help other towns. Here you make a text without names. It only leaves the room once whoever brought the case has said yes to exactly that text.',
		names: 'Names we know',
		namesLead: 'They stand in the case and in what the giver took home. Change what shall stand there instead.',
		noNames: 'We found none of the names we know.',
		times: { one: 'Stands in 1 place', other: 'Stands in # places' },
		button: 'Make the draft',
	},
	honest: {
		title: 'We can only find names we know',
		text: 'We know the municipalities of the programme, the giver’s towns, and who has sat in the room. We do not know nicknames, misspellings, streets, shops, schools, figures and dates, and an unusual project is recognised without a name. Read the text as if you came from the next town.',
		look: 'Look at these words in particular',
		lookNone: 'We saw no figures, addresses or capitals in the middle of a sentence.',
	},
	page: {
		lead: 'A text without names that everybody may read once the giver has said yes.',
		preview: 'See exactly what everybody will see',
		edit: 'Edit the text',
		publicAt: 'Read it in the library',
		publicOlder:
			'Everybody still reads the text to which the giver last said yes. The new one leaves the room once the giver has said yes to it too.',
		namesLeft: 'These names still stand there',
		replace: 'Replace the names',
		borrowed: 'The text repeats what others noted',
		borrowedText: (names) =>
			`Words of ${names} stand in the text. Quote them below and they are asked, or write it in the giver’s own words.`,
		replaced: 'What was replaced',
		name: 'In the case',
		instead: 'In the text',
		replacedNone: 'No names were replaced.',
	},
	edit: {
		title: 'Edit the text',
		titleLabel: 'Title',
		summary: 'In short',
		summaryHint: 'Two sentences. They stand at the top and in the list.',
		place: 'Where?',
		placeHint: 'In neutral words, for example A medium-sized town.',
		story: 'The question and its background',
		helped: 'What helped?',
		themes: 'Themes',
		measures: 'Measures of the toolbox that were used',
		measuresFold: 'Choose measures',
		again: 'When the text changes, the giver must say yes again.',
		save: 'Save',
	},
	quotes: {
		title: 'What others said at the table',
		lead: 'A note is only included once whoever wrote it has said yes to these words. The giver’s own notes can be included at once.',
		none: 'There are no notes.',
		quote: 'Quote',
		ask: 'Quote and ask',
		remove: 'Take out',
		states: {
			own: 'The giver’s own words',
			given: 'Has said yes',
			refused: 'Has said no and is not included',
			open: 'Was asked, not included yet',
		},
		answerTitle: 'May we quote you?',
		answerLead:
			'You wrote this in a note. If you say yes, it stands in a text without names that everybody can read. Without your yes it is not included.',
		yes: 'Yes, you may',
		no: 'No',
		mind: 'You can always change your mind. If you say no once the text is public, the whole text is taken down.',
	},
	consent: {
		title: 'The giver’s yes',
		only: (seat) => `Only ${seat}, who brought the case, can say yes.`,
		ask: 'Ask the giver',
		askLead: 'The giver gets a mail with a link to this page. Nothing of the text stands in the mail.',
		asked: 'The giver was asked.',
		yourTurn: 'May everybody read the text?',
		yourTurnLead:
			'Read it first as everybody will see it. You say yes to exactly that text. If a word changes, we ask you again.',
		word: 'What should be different?',
		wordHint: 'May be left empty. The facilitator reads it.',
		yes: 'Yes, everybody may read it',
		no: 'No',
		said: {
			given: (on) => `The giver said yes on ${on}.`,
			refused: (on) => `The giver said no on ${on}.`,
			withdrawn: (on) => `The giver took the yes back on ${on}.`,
		},
	},
	publish: {
		title: 'Put it into the library',
		lead: 'The text becomes a case of the library like the others: in search, in the list and under its themes. It says that it comes from a network, but not from which.',
		button: 'Publish it for everybody',
	},
	down: {
		title: 'Take the text down',
		giver: 'Take your yes back',
		giverLead:
			'If the text is public, it disappears from the library, the search and the lists at once, and its address answers that there is no such page.',
		facilitatorLead:
			'It disappears from the library, the search and the lists at once. To come back, it needs the giver’s yes again.',
		honest: (on) =>
			`It has been public since ${on}. Who has read, kept or quoted it we do not know, and we cannot take that back. Search engines may show it for some days.`,
		button: 'Take it down',
	},
	preview: {
		title: 'This is how everybody will see it',
		text: 'This is exactly the page that everybody will read. So far only you can see it.',
		back: 'Back',
	},
	told: {
		saved: 'Saved',
		asked: 'The giver was asked.',
		answered: 'Your answer is saved, and the facilitator has been told.',
		published: 'Everybody can read the text now.',
		down: 'The text was taken down.',
	},
	reasons: {
		alreadyProposed: 'There is a text for this case already. Edit it.',
		alreadyQuoted: 'The note is quoted already.',
		askedAlready: 'The giver was asked already. Wait for the answer.',
		answeredAlready: 'The giver has answered about this text. Edit it before you ask again.',
		publicAlready: 'Everybody can read this text already.',
		notAgreed: 'The giver has not said yes to the text as it stands now. Ask first.',
		notPublic: 'There is no text to take down.',
		summaryMissing: 'Write in short what it is about before you go on.',
		placeMissing: 'Write in neutral words where it was before you go on.',
		storyMissing: 'Tell of the question and its background before you go on.',
		namesLeft: 'Names that we know still stand there. Replace them first.',
		borrowed: 'The text repeats notes of others. Quote them, or write it in the giver’s own words.',
		quotesOpen: 'Somebody was asked to be quoted and has not answered. Wait, or take the quote out.',
		outdated: 'The text changed while you read. Read it again, then try again.',
	},
	faults: {
		insteadMissing: 'Write what shall stand there instead',
		insteadLong: 'Write at most 100 characters',
		titleMissing: 'Write a title',
		titleLong: 'The title may have at most 150 characters',
		summaryLong: 'Write at most 400 characters',
		placeLong: 'Write at most 100 characters',
		textLong: 'Write at most 8,000 characters',
		themesMany: 'Choose at most eight themes',
		measuresMany: 'Choose at most eight measures',
		noteMissing: 'Choose a note',
		answerMissing: 'Choose yes or no',
		wordLong: 'Write at most 1,000 characters',
	},
	mail: {
		consent: {
			subject: (programme) => `May everybody read what you learned? ${programme}`,
			text: ({ name, programme, url }) =>
				`Dear ${name}\n\nThe facilitator of ${programme} would like to share what you learned from a case that you brought. The text is without names, and it only leaves the room if you say yes. Read it and answer here:\n\n${url}\n\nYou can always take a yes back.`,
		},
		quote: {
			subject: (programme) => `May we quote you? ${programme}`,
			text: ({ name, programme, url }) =>
				`Dear ${name}\n\nThe others would like to quote something that you noted at the table in ${programme}, in a text without names that everybody can read. That only happens if you say yes. See it and answer here:\n\n${url}`,
		},
		given: {
			subject: (programme) => `The giver has said yes: ${programme}`,
			text: ({ name, programme, url }) =>
				`Dear ${name}\n\nWhoever brought a case in ${programme} has said yes to everybody reading the text about it. You can publish it here:\n\n${url}`,
		},
		refused: {
			subject: (programme) => `The giver has said no: ${programme}`,
			text: ({ name, programme, url }) =>
				`Dear ${name}\n\nWhoever brought a case in ${programme} has said no to the text as it stands now. Read why here:\n\n${url}`,
		},
		published: {
			subject: (programme) => `Everybody can read it now: ${programme}`,
			text: ({ name, programme, url }) =>
				`Dear ${name}\n\nThe text about your case from ${programme} is in the library now, without names, as you agreed. See it here, and take it down if you change your mind:\n\n${url}`,
		},
		takenDown: {
			subject: (programme) => `The text was taken down: ${programme}`,
			text: ({ name, programme, url }) =>
				`Dear ${name}\n\nThe text about a case from ${programme} was taken down and can no longer be read in the library. To come back, it needs the giver’s yes again:\n\n${url}`,
		},
	},
}
