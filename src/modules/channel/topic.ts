import type { Id } from '../../platform/id.ts'
import type { Reach } from '../participation/index.ts'

/** From the fewest to the most. Everybody is none of them: a talk among colleagues is not written for the world. */
export const topicReaches = ['room', 'followers'] as const satisfies readonly Reach[]
export type TopicReach = (typeof topicReaches)[number]

export type Topic = {
	id: Id<'channelTopic'>
	programmeId: Id<'programme'>
	title: string
	reach: TopicReach
	state: 'open' | 'closed'
	starterId: Id<'person'>
	starterName: string
	startedAt: Date
	lastPostAt: Date
}

export type Post = {
	id: Id<'channelPost'>
	topicId: Id<'channelTopic'>
	/** Empty once it is deleted. */
	text: string
	state: 'shown' | 'deleted'
	writerId: Id<'person'>
	writerName: string
	writtenAt: Date
	editedAt: Date | null
	version: number
	mentioned: { id: Id<'person'>; name: string }[]
}

/** Somebody who may enter the room of a programme, or read what it shares. */
export type Listener = { id: Id<'person'>; name: string; email: string; language: 'da' | 'nl' | 'en' }

/**
 * Whom a text names by `@` and their whole name; of two names that begin alike, the longer counts. Nobody else can be
 * named: an address of mail is no mention.
 */
export function mentionedIn<Somebody extends Pick<Listener, 'name'>>(
	text: string,
	people: readonly Somebody[],
): Somebody[] {
	const byLength = [...people].sort((a, b) => b.name.length - a.name.length)
	const named = new Set<Somebody>()
	for (const [, before = '', rest = ''] of text.matchAll(/(?=(?:^|([^\p{L}\p{N}]))@([^\n]*))/gmu)) {
		if (/[\w.]/.test(before)) continue
		const found = byLength.find(({ name }) => startsWithName(rest, name))
		if (found) named.add(found)
	}
	return people.filter((somebody) => named.has(somebody))
}

function startsWithName(text: string, name: string): boolean {
	const next = text.slice(name.length, name.length + 1)
	return text.slice(0, name.length).toLowerCase() === name.toLowerCase() && !/[\p{L}\p{N}]/u.test(next)
}

export function whyNotClosed({ state }: Pick<Topic, 'state'>): 'alreadyClosed' | undefined {
	return state === 'closed' ? 'alreadyClosed' : undefined
}

export function whyNotReopened({ state }: Pick<Topic, 'state'>): 'alreadyOpen' | undefined {
	return state === 'open' ? 'alreadyOpen' : undefined
}
