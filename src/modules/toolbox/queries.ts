import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { found } from '../../platform/errors.ts'
import { type Item, listCurrentContents, listItems, listTranslatedTitles, type Reading } from '../library/index.ts'
import { contentOf, type ListedMeasure, MeasureContent, MeasureWords } from './measure.ts'

/** What is published, named in the reader's language, with how many towns tested it; as many queries however many there are. */
export async function listMeasures(db: Db, language?: Language): Promise<ListedMeasure[]> {
	const items = await listItems(db, { kind: 'measure', states: ['published'] })
	const ids = items.map(({ id }) => id)
	const contents = await listCurrentContents(db, ids)
	const titles = await listTranslatedTitles(db, ids, language)
	const towns = await countTestedTowns(db, ids)
	return items.map(({ id, slug, terms }) => {
		const content = MeasureContent.parse(contents.get(id))
		const title = content.language === language ? undefined : titles.get(id)
		return { ...content, ...title, id, slug, terms, towns: towns.get(id) ?? 0 }
	})
}

async function countTestedTowns(db: Db, ids: readonly Id<'libraryItem'>[]): Promise<Map<Id<'libraryItem'>, number>> {
	if (ids.length === 0) return new Map()
	const rows = await db
		.selectFrom('measure_verdicts')
		.select(({ fn }) => ['measure_id as id', fn.countAll<number>().as('towns')])
		.where('measure_id', 'in', ids)
		.where('verdict', '<>', 'not_tried')
		.groupBy('measure_id')
		.execute()
	return new Map(rows.map(({ id, towns }) => [id, towns]))
}

/** The words that are being written. */
export async function findWords(db: Db, id: Id<'libraryItem'>): Promise<MeasureWords | undefined> {
	const row = await db
		.selectFrom('measures')
		.select(['part', 'problem', 'approach', 'steps', 'checklist', 'warnings', 'examples', 'literature'])
		.select(['cost', 'duration', 'led_by as ledBy', 'led_note as ledNote'])
		.where('item_id', '=', id)
		.executeTakeFirst()
	return row && MeasureWords.parse(row)
}

/** What the public reads, and what goes on beside it. */
export async function findPublished(db: Db, id: Id<'libraryItem'>): Promise<MeasureContent | undefined> {
	const content = (await listCurrentContents(db, [id])).get(id)
	return content === undefined ? undefined : MeasureContent.parse(content)
}

/** What is read of it; before it was published, what has been written so far. */
export async function readContent(db: Db, item: Item, reading: Reading | undefined): Promise<MeasureContent> {
	return reading ? MeasureContent.parse(reading.content) : contentOf(item, found(await findWords(db, item.id)))
}

/** Either way round: who goes well with whom is mutual. Published ones only. */
export async function listRelated(db: Db, id: Id<'libraryItem'>): Promise<Id<'libraryItem'>[]> {
	const { rows } = await sql<{ id: Id<'libraryItem'> }>`
		select i.id from library_items i where i.state = 'published' and i.id in (
			select related_id from related_measures where measure_id = ${id}
			union select measure_id from related_measures where related_id = ${id})
		order by i.title`.execute(db)
	return rows.map((row) => row.id)
}
