import type { FollowWish } from '../../ui/follow-link.tsx'
import { addressOf, chosenIn, type Facet, facets, type SearchQuestion } from './question.ts'

/** These are followed as what they are, however the search asks for them. */
const KNOWN: Partial<Record<Facet, string>> = { term: 'theme', place: 'town', programme: 'programme' }

/** How what is asked here can be followed: one theme, place or programme alone as itself, all else as a search. */
export function followWish(question: SearchQuestion): FollowWish {
	const chosen = facets.flatMap((facet) => chosenIn(question, facet).map((id) => ({ what: KNOWN[facet], id })))
	const [sole, ...others] = chosen
	if (question.text !== '' || others.length > 0 || sole?.what === undefined) return { search: addressOf(question) }
	return { what: sole.what, id: sole.id }
}
