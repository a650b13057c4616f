import { setActionParty } from '../../src/modules/plans/index.ts'
import { keepBudgetLine, keepIndicator, keepStep } from '../../src/modules/plan-actions/index.ts'
import type { Tx } from '../../src/platform/database.ts'
import { anAction, aParty, aPlan, aTown } from './partnerships.ts'
import { aPerson } from './people.ts'

/** A plan with an action that the traders lead and that has one of everything, and the people around it. */
export async function aPlanRoom(tx: Tx, { title = 'Torvedag' }: { title?: string } = {}) {
	const town = await aTown(tx)
	const plan = await aPlan(tx, town)
	const actionId = await anAction(tx, town, plan, title)
	const at = { planId: plan.id, actionId }
	const mails = { lead: `leder@${plan.slug}.example`, owner: `ejer@${plan.slug}.example` }
	const partyId = await aParty(tx, town, 'Handel', { contactEmail: mails.lead })
	const otherId = await aParty(tx, town, 'Ejere', { contactEmail: mails.owner })
	await setActionParty(tx, town.planner, { ...at, partyId, part: 'leads', steering: null, askedFor: '' })
	const due = { dueOn: '2026-06-01', duePrecision: 'month' } as const
	const step = { title: 'Ring til havnen', note: '', due, partyId, isMilestone: false, version: 0 }
	const [none, year] = [{ baselineOn: null, targetOn: null, source: '' }, '2026-12-31']
	const measured = {
		name: 'Tomme lokaler',
		unit: 'lokaler',
		baseline: 12,
		target: 4,
		...none,
		targetOn: year,
		version: 0,
	}
	return {
		town,
		plan,
		actionId,
		partyId,
		otherId,
		stepId: await keepStep(tx, town.planner, { ...at, ...step }),
		milestoneId: await keepStep(tx, town.planner, { planId: plan.id, actionId: null, ...step, title: 'Vedtaget' }),
		lineId: await keepBudgetLine(tx, town.planner, { ...at, title: 'El', amount: 100, source: 'gap', version: 0 }),
		indicatorId: await keepIndicator(tx, town.planner, { ...at, ...measured }),
		people: {
			visitor: undefined,
			outsider: await aPerson(tx, `Udenfor ${plan.slug}`),
			neighbour: (await aTown(tx)).planner,
			party: await aPerson(tx, 'Ejer', { email: mails.owner }),
			lead: await aPerson(tx, 'Leder', { email: mails.lead }),
			planner: town.planner,
			secretariat: town.secretariat,
		},
	}
}
export type PlanRoom = Awaited<ReturnType<typeof aPlanRoom>>
