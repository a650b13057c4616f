import { sha256OfJson } from './canonical-json.ts'
import type { HostCase, HostInput } from './host-case.ts'
import { figuresOf, judge, remarksOn } from './host-figures.ts'
import type { MeetingOptions } from './host-options.ts'
import { hostProblemOf, planFromIds } from './host-problem.ts'
import type { HostProblem } from './host-problem.ts'
import type { HostOptions, HostOutcome, HostRotation, JudgedPlan } from './host-result.ts'
import type { HostAnswer } from './host-tasks.ts'
import { inputOf, InvalidCase } from './parse-selection-case.ts'
import { parseHostCase } from './parse-host-case.ts'
import { solver } from './shared-solver.ts'
import { SolverFault } from './solver-faults.ts'

export type { HostInput } from './host-case.ts'
export type * from './host-result.ts'

/** Raised when a result of the same input could differ from one of the version before. */
const METHOD_VERSION = '1.0.0'

const DEFAULT_SECONDS = 60

const SOLVER_STATUS = { optimal: 'Optimal', infeasible: 'Infeasible', 'time-limit': 'Time limit reached' } as const

/**
 * Who hosts which meeting (METHODS section 4). Of all plans that keep the rules, proven: the least total of delegates'
 * kilometres there and back; then the least for the member that travels most; then most wishes; then the first by the hosts'
 * ids, meeting by meeting. Or why there is no plan. Distances are whole hectometres, those given or great circles (haversine,
 * radius 6371.0088 km) times the circuity. Takes an input or a whole case. Throws InvalidCase before anything is solved,
 * SolverTimeout when a part that was asked for is not there in time, SolverFault when the solver does not answer.
 */
export async function rotateHosts(json: HostInput, options: HostOptions = {}): Promise<HostRotation> {
	const input = parseHostCase(json)
	const problem = hostProblemOf(input)
	const answer = await solver.ask('hosts', { input }, secondsOf(options))
	return {
		method: 'host-rotation',
		methodVersion: METHOD_VERSION,
		inputSha256: sha256OfJson(inputOf(json)),
		solver: { name: 'HiGHS', version: answer.solverVersion, status: SOLVER_STATUS[answer.status] },
		remarks: remarksOn(problem),
		...(await outcomeOf(answer, { input, problem, options })),
	}
}

/**
 * What a plan made by hand costs, which rules it breaks, where, and which wishes it keeps: without the solver, at once. `hosts`
 * are members' ids, one for each meeting. Its price is its `totalHm` less that of `rotateHosts`; below 0 only when it breaks
 * rules. Throws InvalidCase.
 */
export function judgePlan(json: HostInput, hosts: readonly string[]): JudgedPlan {
	const problem = hostProblemOf(parseHostCase(json))
	const plan = planFromIds(problem, hosts)
	if (plan.length !== problem.meetings.length)
		throw new InvalidCase('plan', `must name ${problem.meetings.length} hosts, one for each meeting`)
	const stranger = plan.indexOf(-1)
	if (stranger >= 0) throw new InvalidCase(`plan[${stranger}]`, `no member is called ${hosts[stranger]}`)
	return judge(problem, plan)
}

type Request = { input: HostCase; problem: HostProblem; options: HostOptions }

async function outcomeOf(answer: HostAnswer, request: Request): Promise<HostOutcome> {
	const { input, problem, options } = request
	if (answer.status === 'infeasible') {
		const conflict = await solver.ask('hostConflict', { input }, secondsOf(options))
		if (!conflict) throw new SolverFault('the solver found no plan, and then found one')
		return { status: answer.status, ...conflict }
	}
	if (answer.status === 'time-limit') {
		const { status, boundInt, plan } = answer
		return { status, boundInt, ...(plan ? checked(problem, plan) : {}) }
	}
	return { status: answer.status, ...checked(problem, answer.plan), ...(await partsOf(answer.plan, request)) }
}

/** The solver's plan, judged once more outside of its thread. */
function checked(problem: HostProblem, hosts: readonly string[]): JudgedPlan {
	const judged = judge(problem, planFromIds(problem, hosts))
	if (judged.breaches.some(({ excused }) => !excused))
		throw new SolverFault('the solver gave a plan that breaks a rule')
	return judged
}

async function partsOf(plan: readonly string[], { input, problem, options }: Request) {
	const seconds = secondsOf(options)
	const { alternatives: count } = options
	const alternatives = count ? await solver.ask('hostAlternatives', { input, plan, count }, seconds) : undefined
	const perMeeting = options.perMeeting ? await optionsInTurns(plan, { input, problem, options }) : undefined
	const prices = options.priceOfRules ? await solver.ask('hostPrices', { input, plan }, seconds) : undefined
	return {
		...(alternatives
			? { alternatives: alternatives.map((hosts) => figuresOf(problem, planFromIds(problem, hosts))) }
			: {}),
		...(perMeeting ? { perMeeting } : {}),
		...(prices ? { priceOfRules: prices } : {}),
	}
}

/** One meeting at a time, so that another question need not wait for all of them. Decided meetings have no options. */
async function optionsInTurns(plan: readonly string[], { input, options }: Request): Promise<MeetingOptions[]> {
	const free = input.meetings.flatMap(({ date, host }, meeting) => (host === undefined ? [{ date, meeting }] : []))
	const asked = free.map(async ({ date, meeting }) => ({
		date,
		options: await solver.ask('hostOptions', { input, plan, meeting }, secondsOf(options)),
	}))
	return Promise.all(asked)
}

function secondsOf({ timeLimitSeconds }: HostOptions): number {
	return timeLimitSeconds ?? DEFAULT_SECONDS
}
