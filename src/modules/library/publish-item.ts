import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { type Item, type NewItem, whyNotPublishable } from './item.ts'
import { insertItem, nextReview } from './new-item.ts'
import { canEditLibrary } from './policy.ts'
import { lockItem } from './queries.ts'
import { planReminder } from './review-due.job.ts'

/** `content` is everything that the kind shows of the item; it is frozen as it is. */
type Publication = { id: Id<'libraryItem'>; version: number; content: Record<string, unknown>; changes: string }

/** A new edition: from now on the public reads this one. */
export async function publishItem(tx: Tx, actor: Actor, { id, version, content, changes }: Publication): Promise<void> {
	const item = await lockItem(tx, id)
	allow(canEditLibrary(actor, item))
	sameVersion(version, item.version)
	refuse(whyNotPublishable(item, changes))

	const edition = await freezeEdition(tx, item, { content, changes, by: actor.id })
	await recordEvent(tx, actor, {
		verb: 'item.published',
		subjectId: id,
		...(item.programmeId && { programmeId: item.programmeId }),
		particulars: { edition, changes },
	})
}

type Frozen = { content: Record<string, unknown>; changes: string; by: Id<'person'> | null }

export async function freezeEdition(tx: Tx, item: Item, { content, changes, by }: Frozen): Promise<number> {
	const edition = item.edition + 1
	const isFresh = item.reviewOn !== null && item.reviewOn > dayAt(now(), HOME_TIME_ZONE)
	const reviewOn = isFresh ? item.reviewOn : nextReview()
	await tx
		.insertInto('library_editions')
		.values({
			item_id: item.id,
			edition,
			title: item.title,
			content: JSON.stringify(content),
			changes,
			published_at: now(),
			published_by: by,
		})
		.execute()
	await tx
		.updateTable('library_items')
		.set({ state: 'published', edition, published_at: now(), version: item.version + 1, review_on: reviewOn })
		.where('id', '=', item.id)
		.execute()
	if (by !== null) await planReminder(tx, item.id, reviewOn)
	return edition
}

/** What an installation begins with, published without anybody's doing; who calls it asks first whether it is there. */
export async function loadItem(tx: Tx, item: NewItem, content: Record<string, unknown>): Promise<Id<'libraryItem'>> {
	const made = await insertItem(tx, { ...item, state: 'draft' })
	await freezeEdition(tx, made, { content, changes: '', by: null })
	await recordEvent(tx, undefined, { verb: 'item.loaded', subjectId: made.id, particulars: { slug: made.slug } })
	return made.id
}
