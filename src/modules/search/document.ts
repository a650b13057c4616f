import type { Actor, Role } from '../../platform/actor.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'

export const documentKinds = [
	'programme',
	'call',
	'measure',
	'case',
	'recommendation',
	'news',
	'page',
	'publication',
	'learning',
	'plan',
	'town',
	'application',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Who may find a document. A role named with a programme also counts for those who hold it in all programmes. */
export type Audience =
	| 'public'
	| `programme:${string}:${Role}`
	| `role:${Role}`
	| `organisation:${string}`
	| `person:${string}`

/** What a thing says, in one language. */
export type DocumentTexts = Pick<SearchDocument, 'language' | 'title' | 'summary' | 'body'>

/** What can be found: a copy, in plain words, of a thing that another module owns. */
export type SearchDocument = {
	kind: DocumentKind
	/** Of the thing itself; kind and id together are the key. */
	id: string
	/** Where it is read: `/toolbox/faelles-lejeaftale`. */
	path: string
	/** Of the words. */
	language: Language
	title: string
	summary: string
	body: string
	/** The same thing in other languages: it is found by the words of each, once, and shown in the reader's. */
	translations?: readonly DocumentTexts[]
	/** Keys of taxonomy terms. */
	terms: readonly string[]
	programmeId: Id<'programme'> | null
	/** Code of a municipality. */
	placeCode: string | null
	/** The day it tells of, `2021-08-23`. */
	on: string | null
	audience: readonly Audience[]
}

/** In the language in which it was written first, then in the others. */
export function textsOf(document: DocumentTexts & Pick<SearchDocument, 'translations'>): readonly DocumentTexts[] {
	return [document, ...(document.translations ?? [])]
}

export type DocumentKey = Pick<SearchDocument, 'kind' | 'id'>

/** What is kept with a document: a role in one programme is also held by those who hold it in all of them. */
export function audienceTokens(audience: readonly Audience[]): string[] {
	const everywhere = audience.flatMap((one) => {
		const role = /^programme:[^:]+:(.+)$/.exec(one)?.[1]
		return role === undefined ? [] : [`everywhere:${role}`]
	})
	return [...new Set([...audience, ...everywhere])].sort()
}

/** What the reader may show for a document: one token in common is enough. Nobody signed in is the public. */
export function readerTokens(actor: Actor | undefined): string[] {
	if (!actor) return ['public']
	const grants = actor.grants.flatMap(({ role, programmeId }) => [
		`role:${role}`,
		programmeId === null ? `everywhere:${role}` : `programme:${programmeId}:${role}`,
		...(role === 'administrator' ? ['role:secretariat', 'everywhere:secretariat'] : []),
	])
	// Only who applies for an organisation reads what it handed in; a partner does not.
	const mandates = actor.mandates.flatMap(({ role, organisationId }) =>
		role === 'applicant' ? [`organisation:${organisationId}`] : [],
	)
	return [...new Set(['public', `person:${actor.id}`, ...grants, ...mandates])]
}
