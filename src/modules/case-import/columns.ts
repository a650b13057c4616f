/** What a column of a list of projects may hold. */
export const fields = [
	'title',
	'summary',
	'note',
	'sourceId',
	'scheme',
	'town',
	'municipality',
	'region',
	'country',
	'postcode',
	'startsOn',
	'endsOn',
	'period',
	'currency',
	'total',
	'eu',
	'state',
	'municipalMoney',
	'foundation',
	'private',
	'other',
	'leadPartner',
	'partners',
	'theme',
	'url',
] as const
export type Field = (typeof fields)[number]

/** These may come from several columns; every other from one. */
export const manyColumned: readonly Field[] = ['note', 'partners']
export const dayFields = ['startsOn', 'endsOn'] as const
export const moneyFields = ['total', 'eu', 'state', 'municipalMoney', 'foundation', 'private', 'other'] as const

/** What each column means; null: left out. */
export type Columns = readonly (Field | null)[]

/** From the first that fits; Danish, Dutch and English, as registers head their columns. */
const SIGNS: readonly (readonly [Field, RegExp])[] = [
	['url', /website|hjemmeside|^url\b|^link\b|webadres/],
	['currency', /^valuta|currency$|^munt(eenheid)?$/],
	['country', /^land\b|country|^lande?$/],
	['startsOn', /start.?dat|begin.?dat|start.?date|^start(er|et|ed)?$|^begin$|besluit(datum)?$|påbegynd/],
	['endsOn', /slut.?dat|eind.?dat|end.?date|^slut(ter|tet)?$|^einde?$|afslut/],
	['period', /periode|^period$|looptijd|forsøgsperiode|forsoegsperiode/],
	['eu', /(^|[^a-z])eu(sf)?([^a-z]|$)(?!.*(sats|rate|percent))|\besf\b.*(approved|subsid)|union co-financing$/],
	['private', /privat|private/],
	['foundation', /\bfond(s|en)?(støtte|bidrag)\b|foundation grant|stoettebeloeb|støttebeløb|fondsbijdrage/],
	['municipalMoney', /kommunal(t)? (bidrag|medfinans)|gemeentelijke bijdrage|municipal (grant|contribution)/],
	['other', /overige publieke|anden offentlig|other public/],
	['total', /(^|[^a-z_])budget|totale|total|samlet|kosten|kroner$|beløb|amount/],
	['state', /statslig|statstilskud|tilskud|rijksbijdrage|state grant|subsidie|grant|bevilling|toekenning/],
	['sourceId', /(project|projekt|sags?|journal|index).?(nr|num|nummer|code|kode|id)|^id$|zaaknummer|reference/],
	['summary', /beskriv|besk$|samenvatting|summary|description|omschrijving|resum/],
	['theme', /^tema|^thema|theme|challenge|udfordring/],
	['scheme', /^ordning|^fund\b|scheme|regeling|fonds?$|fond \/ fund|^programme?$|^program$|projekttype|fund_types/],
	['title', /titel|title|projektnavn|naam project|project name|^navn på projekt|^projekt$|^project$/],
	['town', /locatie|location|^place$/],
	['postcode', /postnr|postcode|postnummer|zip|postal/],
	['municipality', /kommunekode|municipality|^kommune|gemeente(naam|code)?$/],
	['region', /^region|provincie|province|^landsdel/],
	['town', /bynavn|^by$|city|town|^place$|plaats|woonplaats|locatie|location|kern_of_gebied|stad$/],
	[
		'leadPartner',
		/begunstigde|beneficiary|aanvrager|ansøger|applicant|modtager|^navn$|lead_organisation|tilskudsmodtager/,
	],
	['partners', /parter|partner/],
]

/** A guess for every column; where two mean the same, the first keeps it. */
export function guessColumns(headings: readonly string[]): Columns {
	const taken = new Set<Field>()
	const columns = headings.map((heading) => {
		const field = guessField(heading)
		if (field === null || (taken.has(field) && !manyColumned.includes(field))) return null
		taken.add(field)
		return field
	})
	if (NAMING.some((field) => taken.has(field))) return columns
	const next = columns.indexOf('scheme') === -1 ? columns.indexOf('sourceId') : columns.indexOf('scheme')
	return columns.map((field, column) => (column === next ? 'title' : field))
}

/** A case is called by one of these. */
const NAMING: readonly Field[] = ['title', 'town', 'municipality']

function guessField(heading: string): Field | null {
	const words = heading.toLowerCase()
	if (/\b(sats|rate|percentage|procent)\b|coord|koordinat|engels|bijwerking|percentage/.test(words)) return null
	return SIGNS.find(([, sign]) => sign.test(words))?.[0] ?? null
}

export type ColumnsFault = 'titleOrPlaceMissing' | 'usedTwice'

/** Without a title a case is called by its place; it needs one of the two. */
export function whyNotReadableColumns(columns: Columns): { reason: ColumnsFault; field?: Field } | undefined {
	const used = columns.filter((field) => field !== null)
	const twice = used.find((field, index) => used.indexOf(field) !== index && !manyColumned.includes(field))
	if (twice !== undefined) return { reason: 'usedTwice', field: twice }
	return used.some((field) => NAMING.includes(field)) ? undefined : { reason: 'titleOrPlaceMissing' }
}
