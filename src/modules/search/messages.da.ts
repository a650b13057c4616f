import type { DocumentKind } from './document.ts'
import type { Facet } from './question.ts'

const kinds: Record<DocumentKind, string> = {
	programme: 'Program',
	call: 'Opslag',
	measure: 'Greb',
	case: 'Case',
	recommendation: 'Anbefaling',
	news: 'Nyhed',
	page: 'Side',
	publication: 'Publikation',
	learning: 'Erfaring',
	town: 'By',
	application: 'Ansøgning',
}

const facets: Record<Facet, string> = {
	kind: 'Hvad',
	term: 'Emne',
	place: 'Sted',
	programme: 'Program',
	year: 'År',
}

export const da = {
	title: 'Søg',
	titleOf: (text: string) => `Søg: ${text}`,
	lead: 'Søg i alt, du må se: programmer, opslag, greb, cases, byer og nyheder.',
	field: 'Hvad leder du efter?',
	hint: 'Et par ord er nok. Vi kender også bøjninger, sammensatte ord og de fleste stavefejl.',
	button: 'Søg',
	suggestions: 'Forslag',
	suggested: { one: '1 forslag', other: '# forslag' },
	suggestedWords: 'Søgeord',
	narrow: 'Afgræns',
	narrowChosen: { one: 'Afgræns, 1 valgt', other: 'Afgræns, # valgt' },
	close: 'Luk',
	show: 'Vis resultater',
	chosen: 'Valgte afgrænsninger',
	remove: 'fjern',
	kinds,
	facets,
	count: { one: '1 resultat', other: '# resultater' },
	more: (count: string) => `Flere end ${count} resultater`,
	moreText: (count: string) =>
		`De nyeste ${count} er sat i orden, og det er dem, tallene gælder. Skriv et ord mere, eller afgræns.`,
	corrected: (meant: string, typed: string) => `Viser resultater med ${meant} for ${typed}.`,
	left: (words: string) => `Vi så bort fra ${words}: det står næsten overalt.`,
	unknown: (words: string) => `Vi fandt intet med ${words}.`,
	someWords: 'Intet har alle ordene. Her er det, der har nogle af dem.',
	none: (text: string) => `Vi fandt intet med ${text}`,
	noneChosen: 'Intet passer til det, du har valgt',
	noneHelp: 'Det kan hjælpe at:',
	noneWords: 'skrive færre eller andre ord',
	noneFilters: 'søge uden afgrænsninger',
	noneSignIn: 'logge ind, hvis det er noget, der ikke er offentligt',
	noneProgrammes: 'se alle programmer',
	notThatFar: 'Så mange sider er der ikke',
	firstPage: 'Til den første side',
	order: 'Sådan er rækkefølgen',
	orderText:
		'Først det, hvis titel er det, du skrev. Så det, der har ordene i titlen, derefter i resuméet og i teksten. Ordet selv tæller mere end dets bøjninger; så følger sammensatte ord, ord med samme betydning og til sidst det, der ligner en stavefejl. Står ordene ved siden af hinanden, tæller det mere. Det nyeste står først, når noget passer lige godt.',
	why: {
		exact: (found: string) => `${found} står der`,
		stem: (found: string, asked: string) => `${found} er en form af ${asked}`,
		spelling: (found: string, asked: string) => `${found} er ${asked} på en anden måde`,
		compound: (found: string, asked: string) => `${found} indeholder ${asked}`,
		synonym: (found: string, asked: string) => `${found} betyder det samme som ${asked}`,
		typo: (found: string, asked: string) => `${found} ligner ${asked}`,
	},
	whyTerm: (found: string, asked: string) => `emnet er ${found}, som også er ${asked}`,
	because: (reasons: string) => `Fordi ${reasons}`,
}
