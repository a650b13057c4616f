import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { startOfNextDay } from '../../platform/dates.ts'
import { answerAddress, isWaitedFor, type Said, standingOf } from '../adoptions/index.ts'
import { type Consultation, type ConsultationInput, consultationAddress } from '../consultations/index.ts'
import { canAnswer, type Contribution, contributionsPath, whyNotAnswered } from '../contributions/index.ts'
import { canActForParty, type Party } from '../partnerships/index.ts'
import type { Plan, PlanAction } from '../plans/index.ts'
import type { Programme } from '../programmes/index.ts'
import type { Task } from './task.ts'

/** A plan that the actor works for or is a party to, with everything in it that may wait for somebody. */
export type PlanOnDesk = {
	plan: Plan
	programme: Programme
	actions: readonly PlanAction[]
	contributions: readonly Contribution[]
	said: Said
	/** Those that are open, with what has come in. */
	consultations: readonly { consultation: Consultation; inputs: readonly ConsultationInput[] }[]
}

/** What the actor's parties are asked about a plan, and what others offer to what the actor leads. */
export function tasksOfPlan(actor: Actor, one: PlanOnDesk): Task[] {
	const own = one.plan.partnership.parties.filter((party) => canActForParty(actor, party))
	return [
		...own.flatMap((party) => [...adoptionTask(one, party), ...consultationTasks(one, party)]),
		...contributionTask(actor, one),
	]
}

type Waiting = Pick<Task, 'kind' | 'href'> & Partial<Task>

function inPlan({ plan, programme }: PlanOnDesk, waiting: Waiting): Task {
	return { mine: true, title: plan.title, programme, dueAt: null, count: 1, other: 0, ...waiting }
}

/** Only who was asked is waited for. */
function adoptionTask(one: PlanOnDesk, party: Party): Task[] {
	const { plan, said } = one
	const standing = standingOf(party.id, said)
	const { request } = standing
	if (plan.state !== 'published' || request === undefined || !isWaitedFor(standing)) return []
	const dueAt = request.answerBy === null ? null : startOfNextDay(request.answerBy, HOME_TIME_ZONE)
	return [inPlan(one, { kind: 'adoptPlan', href: answerAddress(plan, party.id), from: party.name, dueAt })]
}

function consultationTasks(one: PlanOnDesk, party: Party): Task[] {
	const open = one.consultations.filter(
		({ consultation, inputs }) =>
			consultation.invited.includes(party.id) && !inputs.some(({ partyId }) => partyId === party.id),
	)
	return open.map(({ consultation }) => {
		const { title, closesAt: dueAt } = consultation
		const href = consultationAddress(one.plan, consultation)
		return inPlan(one, { kind: 'answerConsultation', href, title, from: party.name, dueAt })
	})
}

/** One line for all of them; the only one that waits is where the button leads. */
function contributionTask(actor: Actor, one: PlanOnDesk): Task[] {
	const { plan, actions, contributions } = one
	const waiting = contributions.filter((contribution) => {
		const action = actions.find(({ id }) => id === contribution.actionId)
		return whyNotAnswered(contribution) === undefined && canAnswer(actor, plan, action)
	})
	const [first] = waiting
	if (first === undefined) return []
	const href = waiting.length === 1 ? `${contributionsPath(plan)}/${first.id}` : contributionsPath(plan)
	return [inPlan(one, { kind: 'answerContribution', href, count: waiting.length })]
}
