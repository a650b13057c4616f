import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { sendMail } from '../messages/index.ts'
import { isDueForReview } from './item.ts'
import { findAddressee, lockItem } from './queries.ts'
import { planReminder, reviewDue } from './review-due.job.ts'
import { reviewMail } from './review.mail.ts'

/** Once for each date and editor, however often it was planned. */
export const remindEditor = reviewDue.doneBy(async ({ db, publicUrl }, { itemId, on }) => {
	await db.transaction().execute(async (tx) => {
		const item = await lockItem(tx, itemId)
		const { editorId } = item
		if (item.reviewOn !== on || item.state !== 'published' || editorId === null) return
		// The demonstration's clock can go back again.
		if (!isDueForReview(item, dayAt(now(), HOME_TIME_ZONE))) return planReminder(tx, itemId, on)
		const mail = reviewMail(await findAddressee(tx, editorId), { item, publicUrl })
		await sendMail(tx, { ...mail, onceKey: `review ${itemId} ${on} ${editorId}` })
	})
})
