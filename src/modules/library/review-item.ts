import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditLibrary } from './policy.ts'
import { lockItem } from './queries.ts'
import { planReminder } from './review-due.job.ts'

export function reviewForm(language: Language) {
	return z.object({ reviewOn: dayField(language), note: z.string().trim().max(1000, 'reasonLong').default('') })
}

type Review = { id: Id<'libraryItem'>; reviewOn: string; note: string }

/** Somebody looked and it still holds; when to look again. */
export async function reviewItem(tx: Tx, actor: Actor, { id, reviewOn, note }: Review): Promise<void> {
	const item = await lockItem(tx, id)
	allow(canEditLibrary(actor, item))

	await tx
		.updateTable('library_items')
		.set({ review_on: reviewOn, version: item.version + 1 })
		.where('id', '=', id)
		.execute()
	await planReminder(tx, id, reviewOn)
	await recordEvent(tx, actor, {
		verb: 'item.reviewed',
		subjectId: id,
		...(item.programmeId && { programmeId: item.programmeId }),
		particulars: { before: item.reviewOn, reviewOn, note },
	})
}
