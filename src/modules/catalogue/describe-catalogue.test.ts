import jsonld from 'jsonld'
import { DataFactory, Parser, type Quad, Store } from 'n3'
import { expect, test } from 'vitest'
import { datasetKeys } from './dataset.ts'
import { describeCatalogue, type Known } from './describe-catalogue.ts'
import { jsonLdText, prefixes, turtleText } from './rdf.ts'

const known: Known = {
	publicUrl: 'https://torvet.example',
	publisher: 'Sekretariatet for "byer" \\ torve',
	programmes: [
		{ country: 'DK', startsOn: '2024-05-01' },
		{ country: 'NL', startsOn: '2021-01-01' },
		{ country: 'DK', startsOn: null },
	],
	issued: new Date('2026-02-01T09:00:00Z'),
	modified: new Date('2026-03-01T10:00:00Z'),
}
const resources = describeCatalogue(known)
const quads = new Parser().parse(turtleText(resources))
const store = new Store(quads)

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const whole = (name: string) => {
	const [prefix = '', local = ''] = name.split(':')
	return `${prefixes[prefix as keyof typeof prefixes]}${local}`
}
const instancesOf = (type: string) => store.getSubjects(RDF_TYPE, whole(type), null)

/** https://semiceu.github.io/DCAT-AP/releases/3.0.0/: what is mandatory and what is recommended of each class that we use. */
const ASKED: Record<string, { mandatory: string[]; recommended: string[] }> = {
	'dcat:Catalog': {
		mandatory: ['dct:title', 'dct:description', 'dct:publisher'],
		recommended: [
			'dcat:dataset',
			'dcat:themeTaxonomy',
			'dct:issued',
			'dct:language',
			'dct:license',
			'dct:modified',
			'dct:spatial',
			'foaf:homepage',
		],
	},
	'dcat:Dataset': {
		mandatory: ['dct:title', 'dct:description'],
		recommended: [
			'dcat:contactPoint',
			'dcat:distribution',
			'dcat:keyword',
			'dcat:theme',
			'dct:publisher',
			'dct:spatial',
			'dct:temporal',
		],
	},
	'dcat:Distribution': {
		mandatory: ['dcat:accessURL'],
		recommended: ['dcatap:availability', 'dct:description', 'dct:format', 'dct:license'],
	},
	'foaf:Agent': { mandatory: ['foaf:name'], recommended: [] },
	'dct:PeriodOfTime': { mandatory: [], recommended: ['dcat:startDate'] },
}

/** Those that may stand once only. */
const ONCE = [
	'dct:publisher',
	'dct:license',
	'dct:issued',
	'dct:modified',
	'dct:accessRights',
	'dct:accrualPeriodicity',
	'dct:format',
	'dcat:mediaType',
	'dcatap:availability',
	'foaf:homepage',
]

test.each(Object.entries(ASKED))('every %s says what DCAT-AP asks for', (type, { mandatory, recommended }) => {
	const missing = instancesOf(type).flatMap((subject) =>
		[...mandatory, ...recommended].filter((name) => store.countQuads(subject, whole(name), null, null) === 0),
	)

	expect(instancesOf(type).length).toBeGreaterThan(0)
	expect(missing).toEqual([])
})

test('what may stand once stands once', () => {
	const twice = store
		.getSubjects(null, null, null)
		.flatMap((subject) => ONCE.filter((name) => store.countQuads(subject, whole(name), null, null) > 1))

	expect(twice).toEqual([])
})

test('each table is one dataset with two files, and nothing points to what is not described', () => {
	expect(instancesOf('dcat:Dataset').map(({ value }) => value)).toEqual(
		datasetKeys.map((key) => `https://torvet.example/open-data#${key}`),
	)
	expect(instancesOf('dcat:Distribution')).toHaveLength(datasetKeys.length * 2)
	const own = quads.filter(({ object }) => object.value.startsWith('https://torvet.example/open-data#'))
	const lost = own.filter(({ object, predicate }) => {
		return predicate.value !== whole('dct:identifier') && store.countQuads(object, RDF_TYPE, null, null) === 0
	})
	expect(lost).toEqual([])
})

test('the words of the European Union’s own lists are used', () => {
	const [dataset] = instancesOf('dcat:Dataset')
	const valuesOf = (name: string) => store.getObjects(dataset!, whole(name), null).map(({ value }) => value)
	const AUTHORITY = 'http://publications.europa.eu/resource/authority'

	expect(valuesOf('dct:language')).toEqual(['DAN', 'NLD', 'ENG'].map((code) => `${AUTHORITY}/language/${code}`))
	expect(valuesOf('dct:spatial')).toEqual(['DNK', 'NLD'].map((code) => `${AUTHORITY}/country/${code}`))
	expect(valuesOf('dcat:theme')).toEqual(['GOVE', 'REGI'].map((code) => `${AUTHORITY}/data-theme/${code}`))
	expect(valuesOf('dct:accrualPeriodicity')).toEqual([`${AUTHORITY}/frequency/UPDATE_CONT`])
	const titles = store.getObjects(dataset!, whole('dct:title'), null)
	expect(titles.map((title) => 'language' in title && title.language)).toEqual(['da', 'nl', 'en'])
	const [start] = store.getObjects(
		DataFactory.namedNode('https://torvet.example/open-data#period'),
		whole('dcat:startDate'),
		null,
	)
	expect(start!.value).toBe('2021-01-01')
})

test('JSON-LD and Turtle say the same, read by readers that are not ours', async () => {
	const read = (await jsonld.toRDF(JSON.parse(jsonLdText(resources)), { format: 'application/n-quads' })) as string

	expect(factsIn(new Parser({ format: 'N-Quads' }).parse(read))).toEqual(factsIn(quads))
})

function factsIn(all: Quad[]): string[] {
	const wordOf = ({ object }: Quad) => ('language' in object ? `${object.language} ${object.datatype.value}` : '')
	return all.map((q) => `${q.subject.value} ${q.predicate.value} ${q.object.value} ${wordOf(q)}`).sort()
}

test('while there is nothing yet, nothing is said of when and where', () => {
	const empty = describeCatalogue({ ...known, programmes: [], issued: undefined, modified: undefined })
	const parsed = new Store(new Parser().parse(turtleText(empty)))

	expect(
		['dct:issued', 'dct:modified', 'dct:spatial', 'dct:temporal'].map((n) =>
			parsed.countQuads(null, whole(n), null, null),
		),
	).toEqual([0, 0, 0, 0])
})
