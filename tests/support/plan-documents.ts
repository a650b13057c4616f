import { findPlan, type Plan, publishPlan, setActionParty } from '../../src/modules/plans/index.ts'
import { now } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import { type Id, newId } from '../../src/platform/id.ts'
import { anAction, aParty, aPlan, aTown, type Town } from './partnerships.ts'

export type WholePlan = { town: Town; plan: Plan; shops: Id<'party'>; youth: Id<'party'>; actionId: Id<'planAction'> }

/** A published plan with something of everything that paper shows, and with what it must not show. */
export async function aWholePlan(tx: Tx): Promise<WholePlan> {
	const town = await aTown(tx)
	const draft = await aPlan(tx, town)
	const shops = await aParty(tx, town, 'Handelsforeningen', { contactEmail: 'formand@handel.example' })
	const youth = await aParty(tx, town, 'Ungerådet', { kind: 'young' })
	await aParty(tx, town, 'Ejere udefra', { standing: 'known' })
	const actionId = await anAction(tx, town, draft, 'Fælles lejeaftale')
	const second = await anAction(tx, town, draft, 'Scene på torvet')
	const asked = { planId: draft.id, steering: null, askedFor: '' }
	await setActionParty(tx, town.planner, { ...asked, actionId, partyId: shops, part: 'leads' })
	await setActionParty(tx, town.planner, { ...asked, actionId: second, partyId: youth, part: 'leads' })
	await writeRows(tx, { planId: draft.id, actionId, second })
	await give(tx, { planId: draft.id, actionId, shops, youth })
	await publishPlan(tx, town.planner, { planId: draft.id, words: '' })
	return { town, plan: found(await findPlan(tx, draft.id)), shops, youth, actionId }
}

type Rows = { planId: Id<'plan'>; actionId: Id<'planAction'>; second: Id<'planAction'> }

async function writeRows(tx: Tx, { planId, actionId, second }: Rows): Promise<void> {
	const body = 'Et torv, man bliver på.\n\n- lys i vinduerne\n- plads til børn'
	const vision = tx.updateTable('plan_sections').set({ body }).where('plan_id', '=', planId)
	await vision.where('kind', '=', 'vision').execute()
	const words = { sought: 'Ejere på Algade', due_on: '2026-06-01', due_precision: 'month' } as const
	await tx.updateTable('plan_actions').set(words).where('id', '=', actionId).execute()
	const told = { state: 'under_way', state_words: '5 af 8 åbnet' } as const
	await tx.updateTable('plan_actions').set(told).where('id', '=', actionId).execute()
	const step = { plan_id: planId, party_id: null, note: '', due_precision: 'day', version: 1 } as const
	await tx
		.insertInto('plan_steps')
		.values([
			{ ...step, ...aStep(actionId, 'Udkast', '2026-02-01'), done_on: '2026-02-01', is_milestone: false },
			{ ...step, ...aStep(second, 'Scenen indvies', '2026-09-01'), is_milestone: true },
		])
		.execute()
	const line = { plan_id: planId, action_id: actionId, version: 1 }
	await tx
		.insertInto('budget_lines')
		.values([
			{ ...line, id: newId<'budgetLine'>(), title: 'Jurist', amount: 4_000_000, source: 'own' },
			{ ...line, id: newId<'budgetLine'>(), title: 'Skilte', amount: 1_250_050, source: 'gap' },
		])
		.execute()
}

function aStep(actionId: Id<'planAction'>, title: string, dueOn: string) {
	return { id: newId<'planStep'>(), action_id: actionId, title, due_on: dueOn }
}

type Giving = { planId: Id<'plan'>; actionId: Id<'planAction'>; shops: Id<'party'>; youth: Id<'party'> }

async function give(tx: Tx, { planId, actionId, shops, youth }: Giving): Promise<void> {
	const gift = { plan_id: planId, action_id: actionId, words: '', condition: '', version: 1, answer: '' }
	const when = { proposed_by: 'party', proposed_at: now(), changed_at: now() } as const
	const money = { ...gift, ...when, party_id: shops, kind: 'money' } as const
	await tx
		.insertInto('contributions')
		.values([
			{ ...money, id: newId<'contribution'>(), amount: 6_000_000, state: 'partly', kept_amount: 2_000_000 },
			{ ...money, id: newId<'contribution'>(), amount: 98_765_400, state: 'proposed' },
			{
				...gift,
				...when,
				id: newId<'contribution'>(),
				party_id: youth,
				kind: 'hours',
				minutes: 9600,
				state: 'confirmed',
			},
		])
		.execute()
}
