import { now } from '../../platform/clock.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import type { RecordedEvent } from '../activity/index.ts'
import { canReadItem, findItem, type Item, itemAddress } from '../library/index.ts'
import {
	canEditPage,
	findPage,
	hasBeenPublic,
	listEditions,
	type Page,
	pagePath,
	showingAt,
	stateOf,
} from '../pages/index.ts'
import { programmeData, visibleProgramme } from './about-calls.ts'
import type { Happening } from './happening.ts'
import type { Telling, Told } from './told.ts'

/** A page that has been withdrawn before it could be told of is not told of any more. */
export async function aboutPublicPage(telling: Telling, { subjectId }: RecordedEvent): Promise<Told> {
	const page = found(await findPage(telling.db, subjectId as Id<'page'>))
	if (stateOf(page, now()) !== 'public') throw new NotFound()
	return { type: 'page.published', data: await pageData(telling, page) }
}

export async function aboutWithdrawnPage(telling: Telling, { subjectId }: RecordedEvent): Promise<Told> {
	const page = found(await findPage(telling.db, subjectId as Id<'page'>))
	if (!canEditPage(telling.actor, page) || !hasBeenPublic(page, now())) throw new NotFound()
	return { type: 'page.withdrawn', data: await pageData(telling, page) }
}

/** The title under which it was public last: a draft's is nobody's business. */
async function pageData(telling: Telling, page: Page) {
	const { id, kind, programmeId } = page
	const programme = programmeId === null ? null : await visibleProgramme(telling, programmeId)
	const shown = page.showings.filter(({ edition }) => edition !== null)
	const edition = showingAt(shown, now())?.edition
	const { content } = found((await listEditions(telling.db, id)).find((frozen) => frozen.edition === edition))
	const url = telling.publicUrl + pagePath(page, programme)
	return { id, url, title: content.title, kind, programme: programme && programmeData(telling, programme) }
}

/** Measures, recommendations and cases; for what towns say of one, the thing of which they say it. */
export function aboutItem(typeOf: (item: Item) => Happening) {
	return async (telling: Telling, { subjectId, programmeId }: RecordedEvent): Promise<Told> => {
		const item = found(await findItem(telling.db, subjectId as Id<'libraryItem'>))
		if (!canReadItem(telling.actor, item)) throw new NotFound()
		const { id, kind, title, edition } = item
		const programme = programmeId === null ? null : programmeData(telling, await visibleProgramme(telling, programmeId))
		const url = telling.publicUrl + itemAddress(item)
		return { type: typeOf(item), data: { id, url, title, kind, edition, programme } }
	}
}
