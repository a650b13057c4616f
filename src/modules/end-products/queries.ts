import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listPassages } from '../meeting-summaries/index.ts'
import { findRoom, type Room } from '../participation/index.ts'
import type { Chapter, EndProduct, Paragraph } from './end-product.ts'

function products(db: Db) {
	return db
		.selectFrom('end_products as e')
		.leftJoin('end_product_publications as p', 'p.programme_id', 'e.programme_id')
		.select(['e.programme_id as programmeId', 'e.title', 'e.foreword', 'e.version', 'e.changed_at as changedAt'])
		.select('p.published_at as publishedAt')
}

export function findProduct(db: Db, programmeId: Id<'programme'>): Promise<EndProduct | undefined> {
	return products(db).where('e.programme_id', '=', programmeId).executeTakeFirst()
}

/** Holds the whole end product until the transaction ends: every change to any part of it takes it first. */
export async function lockProduct(tx: Tx, programmeId: Id<'programme'>): Promise<{ product: EndProduct; room: Room }> {
	const row = products(tx).where('e.programme_id', '=', programmeId).forUpdate('e')
	const product = found(await row.executeTakeFirst())
	return { product, room: await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE)) }
}

/** In their order, each with its paragraphs and what they were made of, as it was said one after the other. */
export async function listChapters(db: Db, programmeId: Id<'programme'>): Promise<Chapter[]> {
	const chapters = await db
		.selectFrom('end_product_chapters as c')
		.select(['c.id', 'c.title'])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('end_product_paragraphs as p')
					.select(['p.id', 'p.chapter_id as chapterId', 'p.kind', 'p.words', 'p.version'])
					.select((inner) =>
						jsonArrayFrom(
							inner
								.selectFrom('end_product_sources as s')
								.select('s.mark_id as markId')
								.whereRef('s.paragraph_id', '=', 'p.id'),
						).as('sources'),
					)
					.whereRef('p.chapter_id', '=', 'c.id')
					.orderBy('p.position'),
			).as('paragraphs'),
		)
		.where('c.programme_id', '=', programmeId)
		.orderBy('c.position')
		.execute()
	const passages = await listPassages(db, programmeId)
	const made = ({ sources, ...paragraph }: Omit<Paragraph, 'sources'> & { sources: { markId: string | null }[] }) => {
		const still = passages.filter(({ id }) => sources.some(({ markId }) => markId === id))
		const gone = Array.from({ length: sources.length - still.length }, () => undefined)
		return { ...paragraph, sources: [...still, ...gone] }
	}
	return chapters.map((chapter) => ({ ...chapter, paragraphs: chapter.paragraphs.map(made) }))
}

export function listPublished(db: Db): Promise<{ programmeId: Id<'programme'>; publishedAt: Date }[]> {
	return db
		.selectFrom('end_product_publications')
		.select(['programme_id as programmeId', 'published_at as publishedAt'])
		.orderBy('published_at')
		.execute()
}
