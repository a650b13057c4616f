import type { Language } from '../../platform/i18n.ts'

// A description in RDF, once, and written in two ways: JSON-LD and Turtle say the same, which a test proves.

export const prefixes = {
	adms: 'http://www.w3.org/ns/adms#',
	dcat: 'http://www.w3.org/ns/dcat#',
	dcatap: 'http://data.europa.eu/r5r/',
	dct: 'http://purl.org/dc/terms/',
	foaf: 'http://xmlns.com/foaf/0.1/',
	vcard: 'http://www.w3.org/2006/vcard/ns#',
	xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const
/** `dct:title` */
export type Name = `${keyof typeof prefixes}:${string}`

export type Value =
	| { iri: string }
	| { text: string; language?: Language }
	| { text: string; type: 'xsd:date' | 'xsd:dateTime' }
/** Everything has an address, so that others can speak of it. */
export type Resource = { iri: string; type: Name; properties: readonly (readonly [Name, Value])[] }

export function jsonLdText(resources: readonly Resource[]): string {
	const graph = resources.map(({ iri, type, properties }) => {
		const node: Record<string, unknown> = { '@id': iri, '@type': type }
		for (const name of new Set(properties.map(([name]) => name))) {
			node[name] = properties.flatMap(([other, value]) => (other === name ? [jsonLdValue(value)] : []))
		}
		return node
	})
	return `${JSON.stringify({ '@context': prefixes, '@graph': graph }, null, '\t')}\n`
}

function jsonLdValue(value: Value) {
	if ('iri' in value) return { '@id': value.iri }
	if ('type' in value) return { '@value': value.text, '@type': value.type }
	return value.language === undefined ? { '@value': value.text } : { '@value': value.text, '@language': value.language }
}

export function turtleText(resources: readonly Resource[]): string {
	const head = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
	const bodies = resources.map(({ iri, type, properties }) => {
		const lines = properties.map(([name, value]) => `;\n\t${name} ${turtleValue(value)} `)
		return `\n<${escapedIri(iri)}> a ${type} ${lines.join('')}.\n`
	})
	return [...head, ...bodies].join('')
}

function turtleValue(value: Value): string {
	if ('iri' in value) return `<${escapedIri(value.iri)}>`
	// JSON escapes what Turtle escapes, and in the same way.
	const text = JSON.stringify(value.text)
	if ('type' in value) return `${text}^^${value.type}`
	return value.language === undefined ? text : `${text}@${value.language}`
}

function escapedIri(iri: string): string {
	return iri.replaceAll(/[\s<>"{}|\\^`]/g, (sign) => encodeURIComponent(sign))
}
