import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { formatDay, type Language } from '../../platform/i18n.ts'
import type { LinkHolder, ListPartyTasks, PartyTask } from '../partnerships/index.ts'
import { lastDayOf, lateSince, listActions, listPlans, nextStep, readProgress } from '../plans/index.ts'
import { words } from './messages.ts'
import { startOf } from './periods.ts'
import { linkedTellAddress } from './progress-address.ts'
import { readLastTold } from './queries.ts'

/** The actions that the party leads, on its own page behind its link; done when it told of them this month and nothing is late. */
export const listProgressTasks: ListPartyTasks = async (db, holder, language) => {
	if (holder.party.standing !== 'joined') return []
	const plans = await listPlans(db, holder.partnership.id)
	const published = plans.filter(({ state }) => state === 'published')
	return (await Promise.all(published.map((plan) => tasksOf(db, holder, { plan, language })))).flat()
}

type Asked = { plan: Awaited<ReturnType<typeof listPlans>>[number]; language: Language }

async function tasksOf(db: Db, { token, party }: LinkHolder, { plan, language }: Asked): Promise<PartyTask[]> {
	const [actions, progress, told] = await Promise.all([
		listActions(db, plan.id),
		readProgress(db, plan.id),
		readLastTold(db, plan.id),
	])
	const { task } = words(language)
	const today = dayAt(now(), HOME_TIME_ZONE)
	const led = actions.filter(({ parties }) =>
		parties.some(({ partyId, part }) => partyId === party.id && part === 'leads'),
	)
	return led.flatMap((action): PartyTask[] => {
		const { state } = found(progress.get(action.id))
		if (state === 'done' || state === 'stopped') return []
		const late = lateSince(action, state, today)
		const step = nextStep(action)
		const heard = told.get(action.id)
		return [
			{
				title: task.title(action.title),
				text: late === undefined ? '' : task.late(formatDay(language, late)),
				href: linkedTellAddress(token, action),
				dueOn: step?.dueOn ? lastDayOf(step.dueOn, step.duePrecision) : null,
				isDone: late === undefined && heard !== undefined && heard >= (startOf('month', now()) ?? heard),
			},
		]
	})
}
