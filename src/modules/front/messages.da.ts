export const da = {
	title: 'Forside',
	heading: 'Bymidten er fælles. Det er planen også.',
	lead: 'På Torvet søger kommuner om plads i programmer for levende bymidter og områdefornyelse, og alle kan se, hvordan der bliver valgt.',
	seeCalls: 'Se åbne opslag',
	seeProgrammes: 'Se programmer',
	open: {
		title: 'Åbne opslag',
		none: 'Ingen åbne opslag lige nu',
		noneText: 'Nye opslag står her, så snart de åbner.',
		in: (programme: string) => `Åbent opslag i ${programme}`,
		days: { one: 'dag tilbage', other: 'dage tilbage' },
		deadline: (when: string) => `Frist ${when}`,
		seats: 'Pladser',
		seatsFor: {
			town: { one: '1 by', other: '# byer' },
			municipality: { one: '1 kommune', other: '# kommuner' },
		},
		who: 'Hvem kan søge',
		whoFor: { town: 'En kommune for en by', municipality: 'Alle kommuner' },
		read: 'Læs opslaget og søg',
	},
	timeline: {
		title: 'Programmer fra opslag til evaluering',
		preparation: 'Forarbejde',
		call: 'Ansøgning',
		course: 'Forløb',
		all: 'Alle programmer og opslag',
		today: 'I dag',
		open: 'Åbent for ansøgning',
	},
	toolbox: {
		title: 'Hvad slås I med?',
		lead: 'Værktøjskassen samler greb, der er prøvet, og hvad byerne selv siger om dem.',
		all: 'Hele værktøjskassen',
		measures: { one: '1 greb', other: '# greb' },
	},
	about: {
		title: 'Hvad er Torvet?',
		lead: 'Torvet er stedet, hvor et programsekretariat driver sit program, fra det første opslag til den sidste lære.',
		rows: {
			apply: {
				title: 'Søg uden besvær',
				text: 'Byens tal er fyldt ud på forhånd, svar bliver gemt, mens I skriver, og ordene bliver talt ens overalt. I får en kvittering med nummer og klokkeslæt.',
			},
			choose: {
				title: 'Valgt åbent',
				text: 'Kriterier, vægte og hensyn til spredning bliver lagt frem og låst sammen med opslaget. Alle ansøgere får en begrundelse.',
			},
			learn: {
				title: 'Lært sammen',
				text: 'Programmer, byer og resultater bliver stående, også når myndigheder skifter navn. Det, der ikke vides, står der, at vi ikke ved.',
			},
		},
	},
}
