import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import type { Storage } from '../../platform/storage.ts'
import { forgetMails } from '../messages/index.ts'
import type { PartyAccess } from '../partnerships/index.ts'
import { keepBudgetLine, keepIndicator, recordReading } from '../plan-actions/index.ts'
import { keepWheelEvent } from '../plan-editor/index.ts'
import { tellProgress } from '../plan-progress/index.ts'
import { findPlan, listActions, type PlanAction, readProgress } from '../plans/index.ts'
import { receiveDemoFile } from './demo-uploads.ts'
import type { DemoLife } from './life-files.ts'

export type Living = {
	life: DemoLife
	actor: Actor
	planId: Id<'plan'>
	parties: ReadonlyMap<string, Id<'party'>>
}

const DAY = 86_400_000

/** What the actions cost, how they are measured, and what comes every year: words of the plan, before its first version. */
export async function loadPlanRows(tx: Tx, { life, actor, planId, parties }: Living): Promise<void> {
	const actions = await listActions(tx, planId)
	for (const { action, amount, ...line } of life.budget) {
		const actionId = numbered(actions, action).id
		await keepBudgetLine(tx, actor, { planId, actionId, amount: amount * 100, version: 0, ...line })
	}
	const baselineOn = dayAt(now(), HOME_TIME_ZONE)
	const targetOn = addToDay(baselineOn, { months: 36 })
	for (const { action, readings: _, ...indicator } of life.indicators) {
		const actionId = numbered(actions, action).id
		await keepIndicator(tx, actor, { planId, actionId, baselineOn, targetOn, version: 0, ...indicator })
	}
	for (const { by, action, ...event } of life.wheel) {
		const actionId = action === undefined ? null : numbered(actions, action).id
		const partyId = found(parties.get(by))
		await keepWheelEvent(tx, actor, { planId, partyId, actionId, lastMonth: null, version: 0, ...event })
	}
}

/** What was measured and told since then; the clock goes with it. How far each action is stays as it was. */
export async function loadPlanProgress(tx: Tx, living: Living, storage: Storage): Promise<void> {
	const { life, actor, planId } = living
	const actions = await listActions(tx, planId)
	for (const { action, name, readings } of life.indicators) {
		const { id: actionId, indicators } = numbered(actions, action)
		const { id: indicatorId } = found(indicators.find((one) => one.name === name))
		for (const { daysAgo, ...reading } of readings) {
			moveClock(-daysAgo * DAY)
			const readOn = dayAt(now(), HOME_TIME_ZONE)
			await recordReading(tx, actor, { planId, actionId, indicatorId, readOn, ...reading })
		}
	}
	const progress = await readProgress(tx, planId)
	for (const { action, by, daysAgo, isWin, words, photo } of life.told) {
		moveClock(-daysAgo * DAY)
		const { id: actionId } = numbered(actions, action)
		const { state, stateWords } = found(progress.get(actionId))
		const uploads = photo === undefined ? [] : [await receiveDemoFile(storage, photo.file)]
		const told = { state, stateWords, words, stepDone: '', value: null, photoAlt: photo?.alt ?? '', uploads }
		const teller = await linkOf(tx, living, by)
		await tellProgress(tx, teller, { planId, actionId, isWin: isWin ? 'yes' : '', ...told })
	}
	await forgetMails(tx, [planId])
}

export function numbered(actions: readonly PlanAction[], number: number): PlanAction {
	return found(actions.find((one) => one.number === number))
}

/** The letters with which they answered then are no longer kept. */
export async function linkOf(
	tx: Tx,
	{ planId, parties }: Pick<Living, 'planId' | 'parties'>,
	key: string,
): Promise<Extract<PartyAccess, { by: 'link' }>> {
	const { partnership } = found(await findPlan(tx, planId))
	const { id: partyId, name: partyName } = found(partnership.parties.find(({ id }) => id === parties.get(key)))
	return { partnershipId: partnership.id, partyId, partyName, by: 'link', linkId: newId<'partyLink'>() }
}
