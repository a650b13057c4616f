import { sha256OfJson } from '../../methods/canonical-json.ts'
import { type HostRotation, type JudgedPlan, judgePlan } from '../../methods/host-rotation.ts'
import type { Db } from '../../platform/database.ts'
import { chosenPlan, type HostChoices, proposedPlan } from './chosen-hosts.ts'
import { type Hosting, whyNotReady } from './hosting.ts'
import { type HostingCase, hostingCase } from './hosting-case.ts'
import { type KeptPlan, listPlans } from './queries.ts'
import { solveHosts } from './solve-hosts.ts'

/** The hosts that are proposed, and those that are looked at. */
export type Proposal = {
	input: HostingCase
	inputSha256: string
	rotation: HostRotation
	/** A host for each meeting of the case, by id; undefined where nobody is found or chosen. */
	plan: (string | undefined)[]
	/** Of a plan with a host for each. */
	judged: JudgedPlan | undefined
}

export type Studio = { hosting: Hosting; proposal: Proposal | undefined; plans: KeptPlan[] }

/** `afresh` forgets what was kept before and begins with the proposal. */
export type Question = { chosen: HostChoices; afresh: boolean }

export async function openStudio(db: Db, hosting: Hosting, question: Question): Promise<Studio> {
	const plans = await listPlans(db, hosting.series.id)
	if (whyNotReady(hosting)) return { hosting, proposal: undefined, plans }
	return { hosting, plans, proposal: await proposeHosts(hosting, question, plans[0]) }
}

async function proposeHosts(hosting: Hosting, { chosen, afresh }: Question, last?: KeptPlan): Promise<Proposal> {
	const input = hostingCase(hosting)
	const rotation = await solveHosts(input)
	const kept = new Map<string, string>(afresh ? [] : last?.entries.map(({ meetingId, seatId }) => [meetingId, seatId]))
	const plan = chosenPlan(input, { chosen, kept, proposed: proposedPlan(rotation) })
	const whole = plan.flatMap((host) => host ?? [])
	return {
		input,
		inputSha256: sha256OfJson(input),
		rotation,
		plan,
		judged: whole.length === plan.length ? judgePlan(input, whole) : undefined,
	}
}
