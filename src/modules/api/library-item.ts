import * as z from 'zod'
import { NotFound } from '../../platform/errors.ts'
import { canReadItem, findItemBySlug, findReading, type Item, itemAddress, type ItemKind } from '../library/index.ts'
import { type Ask, BASE } from './endpoint.ts'
import { addresses, type inLanguage, instant, language, Term, uuid } from './fields.ts'

/** What measures, recommendations and cases have in common, in a list. */
export const listedItem = {
	id: uuid,
	slug: z.string(),
	title: z.string(),
	summary: z.string(),
	language,
	terms: z.array(Term),
	...addresses,
}

/** The same, on its own. */
export const wholeItem = {
	...listedItem,
	state: z.enum(['proposed', 'draft', 'published', 'retired']),
	edition: z.int().meta({ description: 'Which edition this is; 0 before the first.' }),
	publishedAt: instant.nullable(),
}

const folders: Record<ItemKind, string> = { measure: 'measures', recommendation: 'recommendations', case: 'cases' }

export function itemAddresses(item: Pick<Item, 'kind' | 'slug'>, { publicUrl }: Pick<Ask, 'publicUrl'>) {
	return { url: `${publicUrl}${BASE}${itemPath(item)}`, page: `${publicUrl}${itemAddress(item)}` }
}

/** Below the base. */
export function itemPath({ kind, slug }: Pick<Item, 'kind' | 'slug'>): string {
	return `/${folders[kind]}/${slug}`
}

/** The item of the address, for those who may read it. */
export async function readItem(
	kind: ItemKind,
	{ db, as, params }: Pick<Ask<{ slug: string }>, 'db' | 'as' | 'params'>,
): Promise<Item> {
	const item = await findItemBySlug(db, kind, params.slug)
	if (!item || !canReadItem(as, item)) throw new NotFound()
	return item
}

/** In the language that was asked for; undefined before the first edition. */
export function readingOf(item: Item, { db, query }: Ask<unknown, z.output<typeof inLanguage>>) {
	return findReading(db, item, query)
}

/** What stands in the envelope; the words are the content's, which a draft may be ahead of. */
export function envelopeOf(item: Item, ask: Pick<Ask, 'publicUrl'>) {
	const { id, slug, terms, state, edition, publishedAt } = item
	return { id, slug, terms, state, edition, publishedAt, ...itemAddresses(item, ask) }
}

/** Any of those asked for; all when none is. */
export function hasAny(asked: readonly string[], values: readonly string[]): boolean {
	return asked.length === 0 || asked.some((one) => values.includes(one))
}
