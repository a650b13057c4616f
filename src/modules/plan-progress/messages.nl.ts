import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const nl: Messages<typeof da> = {
	tell: {
		title: (action) => `Hoe staat het met ${action}?`,
		lead: 'Het kost twee minuten. Het plan laat het zien zodra u het verstuurt.',
		state: 'Stand',
		stateWords: 'Hoe ver bent u, in een paar woorden?',
		stateWordsHint: 'Bijvoorbeeld 5 van 8 open. Staat bij de actie in het plan. Mag leeg blijven.',
		step: (step) => `Gedaan: ${step}`,
		value: (name, unit) => (unit === '' ? name : `${name} (${unit})`),
		valueHint: 'Het getal van vandaag. Laat leeg als u niet hebt gemeten.',
		words: 'Wat is er sinds de vorige keer gebeurd?',
		wordsHint: 'Een paar regels, ook over wat moeilijk is.',
		photo: 'Een foto',
		photoHint: 'Van uw telefoon, als u er een hebt. Vraag het wie erop staan.',
		alt: 'Wat staat er op de foto?',
		altHint: 'Voor wie de foto niet kan zien. Alleen als u een foto hebt gekozen.',
		win: 'Dit is iets om te vieren',
		winHint: 'Wat u hier aanvinkt, en wat klaar is, kan iedereen bij het openbare plan lezen, met woorden en foto.',
		button: 'Vertel het',
		saved: 'Dank u wel. Het plan laat het nu zien.',
		history: 'Eerder verteld',
		none: 'Er is nog niets verteld.',
	},
	progress: {
		title: 'Voortgang',
		lead: 'Hoe ver de acties zijn, wat te laat is, en wat er sinds de vorige keer is gebeurd.',
		stones: (done, all) => `${done} van ${all} acties zijn klaar`,
		late: 'Te laat',
		noneLate: 'Niets is te laat.',
		lateSince: (day) => `sinds ${day}`,
		leads: (party) => `Trekker: ${party}`,
		noLead: 'Nog geen trekker',
		wins: 'Om te vieren',
		news: 'Gebeurd sinds de vorige keer',
		since: { week: 'Een week', month: 'Een maand', quarter: 'Drie maanden', all: 'Alles' },
		period: 'Hoe ver terug',
		noNews: 'In die tijd heeft niemand iets verteld.',
		stepDone: (step) => `Gedaan: ${step}`,
		told: (by, day) => `${by}, ${day}`,
		team: 'Het team',
		all: 'Alle acties',
		action: 'Actie',
		state: 'Stand',
		lastTold: 'Laatst verteld',
		never: 'nooit',
		tell: 'Vertel hoe het ermee staat',
	},
	task: {
		title: (action) => `Vertel hoe het staat met ${action}`,
		late: (day) => `Te laat sinds ${day}`,
	},
	mail: {
		late: {
			subject: (action) => `Hoe staat het met ${action}?`,
			text: ({ party, action, day, plan, url }) => `Beste ${party},

U trekt ‘${action}’ in ${plan}. Iets daarvan had uiterlijk ${day} klaar moeten zijn.

Vertel in twee minuten hoe ver u bent. Lukt het niet, schrijf dat dan; dan weten de anderen het.

${url}

Met vriendelijke groet,
${plan}
`,
		},
		soon: {
			subject: (action) => `Binnenkort: de volgende stap van ${action}`,
			text: ({ party, action, day, plan, url }) => `Beste ${party},

U trekt ‘${action}’ in ${plan}. De volgende stap moet uiterlijk ${day} klaar zijn.

Is dat gelukt, dan kunt u het hier aanvinken:

${url}

Met vriendelijke groet,
${plan}
`,
		},
		quiet: {
			subject: (action) => `Nieuws over ${action}?`,
			text: ({ party, action, day, plan, url }) => `Beste ${party},

U trekt ‘${action}’ in ${plan}. Sinds ${day} hebben we er niets over gehoord.

Vertel in twee minuten hoe ver u bent:

${url}

Met vriendelijke groet,
${plan}
`,
		},
	},
	faults: {
		stateMissing: 'Kies hoe ver u bent.',
		stateWordsLong: 'Schrijf hooguit 80 tekens.',
		wordsLong: 'Schrijf hooguit 600 tekens.',
		altLong: 'Schrijf hooguit 300 tekens.',
		numberWrong: 'Schrijf een getal, bijvoorbeeld 12 of 12,5.',
		whyStopped: 'Schrijf waarom de actie is gestopt.',
		altMissing: 'Schrijf wat er op de foto staat.',
	},
}
