import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { slugOf } from '../../platform/slug.ts'
import { recordEvent } from '../activity/index.ts'
import type { Item, ItemKind, NewItem } from './item.ts'
import { canEditLibrary } from './policy.ts'
import { findItem, isItemSlugTaken } from './queries.ts'
import { setTerms } from './set-terms.ts'

/** Experience ages: until an editor says otherwise, an item is looked at again after a year. */
const MONTHS_TO_REVIEW = 12

export function nextReview(): string {
	return addToDay(dayAt(now(), HOME_TIME_ZONE), { months: MONTHS_TO_REVIEW })
}

/** A draft, with the one who makes it as its editor. */
export async function newItem(tx: Tx, actor: Actor, item: NewItem): Promise<Item> {
	allow(canEditLibrary(actor, { programmeId: item.programmeId ?? null }))

	const made = await insertItem(tx, { editorId: actor.id, reviewOn: nextReview(), ...item, state: 'draft' })
	await recordEvent(tx, actor, {
		verb: 'item.drafted',
		subjectId: made.id,
		...(made.programmeId && { programmeId: made.programmeId }),
		particulars: { kind: made.kind, slug: made.slug, title: made.title },
	})
	return made
}

type Beginning = NewItem & {
	state: 'proposed' | 'draft'
	proposedBy?: Id<'person'>
	proposedFor?: Id<'organisation'>
	byConsent?: boolean
}

export async function insertItem(tx: Tx, item: Beginning): Promise<Item> {
	const id = newId<'libraryItem'>()
	const { kind, language, title, summary, state, termIds = [] } = item
	const slug = await freeSlug(tx, kind, item.slug ?? slugOf(title))
	const words = { kind, slug, language, title, summary, state, by_consent: item.byConsent ?? false }
	await tx
		.insertInto('library_items')
		.values({ id, ...words, ...relations(item), edition: 0, version: 1, created_at: now() })
		.execute()
	await setTerms(tx, id, termIds)
	return found(await findItem(tx, id))
}

function relations(item: Beginning) {
	return {
		programme_id: item.programmeId ?? null,
		place_code: item.placeCode ?? null,
		editor_id: item.editorId ?? null,
		review_on: item.reviewOn ?? null,
		proposed_by: item.proposedBy ?? null,
		proposed_for: item.proposedFor ?? null,
	}
}

/** `lejeaftale`, then `lejeaftale-2`. */
async function freeSlug(tx: Tx, kind: ItemKind, wish: string): Promise<string> {
	const base = wish === '' ? kind : wish
	let slug = base
	for (let number = 2; await isItemSlugTaken(tx, kind, slug); number++) slug = `${base}-${number}`
	return slug
}
