import type { Db } from '../../platform/database.ts'
import { type ItemWords, listItems, listShelf, type Meeting } from '../meetings/index.ts'

/**
 * What a host can begin with: the template of the series, or else the programme of the latest meeting before. Of a meeting
 * that belongs to no series, nothing.
 */
export async function draftProgramme(
	db: Db,
	meeting: Pick<Meeting, 'seriesId' | 'startsAt'>,
	siblings: readonly Meeting[],
): Promise<ItemWords[]> {
	const { seriesId, startsAt } = meeting
	if (seriesId === null) return []
	const template = await listShelf(db, seriesId, 'template')
	if (template.length > 0) return template.map(wordsOf)
	const before = siblings.filter(
		(one) => one.seriesId === seriesId && one.state !== 'cancelled' && one.startsAt < startsAt,
	)
	for (const { id } of before.reverse()) {
		const items = await listItems(db, id)
		if (items.length > 0) return items.map(wordsOf)
	}
	return []
}

function wordsOf({ kind, title, summary, minutes }: ItemWords): ItemWords {
	return { kind, title, summary, minutes }
}
