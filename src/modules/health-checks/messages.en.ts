import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en: Messages<typeof da> = {
	health: {
		title: 'Health check',
		lead: 'The same ten statements at the start, midway and at the end. Each party answers, and you talk about what is far apart.',
		occasions: { start: 'Start', midway: 'Midway', end: 'End' },
		none: 'You have not checked the partnership yet',
		noneText: 'Do it before you begin. Then you can see what changes.',
		tooFew: (occasion: string) => `${occasion}: fewer than three parties answered, so the answers are not shown.`,
		open: (occasion: string, day: string) => `${occasion}: open until ${day}`,
		answered: (count: number, all: number) => `${count} of ${all} parties have answered`,
		awaited: (names: string) => `Still missing: ${names}.`,
		answerFor: (party: string) => `Answer for ${party}`,
		changeFor: (party: string) => `Change the answer of ${party}`,
		close: 'Close and show the answers',
		begin: 'Ask the parties',
		beginText:
			'Those with an address in the register get a mail. The others answer by their link. The answers are shown once the check is closed.',
		occasion: 'Where are you?',
		closesOn: 'Last day for answers',
	},
	statements: {
		vision: 'We agree on what we want with the centre.',
		roles: 'We know who does what.',
		heard: 'All parties are heard, the small ones too.',
		trust: 'We can tell each other when something is difficult.',
		kept: 'The parties do what they have promised.',
		means: 'We have the hours and the money that it takes.',
		decisions: 'We get decisions made without dragging them out.',
		missing: 'The right ones are with us, also the owners and young people.',
		results: 'One can see in the centre that we work together.',
		worth: 'It is worth our time.',
	},
	answer: {
		title: (party: string) => `Health check: answer of ${party}`,
		lead: (day: string) => `It takes two minutes. You can change the answer until ${day}.`,
		scale: '1 means “does not fit at all”, 5 means “fits entirely”.',
		words: 'Anything you want to say?',
		wordsHint: 'The parties can read it without seeing who wrote it. Write so that one cannot guess.',
		privacy: {
			one: 'The answers are shown without names.',
			other: 'The answers are shown together and without names once at least # parties have answered.',
		},
		button: 'Send the answer',
		change: 'Save the new answer',
		done: 'Thank you, we have your answer',
	},
	result: {
		title: 'What the parties answered',
		statement: 'Statement',
		change: 'Change',
		spread: 'Answers',
		talk: 'Talk about it',
		gave: (scores: string) => `The answers were ${scores}`,
		concerns: { low: 'Low', apart: 'Far apart', fallen: 'Fallen' },
		words: 'What the parties wrote',
	},
	task: { answer: 'Ten statements, two minutes.', done: 'You have answered. It can still be changed.' },
	reasons: {
		openedAlready: 'You have already done that check.',
		laterOpened: 'You are further on. That check cannot be done afterwards.',
		tooFewParties: 'A health check takes at least three parties. Otherwise one can see who answered what.',
		closed: 'The check is closed, so answers can no longer be given or changed.',
	},
	faults: {
		occasionMissing: 'Choose where you are',
		closesPast: 'Choose a day that has not passed',
		scoreMissing: 'Choose from 1 to 5',
		wordsLong: 'Write 1,000 characters at most',
	},
	mail: {
		askSubject: (partnership: string) => `How is ${partnership}?`,
		remindSubject: (partnership: string) => `Your answer on ${partnership} is missing`,
		ask: ({ name, party, partnership, day, url }) =>
			[
				`Dear ${name}`,
				`How is the work in ${partnership}, seen from ${party}? It is ten statements and takes two minutes.`,
				`Answer by ${day}:\n${url}`,
				'The answers are shown together and without names.',
			].join('\n\n'),
		remind: ({ name, party, partnership, day, url }) =>
			[
				`Dear ${name}`,
				`The answer of ${party} on the work in ${partnership} is missing. The last day is ${day}.`,
				`It takes two minutes:\n${url}`,
				'The answers are shown together and without names.',
			].join('\n\n'),
	},
}
