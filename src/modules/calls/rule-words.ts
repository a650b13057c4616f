import { catalogue } from '../../platform/i18n.ts'

/** `#` is the number. What is counted and where it lies differs by country: a Dutch region is a province. */
const da = {
	who: { town: { one: 'by', other: 'byer' }, municipality: { one: 'kommune', other: 'kommuner' } },
	least: (count: string, who: string, which: string) => `Mindst ${count} ${who} ${which}.`,
	most: (count: string, who: string, which: string) => `Højst ${count} ${who} ${which}.`,
	exactly: (count: string, who: string, which: string) => `Præcis ${count} ${who} ${which}.`,
	between: (from: string, to: string, who: string, which: string) => `Mellem ${from} og ${to} ${who} ${which}.`,
	distinct: (count: string, values: string) => `Mindst ${count} forskellige ${values} skal være med.`,
	allOneValue: (values: string) => `Mindst ${values} skal være med.`,
	from: (name: string) => `fra ${name}`,
	withTheme: (label: string) => `med temaet ${label}`,
	sizes: {
		below: (below: string) => `med under ${below} indbyggere`,
		from: (from: string) => `med ${from} indbyggere eller flere`,
		between: (from: string, to: string) => `med ${from}–${to} indbyggere`,
	},
	same: {
		DK: { region: 'fra samme region', landsdel: 'fra samme landsdel' },
		NL: { region: 'fra samme provins', landsdel: 'fra samme COROP-område' },
		theme: 'med samme tema',
		size: 'i samme størrelsesklasse',
		municipality: 'fra samme kommune',
	},
	values: {
		DK: {
			region: { one: '1 region', other: 'regioner' },
			landsdel: { one: '1 landsdel', other: 'landsdele' },
		},
		NL: {
			region: { one: '1 provins', other: 'provinser' },
			landsdel: { one: '1 COROP-område', other: 'COROP-områder' },
		},
		theme: { one: '1 tema', other: 'temaer' },
		size: { one: '1 størrelsesklasse', other: 'størrelsesklasser' },
		municipality: { one: '1 kommune', other: 'kommuner' },
	},
}

const nl: typeof da = {
	who: { town: { one: 'stad', other: 'steden' }, municipality: { one: 'gemeente', other: 'gemeenten' } },
	least: (count, who, which) => `Minstens ${count} ${who} ${which}.`,
	most: (count, who, which) => `Hoogstens ${count} ${who} ${which}.`,
	exactly: (count, who, which) => `Precies ${count} ${who} ${which}.`,
	between: (from, to, who, which) => `Tussen ${from} en ${to} ${who} ${which}.`,
	distinct: (count, values) => `Minstens ${count} verschillende ${values} doen mee.`,
	allOneValue: (values) => `Minstens ${values} doet mee.`,
	from: (name) => `uit ${name}`,
	withTheme: (label) => `met het thema ${label}`,
	sizes: {
		below: (below) => `met minder dan ${below} inwoners`,
		from: (from) => `met ${from} inwoners of meer`,
		between: (from, to) => `met ${from} tot en met ${to} inwoners`,
	},
	same: {
		DK: { region: 'uit dezelfde regio', landsdel: 'uit hetzelfde landsdeel' },
		NL: { region: 'uit dezelfde provincie', landsdel: 'uit hetzelfde COROP-gebied' },
		theme: 'met hetzelfde thema',
		size: 'in dezelfde grootteklasse',
		municipality: 'uit dezelfde gemeente',
	},
	values: {
		DK: {
			region: { one: '1 regio', other: 'regio’s' },
			landsdel: { one: '1 landsdeel', other: 'landsdelen' },
		},
		NL: {
			region: { one: '1 provincie', other: 'provincies' },
			landsdel: { one: '1 COROP-gebied', other: 'COROP-gebieden' },
		},
		theme: { one: '1 thema', other: 'thema’s' },
		size: { one: '1 grootteklasse', other: 'grootteklassen' },
		municipality: { one: '1 gemeente', other: 'gemeenten' },
	},
}

const en: typeof da = {
	who: { town: { one: 'town', other: 'towns' }, municipality: { one: 'municipality', other: 'municipalities' } },
	least: (count, who, which) => `At least ${count} ${who} ${which}.`,
	most: (count, who, which) => `At most ${count} ${who} ${which}.`,
	exactly: (count, who, which) => `Exactly ${count} ${who} ${which}.`,
	between: (from, to, who, which) => `Between ${from} and ${to} ${who} ${which}.`,
	distinct: (count, values) => `At least ${count} different ${values} must be present.`,
	allOneValue: (values) => `At least ${values} must be present.`,
	from: (name) => `from ${name}`,
	withTheme: (label) => `with the theme ${label}`,
	sizes: {
		below: (below) => `with fewer than ${below} inhabitants`,
		from: (from) => `with ${from} inhabitants or more`,
		between: (from, to) => `with ${from} to ${to} inhabitants`,
	},
	same: {
		DK: { region: 'from the same region', landsdel: 'from the same part of the country' },
		NL: { region: 'from the same province', landsdel: 'from the same COROP area' },
		theme: 'with the same theme',
		size: 'in the same size class',
		municipality: 'from the same municipality',
	},
	values: {
		DK: {
			region: { one: '1 region', other: 'regions' },
			landsdel: { one: '1 part of the country', other: 'parts of the country' },
		},
		NL: {
			region: { one: '1 province', other: 'provinces' },
			landsdel: { one: '1 COROP area', other: 'COROP areas' },
		},
		theme: { one: '1 theme', other: 'themes' },
		size: { one: '1 size class', other: 'size classes' },
		municipality: { one: '1 municipality', other: 'municipalities' },
	},
}

export const ruleWords = catalogue({ da, nl, en })
