import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents, recordEvent } from '../activity/index.ts'
import { lockPage } from '../pages/index.ts'
import { indexPage } from './index-page.ts'
import { pageTurned } from './turned.job.ts'

/**
 * Tells that a planned moment has come. What is shown is decided by the clock at each look, so a worker that sleeps makes no
 * page late: this only writes it down.
 */
export const turnPage = pageTurned.doneBy(async ({ db }, { pageId, at }) => {
	const moment = new Date(at)
	await db.transaction().execute(async (tx) => {
		const page = await lockPage(tx, pageId)
		const showing = page.showings.find(({ fromAt }) => fromAt.getTime() === moment.getTime())
		if (showing === undefined) return
		// The demonstration's clock can go back again.
		if (moment > now()) return pageTurned.enqueue(tx, { pageId, at }, { runAt: moment })
		if (await isTold(tx, pageId, at)) return
		await recordEvent(tx, undefined, {
			verb: showing.edition === null ? 'page.expired' : 'page.appeared',
			subjectId: pageId,
			...(page.programmeId !== null && { programmeId: page.programmeId }),
			particulars: { at, edition: showing.edition },
		})
		await indexPage(tx, pageId)
	})
})

async function isTold(tx: Tx, pageId: Id<'page'>, at: string): Promise<boolean> {
	const events = await listEvents(tx, pageId, 1000)
	return events.some(
		({ verb, particulars }) =>
			['page.expired', 'page.appeared'].includes(verb) && (particulars as { at?: string }).at === at,
	)
}
