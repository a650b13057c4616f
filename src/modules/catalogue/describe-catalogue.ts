import { type Language, languages } from '../../platform/i18n.ts'
import type { Programme } from '../programmes/index.ts'
import { type DatasetKey, datasetKeys, datasetPath, type Format, formats, LICENCE, mediaTypes } from './dataset.ts'
import { words } from './messages.ts'
import type { Name, Resource, Value } from './rdf.ts'

export type Known = {
	publicUrl: string
	publisher: string
	/** Those that everybody sees. */
	programmes: readonly Pick<Programme, 'country' | 'startsOn'>[]
	/** Of what is told to everybody; missing while nothing has been. */
	issued: Date | undefined
	modified: Date | undefined
}

const AUTHORITY = 'http://publications.europa.eu/resource/authority'
const LANGUAGES: Record<Language, string> = { da: 'DAN', nl: 'NLD', en: 'ENG' }
const COUNTRIES = { DK: 'DNK', NL: 'NLD' } as const
/** Government and public sector; regions and cities. */
const THEMES = ['GOVE', 'REGI'] as const

/** All datasets in the words of DCAT-AP 3 (https://semiceu.github.io/DCAT-AP/releases/3.0.0/), for portals that gather them. */
export function describeCatalogue(known: Known): Resource[] {
	return [
		catalogue(known),
		{ iri: at(known, 'publisher'), type: 'foaf:Agent', properties: [['foaf:name', { text: known.publisher }]] },
		contact(known),
		{ iri: LICENCE, type: 'dct:LicenseDocument', properties: [] },
		...period(known),
		...datasetKeys.flatMap((key) => [dataset(known, key), ...formats.map((format) => file(known, key, format))]),
	]
}

function at({ publicUrl }: Known, name: string): string {
	return `${publicUrl}/open-data#${name}`
}

function catalogue(known: Known): Resource {
	return {
		iri: at(known, 'catalogue'),
		type: 'dcat:Catalog',
		properties: [
			...inAllLanguages('dct:title', ({ title }) => title),
			...inAllLanguages('dct:description', ({ lead }) => lead),
			['dct:publisher', { iri: at(known, 'publisher') }],
			['dct:license', { iri: LICENCE }],
			['foaf:homepage', { iri: `${known.publicUrl}/open-data` }],
			['dcat:themeTaxonomy', { iri: `${AUTHORITY}/data-theme` }],
			...facts(known),
			...datasetKeys.map((key): Property => ['dcat:dataset', { iri: at(known, key) }]),
		],
	}
}

type Property = Resource['properties'][number]

/** What is true of the catalogue as of each of its datasets. */
function facts({ programmes, issued, modified }: Known): Property[] {
	const countries = [...new Set(programmes.map(({ country }) => COUNTRIES[country]))]
	const moments: [Name, Date | undefined][] = [
		['dct:issued', issued],
		['dct:modified', modified],
	]
	return [
		...languages.map((one): Property => ['dct:language', { iri: `${AUTHORITY}/language/${LANGUAGES[one]}` }]),
		...countries.map((code): Property => ['dct:spatial', { iri: `${AUTHORITY}/country/${code}` }]),
		...moments.flatMap(([name, moment]): Property[] =>
			moment === undefined ? [] : [[name, { text: moment.toISOString(), type: 'xsd:dateTime' }]],
		),
	]
}

/** Of an organisation, never of a person. */
function contact(known: Known): Resource {
	return {
		iri: at(known, 'contact'),
		type: 'vcard:Organization',
		properties: [
			['vcard:fn', { text: known.publisher }],
			['vcard:hasURL', { iri: `${known.publicUrl}/contact` }],
		],
	}
}

/** Since the earliest programme; it goes on. */
function period(known: Known): Resource[] {
	const [first] = known.programmes.flatMap(({ startsOn }) => startsOn ?? []).sort()
	if (first === undefined) return []
	const start: Value = { text: first, type: 'xsd:date' }
	return [{ iri: at(known, 'period'), type: 'dct:PeriodOfTime', properties: [['dcat:startDate', start]] }]
}

function dataset(known: Known, key: DatasetKey): Resource {
	return {
		iri: at(known, key),
		type: 'dcat:Dataset',
		properties: [
			...inAllLanguages('dct:title', ({ datasets }) => datasets[key].title),
			...inAllLanguages('dct:description', ({ datasets }) => datasets[key].text),
			...languages.flatMap((language) =>
				words(language).keywords.map((text): Property => ['dcat:keyword', { text, language }]),
			),
			['dct:identifier', { text: at(known, key) }],
			['dct:publisher', { iri: at(known, 'publisher') }],
			['dcat:contactPoint', { iri: at(known, 'contact') }],
			['dcat:landingPage', { iri: `${known.publicUrl}/open-data` }],
			['dct:accessRights', { iri: `${AUTHORITY}/access-right/PUBLIC` }],
			['dct:accrualPeriodicity', { iri: `${AUTHORITY}/frequency/UPDATE_CONT` }],
			...THEMES.map((theme): Property => ['dcat:theme', { iri: `${AUTHORITY}/data-theme/${theme}` }]),
			...period(known).map(({ iri }): Property => ['dct:temporal', { iri }]),
			...facts(known),
			...formats.map((format): Property => ['dcat:distribution', { iri: at(known, `${key}-${format}`) }]),
		],
	}
}

function file(known: Known, key: DatasetKey, format: Format): Resource {
	const address = `${known.publicUrl}${datasetPath(key, format)}`
	return {
		iri: at(known, `${key}-${format}`),
		type: 'dcat:Distribution',
		properties: [
			...inAllLanguages('dct:title', ({ datasets }) => `${datasets[key].title} (${format.toUpperCase()})`),
			...inAllLanguages('dct:description', ({ formats }) => formats[format]),
			['dcat:accessURL', { iri: `${known.publicUrl}/open-data` }],
			['dcat:downloadURL', { iri: address }],
			['dct:format', { iri: `${AUTHORITY}/file-type/${format.toUpperCase()}` }],
			['dcat:mediaType', { iri: `https://www.iana.org/assignments/media-types/${mediaTypes[format]}` }],
			['dct:license', { iri: LICENCE }],
			['dcatap:availability', { iri: `${AUTHORITY}/planned-availability/STABLE` }],
		],
	}
}

function inAllLanguages(name: Name, read: (text: ReturnType<typeof words>) => string): Property[] {
	return languages.map((language) => [name, { text: read(words(language)), language }])
}
