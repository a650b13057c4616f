import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Term } from '../taxonomy/index.ts'

export const itemKinds = ['measure', 'recommendation', 'case'] as const
export type ItemKind = (typeof itemKinds)[number]
export type ItemState = 'proposed' | 'draft' | 'published' | 'retired'

/** What an editor says about an item, whatever its kind; the kind's own words are its own module's. */
export type EnvelopeWords = {
	slug: string
	language: Language
	title: string
	summary: string
	programmeId: Id<'programme'> | null
	placeCode: string | null
	termIds: readonly Id<'term'>[]
	editorId: Id<'person'> | null
	reviewOn: string | null
}

/** The smallest that an item begins with; its address is made of the title when it is left out. */
export type NewItem = { kind: ItemKind } & Pick<EnvelopeWords, 'language' | 'title' | 'summary'> &
	Partial<Omit<EnvelopeWords, 'language' | 'title' | 'summary'>>

export type Item = Omit<EnvelopeWords, 'termIds'> & {
	id: Id<'libraryItem'>
	kind: ItemKind
	state: ItemState
	terms: Pick<Term, 'id' | 'key' | 'kind'>[]
	/** Told in confidence and released: no editor changes it, and once retired it is read by nobody. */
	byConsent: boolean
	editorName: string | null
	proposedBy: Id<'person'> | null
	proposedFor: Id<'organisation'> | null
	proposedForName: string | null
	/** 0 before the first. */
	edition: number
	publishedAt: Date | null
	version: number
	createdAt: Date
}

export type Edition = {
	edition: number
	title: string
	content: unknown
	changes: string
	publishedAt: Date
	publishedByName: string | null
}

const folders: Record<ItemKind, string> = { measure: '/toolbox', recommendation: '/recommendations', case: '/cases' }

/** Where everybody reads it; `/edit` below it is where it is changed. */
export function itemAddress({ kind, slug }: Pick<Item, 'kind' | 'slug'>): string {
	return `${folders[kind]}/${slug}`
}

/** Where an edition stays, whatever is published after it. */
export function editionAddress(item: Pick<Item, 'kind' | 'slug'>, edition: number): string {
	return `${editionsAddress(item)}/${edition}`
}

export function editionsAddress(item: Pick<Item, 'kind' | 'slug'>): string {
	return `${itemAddress(item)}/editions`
}

export function kindAddress(kind: ItemKind): string {
	return folders[kind]
}

export function isDueForReview({ state, reviewOn }: Pick<Item, 'state' | 'reviewOn'>, today: string): boolean {
	return state === 'published' && reviewOn !== null && reviewOn <= today
}

/** Readers of a later edition are told what is new in it. */
export function whyNotPublishable(
	{ state, edition }: Pick<Item, 'state' | 'edition'>,
	changes: string,
): 'notAnswered' | 'declined' | 'changesMissing' | undefined {
	if (state === 'proposed') return 'notAnswered'
	if (state === 'retired' && edition === 0) return 'declined'
	return edition > 0 && changes.trim() === '' ? 'changesMissing' : undefined
}

export function whyNotRetirable({ state }: Pick<Item, 'state'>): 'notPublished' | undefined {
	return state === 'published' || state === 'draft' ? undefined : 'notPublished'
}

export function whyNotAnswerable({ state }: Pick<Item, 'state'>): 'answered' | undefined {
	return state === 'proposed' ? undefined : 'answered'
}
