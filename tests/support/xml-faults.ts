import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RelaxNGValidator, XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { root } from '../../src/platform/root.ts'

export type XmlSchema = 'atom.rng' | 'sitemap.xsd'

/** What libxml2 finds wrong with a document by the schemas in tests/schemas; nothing is an empty list. */
export function xmlFaultsOf(text: string, schema: XmlSchema): string[] {
	using rules = XmlDocument.fromString(readFileSync(join(root, 'tests/schemas', schema), 'utf8'))
	using validator = schema === 'atom.rng' ? RelaxNGValidator.fromDoc(rules) : XsdValidator.fromDoc(rules)
	using document = XmlDocument.fromString(text)
	try {
		validator.validate(document)
		return []
	} catch (error) {
		if (!(error instanceof XmlValidateError)) throw error
		return error.details.map(({ message }) => message.trim())
	}
}
