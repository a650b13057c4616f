import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditPage, lockPage, nextShowing, type Page, stateOf } from '../pages/index.ts'
import { showPage } from './show-page.ts'

/** Nobody sees it any more, and nothing that was planned comes. */
export async function withdrawPage(tx: Tx, actor: Actor, id: Id<'page'>): Promise<void> {
	const page = await lockPage(tx, id)
	allow(canEditPage(actor, page))
	refuse(stateOf(page, now()) === 'public' ? undefined : 'notPublic')

	await showPage(tx, id, [{ fromAt: now(), edition: null }])
	await countVersion(tx, page)
	await tell(tx, actor, { page, verb: 'page.withdrawn' })
}

/** What is shown now stays; what was to come does not come. */
export async function cancelPlan(tx: Tx, actor: Actor, id: Id<'page'>): Promise<void> {
	const page = await lockPage(tx, id)
	allow(canEditPage(actor, page))
	refuse(nextShowing(page.showings, now()) ? undefined : 'nothingPlanned')

	await showPage(tx, id, [])
	await countVersion(tx, page)
	await tell(tx, actor, { page, verb: 'page.plan_cancelled' })
}

async function countVersion(tx: Tx, { id, version }: Page): Promise<void> {
	await tx
		.updateTable('pages')
		.set({ version: version + 1 })
		.where('id', '=', id)
		.execute()
}

type Told = { page: Page; verb: 'page.withdrawn' | 'page.plan_cancelled' }

async function tell(tx: Tx, actor: Actor, { page, verb }: Told): Promise<void> {
	await recordEvent(tx, actor, {
		verb,
		subjectId: page.id,
		...(page.programmeId !== null && { programmeId: page.programmeId }),
		particulars: { showings: page.showings },
	})
}
