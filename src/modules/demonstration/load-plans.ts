import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import type { Storage } from '../../platform/storage.ts'
import { findOrganisationOfMunicipality } from '../organisations/index.ts'
import { foundPartnership, registerParty } from '../partnerships/index.ts'
import { findActor } from '../people/index.ts'
import { listTowns } from '../places/index.ts'
import { drawBoundary } from '../plan-editor/index.ts'
import { addAction, addChallenge, beginPlan, listSections, publishPlan, setActionParty } from '../plans/index.ts'
import { loadAdoptionRequests, loadAdoptions } from './load-adoptions.ts'
import { loadConsultations } from './load-consultations.ts'
import { loadGift } from './load-gift.ts'
import { readDemoLives } from './life-files.ts'
import { loadPlanProgress, loadPlanRows } from './load-plan-life.ts'
import { type DemoAction, type DemoPlan, type DemoStep, dueFrom, readDemoPlans } from './plan-files.ts'

type People = ReadonlyMap<string, Id<'person'>>
type Loading = {
	demo: DemoPlan
	actor: Actor
	/** Of the real clock; the demonstration's own is moved. */
	today: string
	planId: Id<'plan'>
	parties: ReadonlyMap<string, Id<'party'>>
}

const DAY = 86_400_000

/** Two partnerships with their plans: a Danish town's development plan and a Dutch action plan. */
export async function loadPlans(
	tx: Tx,
	{ programmes, people, storage }: { programmes: Record<string, Id<'programme'>>; people: People; storage: Storage },
): Promise<void> {
	const today = new Date().toISOString().slice(0, 10)
	for (const demo of readDemoPlans()) {
		moveClock(0)
		// With the mandate of today: when the partnership began, the demonstration's people had none yet.
		const actor = found(await findActor(tx, found(people.get(demo.by)), now()))
		goTo(`${addToDay(today, { months: -demo.partnership.monthsAgo })}T09:00:00Z`)
		const programmeId = found(programmes[demo.programme])
		const { partnershipId, parties } = await loadPartnership(tx, actor, { demo, programmeId })
		const planId = await beginPlan(tx, actor, { partnershipId, ...demo.plan })
		await loadPlan(tx, { demo, actor, today, planId, parties }, storage)
	}
	moveClock(0)
}

async function loadPartnership(
	tx: Tx,
	actor: Actor,
	{ demo, programmeId }: { demo: DemoPlan; programmeId: Id<'programme'> },
) {
	const { monthsAgo: _, ...words } = demo.partnership
	const { id: convenerId } = found(await findOrganisationOfMunicipality(tx, demo.municipality))
	const town = found((await listTowns(tx, demo.municipality))[0])
	const place = { convenerId, municipalityCode: demo.municipality, townId: town.id }
	const partnershipId = await foundPartnership(tx, actor, { programmeId, ...place, ...words })
	const parties = new Map<string, Id<'party'>>()
	for (const { key, isConvener, ...party } of demo.parties) {
		const organisationId = isConvener ? convenerId : null
		const id = await registerParty(tx, actor, { partnershipId, organisationId, isPerson: false, ...party })
		parties.set(key, id)
	}
	await tx.updateTable('partnerships').set({ state: 'active' }).where('id', '=', partnershipId).execute()
	return { partnershipId, parties }
}

/** The words as they were at first, then one version after the other. */
async function loadPlan(tx: Tx, loading: Loading, storage: Storage): Promise<void> {
	const { demo, actor, planId } = loading
	const life = readDemoLives()[demo.plan.slug]
	const living = life && { life, ...loading }
	for (const { id, kind } of await listSections(tx, planId)) {
		const body = demo.sections[kind] ?? ''
		await tx.updateTable('plan_sections').set({ body }).where('id', '=', id).execute()
	}
	if (demo.boundary !== '') await drawBoundary(tx, actor, { planId, ring: demo.boundary, version: 0 })
	const challengeIds: Id<'planChallenge'>[] = []
	for (const words of demo.challenges) challengeIds.push(await addChallenge(tx, actor, { planId, ...words }))
	for (const action of demo.actions) {
		await loadAction(tx, loading, { action, challengeId: found(challengeIds[action.challenge - 1]) })
	}
	for (const gift of demo.gives) await loadGift(tx, loading, { gift, actionId: null })
	for (const step of demo.milestones) await loadStep(tx, loading, { step: { ...step, isMilestone: true } })
	if (living) await loadPlanRows(tx, living)
	for (const [index, { daysAgo, words }] of demo.versions.entries()) {
		moveClock(-daysAgo * DAY)
		await sayAnew(tx, loading, index + 1)
		await publishPlan(tx, actor, { planId, words })
		await loadAdoptions(tx, { slug: demo.plan.slug, ...loading })
		if (living) await loadConsultations(tx, living, index + 1)
	}
	if (living) await loadPlanProgress(tx, living, storage)
	await loadAdoptionRequests(tx, { slug: demo.plan.slug, ...loading })
}

async function loadAction(
	tx: Tx,
	loading: Loading,
	{ action, challengeId }: { action: DemoAction; challengeId: Id<'planChallenge'> },
): Promise<void> {
	const { actor, planId, today, parties } = loading
	const { title, summary, before, sought, place, at, state, stateWords } = action
	const words = { title, summary: before?.summary ?? summary, sought, place, ...dueFrom(today, action.due) }
	const actionId = await addAction(tx, actor, { planId, challengeId, ...words })
	const [lon, lat] = at ?? [null, null]
	await tx
		.updateTable('plan_actions')
		.set({ lon, lat, state, state_words: stateWords })
		.where('id', '=', actionId)
		.execute()
	for (const { key, ...rest } of action.parties) {
		await setActionParty(tx, actor, { planId, actionId, partyId: found(parties.get(key)), ...rest })
	}
	for (const step of action.steps) await loadStep(tx, loading, { step, actionId })
	for (const gift of action.gives) await loadGift(tx, loading, { gift, actionId })
}

async function loadStep(
	tx: Tx,
	{ planId, today, parties }: Loading,
	{ step, actionId = null }: { step: DemoStep; actionId?: Id<'planAction'> | null },
): Promise<void> {
	const { title, note, by, due, isDone, isMilestone } = step
	const { dueOn, duePrecision } = dueFrom(today, due)
	await tx
		.insertInto('plan_steps')
		.values({
			id: newId<'planStep'>(),
			plan_id: planId,
			action_id: actionId,
			party_id: by === undefined ? null : found(parties.get(by)),
			title,
			note,
			due_on: dueOn,
			due_precision: duePrecision,
			done_on: isDone ? dueOn : null,
			is_milestone: isMilestone,
			version: 1,
		})
		.execute()
}

/** What an action is called from this version on. */
async function sayAnew(tx: Tx, { demo, planId }: Loading, version: number): Promise<void> {
	for (const { title, summary, before } of demo.actions) {
		if (before?.version !== version) continue
		const action = tx.updateTable('plan_actions').where('plan_id', '=', planId).where('title', '=', title)
		await action.set(({ eb }) => ({ summary, version: eb('version', '+', 1) })).execute()
	}
}

function goTo(instant: string): void {
	moveClock(new Date(instant).getTime() - Date.now())
}
