import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findProgramme } from '../programmes/index.ts'
import { forgetDocument, indexDocument } from '../search/index.ts'
import { findProduct, listChapters, listPublished } from './queries.ts'

/**
 * Once everybody may read it, it is found by its title, its foreword and the titles of its chapters: by the editors' own words.
 * What was said at meetings is not in the index, because a consent that is taken back does not pass by here.
 */
export async function indexProduct(tx: Tx, programmeId: Id<'programme'>): Promise<void> {
	const product = await findProduct(tx, programmeId)
	const programme = found(await findProgramme(tx, programmeId))
	if (!product?.publishedAt || programme.state !== 'published') {
		return forgetDocument(tx, { kind: 'publication', id: programmeId })
	}
	const chapters = await listChapters(tx, programmeId)
	await indexDocument(tx, {
		kind: 'publication',
		id: programmeId,
		path: `/programmes/${programme.slug}/end-product`,
		language: programme.language,
		title: product.title,
		summary: product.foreword.slice(0, 300),
		body: [product.foreword, ...chapters.map(({ title }) => title)].join('\n\n'),
		terms: [],
		programmeId,
		placeCode: null,
		on: dayAt(product.publishedAt, HOME_TIME_ZONE),
		audience: ['public'],
	})
}

export async function indexProducts(tx: Tx): Promise<void> {
	for (const { programmeId } of await listPublished(tx)) await indexProduct(tx, programmeId)
}
