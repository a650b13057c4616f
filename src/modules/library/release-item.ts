import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Item, ItemKind, NewItem } from './item.ts'
import { insertItem } from './new-item.ts'
import { freezeEdition } from './publish-item.ts'
import { lockItem } from './queries.ts'
import { setTerms } from './set-terms.ts'

// What was told in confidence. Who may release it and take it down again is decided by the module that asks those who told
// it. The events are nobody's: who released something leads back to where it was told.

type Released = { item: NewItem } & Edition
type Edition = { content: Record<string, unknown>; changes: string }

/** An item that everybody reads, of no programme and no place. */
export async function releaseItem(tx: Tx, { item, ...edition }: Released): Promise<Id<'libraryItem'>> {
	const nobodys = { programmeId: null, placeCode: null, editorId: null }
	const made = await insertItem(tx, { ...item, ...nobodys, state: 'draft', byConsent: true })
	await issue(tx, made, edition)
	return made.id
}

type Again = Released & { id: Id<'libraryItem'> }

/** A new edition of what was released. */
export async function releaseAgain(tx: Tx, { id, item, ...edition }: Again): Promise<void> {
	const before = await lockReleased(tx, id, item.kind)
	const { title, summary, language, termIds = [] } = item
	await tx.updateTable('library_items').set({ title, summary, language }).where('id', '=', id).execute()
	await setTerms(tx, id, termIds)
	await issue(tx, { ...before, title }, edition)
}

async function issue(tx: Tx, item: Item, { content, changes }: Edition): Promise<void> {
	const edition = await freezeEdition(tx, item, { content, changes, by: null })
	await recordEvent(tx, undefined, { verb: 'item.published', subjectId: item.id, particulars: { edition, changes } })
}

/** Gone from every page at once, with all its editions. It does not come back: what is released again is a new item. */
export async function takeDownItem(tx: Tx, id: Id<'libraryItem'>, kind: ItemKind): Promise<void> {
	const { version } = await lockReleased(tx, id, kind)
	const gone = { state: 'retired' as const, version: version + 1 }
	await tx.updateTable('library_items').set(gone).where('id', '=', id).execute()
	await recordEvent(tx, undefined, { verb: 'item.taken_down', subjectId: id })
}

async function lockReleased(tx: Tx, id: Id<'libraryItem'>, kind: ItemKind): Promise<Item> {
	const item = await lockItem(tx, id)
	return found(item.byConsent && item.state === 'published' && item.kind === kind ? item : undefined)
}
