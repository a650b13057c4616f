import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl: Messages<typeof da> = {
	health: {
		title: 'Gezondheidscheck',
		lead: 'Dezelfde tien zinnen bij de start, halverwege en aan het eind. Elke partij antwoordt, en u praat over wat ver uiteenloopt.',
		occasions: { start: 'Start', midway: 'Halverwege', end: 'Eind' },
		none: 'U hebt het partnerschap nog niet gecheckt',
		noneText: 'Doe het voordat u begint. Dan ziet u wat er verandert.',
		tooFew: (occasion: string) =>
			`${occasion}: minder dan drie partijen antwoordden, dus de antwoorden worden niet getoond.`,
		open: (occasion: string, day: string) => `${occasion}: open tot en met ${day}`,
		answered: (count: number, all: number) => `${count} van ${all} partijen hebben geantwoord`,
		awaited: (names: string) => `Ontbreken nog: ${names}.`,
		answerFor: (party: string) => `Antwoorden voor ${party}`,
		changeFor: (party: string) => `Antwoord van ${party} wijzigen`,
		close: 'Sluiten en antwoorden tonen',
		begin: 'Partijen vragen',
		beginText:
			'Wie een e-mailadres in het register heeft, krijgt een mail. De anderen antwoorden via hun link. De antwoorden zijn pas te zien als de check gesloten is.',
		occasion: 'Waar staat u?',
		closesOn: 'Laatste dag voor antwoorden',
	},
	statements: {
		vision: 'Wij zijn het eens over wat wij met het centrum willen.',
		roles: 'Wij weten wie wat doet.',
		heard: 'Alle partijen worden gehoord, ook de kleine.',
		trust: 'Wij kunnen het elkaar zeggen als iets moeilijk is.',
		kept: 'De partijen doen wat zij hebben toegezegd.',
		means: 'Wij hebben de uren en het geld die ervoor nodig zijn.',
		decisions: 'Wij nemen beslissingen zonder dat het blijft slepen.',
		missing: 'De juiste partijen doen mee, ook de eigenaren en de jongeren.',
		results: 'In het centrum is te zien dat wij samenwerken.',
		worth: 'Het is onze tijd waard.',
	},
	answer: {
		title: (party: string) => `Gezondheidscheck: antwoord van ${party}`,
		lead: (day: string) => `Het kost twee minuten. U kunt uw antwoord tot en met ${day} wijzigen.`,
		scale: '1 betekent ‘past helemaal niet’, 5 betekent ‘past helemaal’.',
		words: 'Wilt u iets zeggen?',
		wordsHint: 'De partijen kunnen het lezen zonder te zien wie het schreef. Schrijf zo dat men het niet kan raden.',
		privacy: {
			one: 'De antwoorden worden zonder naam getoond.',
			other: 'De antwoorden worden samen en zonder naam getoond als minstens # partijen hebben geantwoord.',
		},
		button: 'Antwoord versturen',
		change: 'Nieuw antwoord opslaan',
		done: 'Dank u, wij hebben uw antwoord',
	},
	result: {
		title: 'Wat de partijen antwoordden',
		statement: 'Zin',
		change: 'Verandering',
		spread: 'Antwoorden',
		talk: 'Praat erover',
		gave: (scores: string) => `De antwoorden waren ${scores}`,
		concerns: { low: 'Laag', apart: 'Ver uiteen', fallen: 'Gedaald' },
		words: 'Wat de partijen schreven',
	},
	task: { answer: 'Tien zinnen, twee minuten.', done: 'U hebt geantwoord. U kunt het nog wijzigen.' },
	reasons: {
		openedAlready: 'Die check hebt u al gedaan.',
		laterOpened: 'U bent al verder. Die check kan niet achteraf.',
		tooFewParties: 'Een gezondheidscheck vraagt minstens drie partijen. Anders is te zien wie wat antwoordde.',
		closed: 'De check is gesloten. Antwoorden geven of wijzigen kan niet meer.',
	},
	faults: {
		occasionMissing: 'Kies waar u staat',
		closesPast: 'Kies een dag die nog niet voorbij is',
		scoreMissing: 'Kies van 1 tot en met 5',
		wordsLong: 'Schrijf hooguit 1.000 tekens',
	},
	mail: {
		askSubject: (partnership: string) => `Hoe gaat het met ${partnership}?`,
		remindSubject: (partnership: string) => `Wij missen uw antwoord over ${partnership}`,
		ask: ({ name, party, partnership, day, url }) =>
			[
				`Beste ${name}`,
				`Hoe gaat de samenwerking in ${partnership}, gezien vanuit ${party}? Het zijn tien zinnen en het kost twee minuten.`,
				`Antwoord uiterlijk ${day}:\n${url}`,
				'De antwoorden worden samen en zonder naam getoond.',
			].join('\n\n'),
		remind: ({ name, party, partnership, day, url }) =>
			[
				`Beste ${name}`,
				`Wij missen het antwoord van ${party} over de samenwerking in ${partnership}. De laatste dag is ${day}.`,
				`Het kost twee minuten:\n${url}`,
				'De antwoorden worden samen en zonder naam getoond.',
			].join('\n\n'),
	},
}
