import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl = {
	list: {
		title: 'Programma’s',
		lead: 'Programma’s voor levendige binnensteden en gebiedsvernieuwing, van oproep tot evaluatie.',
		new: 'Nieuw programma',
		none: 'Nog geen programma’s',
		noneText: 'Programma’s staan hier zodra een programmabureau ze heeft gepubliceerd.',
		invented: 'Verzonnen',
		noneYours: 'Begin met een sjabloon. U kunt daarna alles aanpassen.',
	},
	stages: {
		coming: 'In voorbereiding',
		running: 'Loopt',
		finished: 'Afgerond',
		ongoing: 'Doorlopend',
		draft: 'Concept',
	},
	facts: { period: 'Periode', stage: 'Stand' },
	tabs: {
		about: 'Over het programma',
		participants: {
			'test-towns': 'Pilotsteden',
			network: 'Deelnemers',
			'grant-campaign': 'Gemeenten',
			'renewal-partnership': 'Gebieden',
			'recovery-agenda': 'Gemeenten',
		},
	},
	page: {
		phases: 'Fasen',
		milestones: 'Zo verloopt het',
		calendar: 'Zet de data in uw agenda',
		feed: 'Nieuws van het programma als feed',
		phaseNumber: (number) => `Stap ${number}`,
		source: (text) => `Bron: ${text}`,
		draft: 'Concept: alleen het programmabureau ziet deze pagina',
		draftText: 'Zo komt zij eruit te zien.',
		toSetup: 'Naar de inrichting',
		invented: 'Dit programma is verzonnen',
		inventedText: 'Het is gemaakt voor de proefversie, net als de steden, aanvragen en cijfers die erbij horen.',
	},
	participants: {
		none: 'Nog geen',
		noneText: 'Zij staan hier zodra de uitslag is gepubliceerd.',
		unknown: 'Wie meededen, is hier niet bekend',
		chosen: 'Gekozen',
		chosenOn: (day) => `Gekozen op ${day}`,
		completed: 'Afgerond',
		withdrawn: 'Gestopt',
		count: { one: '1 deelnemer', other: '# deelnemers' },
		all: (count) => `Bekijk alle ${count}`,
		map: (names) => `Kaart van Denemarken met ${names}`,
	},
	side: {
		setup: 'Inrichting',
		page: 'Bekijk de pagina',
		people: 'Mensen en rollen',
		newCall: 'Nieuwe oproep',
		calls: 'Oproepen',
	},
} satisfies Messages<typeof da>
