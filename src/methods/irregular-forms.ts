type FormsLanguage = 'da' | 'nl' | 'en'

/** Base words with the forms that the stemmers do not bring together. */
const irregular: Record<FormsLanguage, Record<string, string>> = {
	da: {
		by: 'byen byer byerne byens byernes bys',
		ø: 'øen øer øerne øens øernes',
		bro: 'broen broer broerne broens',
		sti: 'stien stier stierne stiens',
		træ: 'træet træer træerne træets',
		mand: 'mænd mændene manden',
		barn: 'børn børnene børns barnet',
		bog: 'bøger bøgerne bogen',
		stad: 'stæder stæderne staden',
		hånd: 'hænder hånden',
		kunde: 'kunder kunderne kunden kunders',
		ny: 'nye nyt',
		fri: 'frie frit',
		idé: 'ide ideen ideer idéer idéen ideerne',
		center: 'centre centrene centret centeret centrets centers centerets',
		museum: 'museet museer museerne museets',
		centrum: 'centret centrummet',
	},
	nl: {
		stad: 'steden stads',
		lid: 'leden',
		schip: 'schepen',
		kind: 'kinderen kinderen',
		ei: 'eieren',
		museum: 'musea museums',
		centrum: 'centra centrums',
		leeg: 'lege',
		idee: 'ideeën ideeen',
	},
	en: { city: 'cities', person: 'people', child: 'children', man: 'men', woman: 'women' },
}

const bases = {
	da: new Map(listForms(irregular.da)),
	nl: new Map(listForms(irregular.nl)),
	en: new Map(listForms(irregular.en)),
}

function listForms(words: Record<string, string>): [form: string, base: string][] {
	return Object.entries(words).flatMap(([base, list]) => list.split(' ').map((form): [string, string] => [form, base]))
}

/** `by` of `byer`, `stad` of `steden`; any other word is its own base, for the stemmer to cut. */
export function baseWord(language: FormsLanguage, word: string): string {
	return bases[language].get(word) ?? word
}
