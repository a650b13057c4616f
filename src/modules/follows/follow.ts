import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { type DocumentKey, readQuestion, searchAddress, type SearchQuestion } from '../search/index.ts'

/** What is one thing with a document of its own, and what gathers many. */
export const singles = ['call', 'measure', 'recommendation', 'case', 'plan'] as const
export const gatherings = ['programme', 'town', 'theme', 'search'] as const
export const followables = [...gatherings, ...singles] as const
export type Followable = (typeof followables)[number]

export const rhythms = ['weekly', 'daily'] as const
export type Rhythm = (typeof rhythms)[number]

/** An id; of a town the code of its municipality, of a theme its key, of a search the address at which it is asked. */
export type Subject = { what: Followable; subject: string }

/** What can be followed by whoever asks, as they call it. */
export type Named = Subject & { title: string; path: string }

export type Follower = {
	id: Id<'follower'>
	/** Whose rights count, and whose address it is; nobody's when only an address is known. */
	personId: Id<'person'> | null
	email: string
	language: Language
	rhythm: Rhythm
	toldAt: Date
}

export type Follow = Subject & { id: Id<'follow'>; followerId: Id<'follower'>; title: string }

/** What a gathering gathers, asked as anybody may ask it of the search. */
export function questionOf({ what, subject }: Subject, language: Language): SearchQuestion | undefined {
	const asked = readQuestion(new URLSearchParams(what === 'search' ? subject.replace(/^[^?]*\?/, '') : ''), language)
	const facets: Partial<Record<Followable, Partial<SearchQuestion>>> = {
		programme: { programmes: [subject] },
		town: { places: [subject] },
		theme: { terms: [subject] },
		search: {},
	}
	const facet = facets[what]
	return facet && { ...asked, ...facet, page: 1 }
}

export function documentOf({ what, subject }: Subject): DocumentKey | undefined {
	return what === 'programme' || singles.some((single) => single === what)
		? { kind: what as DocumentKey['kind'], id: subject }
		: undefined
}

/** Where all that it gathers is found. */
export function pathOfAll(subject: Subject, language: Language): string | undefined {
	const question = questionOf(subject, language)
	return question && searchAddress(question)
}
