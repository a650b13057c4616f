import * as z from 'zod'
import type { Ask } from './endpoint.ts'

const MARK = 'after '

export function cursorAfter(key: string): string {
	return Buffer.from(MARK + key).toString('base64url')
}

function keyIn(cursor: string): string {
	return Buffer.from(cursor, 'base64url').toString('utf8').slice(MARK.length)
}

function isCursor(text: string): boolean {
	return Buffer.from(text, 'base64url').toString('utf8').startsWith(MARK) && cursorAfter(keyIn(text)) === text
}

export const paging = {
	limit: z.coerce
		.number()
		.int()
		.min(1)
		.max(100)
		.default(50)
		.meta({ description: 'How many at once, at most.', examples: [20] }),
	cursor: z
		.string()
		.refine(isCursor, 'is no cursor: take it from `next` of the page before')
		.optional()
		.meta({ description: 'From `next` of the page before.' }),
}
type Paging = { limit: number; cursor?: string | undefined }

/** The key behind which the page begins. */
export function startOf({ cursor }: Pick<Paging, 'cursor'>): string {
	return cursor === undefined ? '' : keyIn(cursor)
}

export const next = z
	.url()
	.nullable()
	.meta({ description: 'Where the next page is; null on the last. The same stands in the header `Link`.' })

export function pageOfMany<Item extends z.ZodType>(item: Item) {
	return z.object({ items: z.array(item), next })
}

type Where = Pick<Ask<unknown, Paging>, 'address' | 'publicUrl' | 'query'>

/**
 * By key, which never changes: whoever reads page after page gets each thing once, also while others come and go.
 * `things` are all there are, or at least one more than the page holds, from its start on.
 */
export function pageOf<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string, where: Where) {
	const { limit } = where.query
	const start = startOf(where.query)
	const left = things.filter((thing) => keyOf(thing) > start).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
	const items = left.slice(0, limit)
	const last = items.at(-1)
	const hasMore = left.length > limit && last !== undefined
	return { items, next: hasMore ? addressWith(where, cursorAfter(keyOf(last))) : null }
}

export function addressWith({ address, publicUrl }: Pick<Where, 'address' | 'publicUrl'>, cursor: string): string {
	const next = new URL(address, publicUrl)
	next.searchParams.set('cursor', cursor)
	return `${publicUrl}${next.pathname}${next.search}`
}
