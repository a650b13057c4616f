import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	overview: {
		lead: 'Wie hoe ver is. Van een aanvraag ziet u de punten zodra iedereen zonder belangenconflict ermee klaar is.',
		assessors: 'Beoordelaars',
		assessor: 'Beoordelaar',
		declared: 'Verklaard',
		conflicts: 'Belangenconflict',
		completed: 'Beoordeeld',
		left: 'Nog te doen',
		latest: 'Laatst opgeslagen',
		never: 'Nog niet',
		state: 'Status',
		done: 'Klaar',
		late: 'Te laat',
		underWay: 'Bezig',
		idle: 'Niet begonnen',
		noAssessors: 'Nog geen beoordelaars',
		noAssessorsText: 'Geef ten minste één persoon de rol van beoordelaar in het programma.',
		matrix: 'Aanvragen en beoordelaars',
		application: 'Aanvraag',
		result: 'Punten',
		complete: (done, all) => `${done} van de ${all} aanvragen zijn helemaal beoordeeld.`,
		deadline: {
			title: 'Uiterste dag voor de beoordeling',
			field: 'Beoordeel uiterlijk',
			hint: 'Bijvoorbeeld vrijdag 12 november 2021. Wie later is, kan nog gewoon beoordelen.',
			button: 'Dag opslaan',
			outdated: 'Iemand anders heeft de dag intussen gewijzigd',
			outdatedText: (when) => `Er staat nu ${when}. Sla opnieuw op als uw dag moet gelden.`,
		},
	},
	follow: {
		assessors: 'Beoordelaars',
		waiting: (done, all) =>
			`${done} van de ${all} beoordelaars zijn klaar. Punten en motivering verschijnen als iedereen klaar is.`,
		nobody:
			'Alle beoordelaars hebben een belangenconflict. Wijs een nieuwe aan; eerder kan de aanvraag niet meedoen in de selectie.',
		result: 'Punten',
		resultOf: { one: 'Gemiddelde van # beoordelaar', other: 'Gemiddelde van # beoordelaars' },
	},
	faults: {
		dueTooEarly: 'Kies een dag na de sluitingsdatum',
	},
} satisfies Messages<typeof da>
