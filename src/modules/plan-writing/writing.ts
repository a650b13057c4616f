import type { Id } from '../../platform/id.ts'
import { mergeTexts } from '../../methods/text-merge.ts'
import { type PassageKind, type PassageWords, passageFields } from '../plans/index.ts'

/** What somebody is writing and has neither put into the plan nor suggested yet: for the writer alone. */
export type Draft = {
	edition: number
	words: PassageWords
	reason: string
	page: string
	version: number
	savedAt: Date
}

/** That somebody writes, not what. */
export type Writer = { passageId: Id<'passage'>; personId: Id<'person'>; name: string; savedAt: Date }

export const answers = ['accepted', 'declined'] as const

/** How somebody would write a passage, and what was said to it. */
export type Suggestion = {
	id: Id<'planSuggestion'>
	passageId: Id<'passage'>
	kind: PassageKind
	/** The edition that was read when it was written, and its words. */
	edition: number
	before: PassageWords
	words: PassageWords
	reason: string
	suggestedBy: Id<'person'>
	suggesterName: string
	/** For whom it was said; null: by the team. */
	partyName: string | null
	suggestedAt: Date
	answer: (typeof answers)[number] | 'withdrawn' | null
	word: string | null
	answererName: string | null
}

/** Said of a passage, or in answer to somebody who did. */
export type Comment = {
	id: Id<'planComment'>
	passageId: Id<'passage'>
	/** The comment that it answers; null: it begins. */
	threadId: Id<'planComment'> | null
	/** The words of the passage that it is about; empty: all of it. */
	quote: string
	words: string
	state: 'shown' | 'deleted'
	writtenBy: Id<'person'>
	writerName: string
	partyName: string | null
	writtenAt: Date
	/** Of the comment that begins: the conversation is settled. */
	resolvedAt: Date | null
}

export function whyNotAnswered({ answer }: Pick<Suggestion, 'answer'>): 'alreadyAnswered' | undefined {
	return answer === null ? undefined : 'alreadyAnswered'
}

/** Those that wait for an answer. */
export function openSuggestions<S extends Pick<Suggestion, 'answer'>>(suggestions: readonly S[]): S[] {
	return suggestions.filter(({ answer }) => answer === null)
}

/** A comment and the answers to it, in the order in which they were written. */
export type Thread = { first: Comment; answers: Comment[] }

export function threadsOf(comments: readonly Comment[]): Thread[] {
	const firsts = comments.filter(({ threadId }) => threadId === null)
	return firsts.map((first) => ({ first, answers: comments.filter(({ threadId }) => threadId === first.id) }))
}

/** Not settled, and not yet without a word in it. */
export function isOpen({ first, answers: said }: Thread): boolean {
	return first.resolvedAt === null && [first, ...said].some(({ state }) => state === 'shown')
}

/** The passage with the changes of both; undefined where both changed the same words. */
export function mergeWords(
	kind: PassageKind,
	base: PassageWords,
	{ mine, theirs }: { mine: PassageWords; theirs: PassageWords },
): PassageWords | undefined {
	const merged = passageFields[kind].map(
		(field) => [field, mergeTexts(base[field] ?? '', mine[field] ?? '', theirs[field] ?? '')] as const,
	)
	return merged.some(([, text]) => text === undefined) ? undefined : (Object.fromEntries(merged) as PassageWords)
}

/** Where somebody quotes, every blank counts once: lines are broken elsewhere in what is copied from a page. */
export function isQuoted(words: PassageWords, quote: string): boolean {
	const plain = (text: string) => text.replaceAll(/\s+/g, ' ')
	return Object.values(words).some((text) => plain(text).includes(plain(quote)))
}

type Kept = Pick<Draft, 'version' | 'page'> | undefined
export type Origin = { draft: number; page: string; sent: 'all' | 'changes' }

/**
 * Another window of the same person saved meanwhile. The page's own save may still be on its way when the whole form comes:
 * then the version has moved by its own doing, and the form contains it all.
 */
export function isOutdated(kept: Kept, { draft, page, sent }: Origin): boolean {
	const own = sent === 'all' && page !== '' && page === kept?.page
	return (kept?.version ?? 0) !== draft && !own
}
