import { afterAll, describe, expect, test } from 'vitest'
import small from './cases/04a-hosts-small.json' with { type: 'json' }
import shape from './cases/04b-hosts-plan22-shape.json' with { type: 'json' }
import infeasible from './cases/04c-hosts-infeasible.json' with { type: 'json' }
import { sha256OfJson } from './canonical-json.ts'
import { allPlans } from './cases/all-plans.ts'
import { inventedNetwork } from './cases/invented-network.ts'
import { closeSolver } from './cohort-selection.ts'
import { greatCircleKm } from './distances.ts'
import type { HostInput } from './host-case.ts'
import { hostModelOf } from './host-model.ts'
import { bestPlan } from './host-optimum.ts'
import { hostProblemOf, totalHmOf, travelOf } from './host-problem.ts'
import { judgePlan, rotateHosts } from './host-rotation.ts'
import type { HostRotation } from './host-rotation.ts'
import { loadSolver } from './highs.ts'
import { USUAL_EFFORT } from './hunt.ts'
import { parseHostCase } from './parse-host-case.ts'
import type { InvalidCase } from './parse-selection-case.ts'

const smallInput = small.input as HostInput
const shapeInput = shape.input as HostInput

afterAll(closeSolver)

function optimal(rotation: HostRotation) {
	if (rotation.status !== 'optimal') throw new Error(`the status is ${rotation.status}`)
	return rotation
}

describe('reference case 04a: history, days off, every region, a gap', async () => {
	const { expected } = small
	const problem = hostProblemOf(parseHostCase(small))
	const rotation = optimal(await rotateHosts(smallInput, { alternatives: 4, perMeeting: true, priceOfRules: true }))

	test('the plan and its totals', () => {
		const { plan, totalHm, maxPerMemberHm, totalPersonKm, co2Kg } = expected

		expect(rotation).toMatchObject({ plan, totalHm, maxPerMemberHm, totalPersonKm, co2Kg, breaches: [] })
	})

	test('every distance', () => {
		const places = new Map(shapeInput.members.map(({ id, lat = 0, lon = 0 }) => [id, { lat, lon }]))

		expect(problem.distanceHm).toEqual(expected.distanceHm)
		for (const { from, to, haversineKm } of expected.distanceChecks)
			expect(greatCircleKm(places.get(from)!, places.get(to)!)).toBeCloseTo(haversineKm, 9)
	})

	test('so many plans are possible, and so many best', () => {
		const plans = allPlans(problem)
		const most = (plan: readonly number[]) => Math.max(...travelOf(problem, plan))
		const best = plans.filter(
			(plan) => totalHmOf(problem, plan) === expected.totalHm && most(plan) === expected.maxPerMemberHm,
		)

		expect(plans).toHaveLength(expected.feasiblePlans)
		expect(best).toHaveLength(expected.optimalPlans)
		expect(Math.min(...plans.map(most))).toBe(expected.minimaxAloneHm)
	})

	test('what each member travels adds up to the total', () => {
		const sum = rotation.members.reduce((total, { delegateHm }) => total + delegateHm, 0)

		expect(sum).toBe(expected.totalHm)
		expect(rotation.members.at(-1)).toEqual({
			id: 'M21',
			travelHm: 2 * (1068 + 1829 + 2032),
			delegateHm: 4 * (1068 + 1829 + 2032),
			hosts: 1,
			hostedAfter: 1,
		})
	})

	test('the next best has other hosts', () => {
		expect(rotation.alternatives?.map(({ plan, totalHm }) => ({ plan, totalHm }))).toEqual([
			{ plan: ['M02', 'M07', 'M10', 'M21'], totalHm: 80_750 },
		])
	})

	test('who else could host the first meeting, and what forbids the others', () => {
		expect(rotation.perMeeting?.[0]).toEqual({
			date: '2024-03-14',
			options: [
				{ host: 'M01', extraHm: null, blockedBy: [{ rule: 'blackout', member: 'M01' }] },
				{ host: 'M02', extraHm: 1710 },
				{ host: 'M05', extraHm: null, blockedBy: [{ rule: 'fair-rotation' }] },
				{ host: 'M07', extraHm: 0 },
				{ host: 'M10', extraHm: 0 },
				{ host: 'M21', extraHm: 0 },
			],
		})
	})

	test('what the rules cost', () => {
		expect(rotation.priceOfRules).toEqual({
			withoutFairRotationHm: 79_040,
			withoutRegionsHm: 75_646,
			withoutEitherHm: 65_776,
			fairRotationHm: 0,
			regionsHm: 3394,
			eitherHm: 13_264,
		})
	})

	test('where it comes from', () => {
		expect(rotation).toMatchObject({
			method: 'host-rotation',
			methodVersion: '1.0.0',
			inputSha256: sha256OfJson(small.input),
			solver: { name: 'HiGHS', status: 'Optimal' },
		})
	})

	test('straight lines are remarked on, as they cross water where only a ferry goes', () => {
		expect(rotation.remarks).toEqual([{ remark: 'straight-lines' }])
	})
})

test('reference case 04b: eight meetings of twenty-five members, each in its region', async () => {
	const { plan, totalHm, maxPerMemberHm, totalPersonKm } = shape.expected

	expect(await rotateHosts(shapeInput)).toMatchObject({
		status: 'optimal',
		plan,
		totalHm,
		maxPerMemberHm,
		totalPersonKm,
		breaches: [],
	})
})

test('reference case 04c: the days without a host are named, and a smallest set of rules behind them', async () => {
	const { status, blockingMeetings } = infeasible.expected

	expect(await rotateHosts(infeasible.input as HostInput)).toMatchObject({
		status,
		blockingMeetings,
		conflict: [
			{ rule: 'meeting-region', date: '2025-03-13' },
			{ rule: 'blackout', member: 'M01' },
			{ rule: 'blackout', member: 'M02' },
			{ rule: 'blackout', member: 'M03' },
		],
	})
})

/** Three members in a row, ten kilometres apart, and a far one that has never hosted. */
const row: HostInput = {
	members: [
		{ id: 'a', region: 'x', hostedBefore: 3 },
		{ id: 'b', region: 'x', hostedBefore: 2 },
		{ id: 'c', region: 'y', hostedBefore: 3 },
		{ id: 'far', region: 'y', hostedBefore: 0 },
	],
	distanceHm: [
		[0, 100, 200, 900],
		[100, 0, 100, 900],
		[200, 100, 0, 900],
		[900, 900, 900, 0],
	],
	meetings: ['2026-01-15', '2026-03-15', '2026-05-15', '2026-09-15'].map((date) => ({ date })),
}

describe('given distances', () => {
	test('are used as they are, and there is nothing to remark', async () => {
		const even = row.members.map((member) => ({ ...member, hostedBefore: 0 }))
		const rotation = optimal(await rotateHosts({ ...row, members: even, meetings: row.meetings.slice(0, 1) }))

		expect(rotation).toMatchObject({ plan: ['b'], totalHm: 2 * (100 + 100 + 900), co2Kg: null, remarks: [] })
	})

	test('may differ by direction: there and back are added', () => {
		const distanceHm = [
			[0, 100],
			[130, 0],
		]
		const two: HostInput = { members: row.members.slice(0, 2), distanceHm, meetings: row.meetings.slice(0, 1) }

		expect(judgePlan(two, ['a'])).toMatchObject({ totalHm: 230, maxPerMemberHm: 230 })
	})
})

describe('an uneven history', () => {
	test('who has hosted least hosts until the others are caught up with', async () => {
		const rotation = optimal(await rotateHosts(row))

		expect(rotation.plan).toEqual(['far', 'far', 'b', 'far'])
		expect(rotation.breaches).toEqual([])
		expect(rotation.remarks).toEqual([{ remark: 'uneven-history', fewest: 0, most: 3 }])
	})

	test('without the rule the shortest way wins', async () => {
		const rotation = optimal(await rotateHosts({ ...row, fairRotation: false }))

		expect(rotation.plan).toEqual(['b', 'b', 'b', 'b'])
		expect(rotation.remarks).toEqual([])
	})
})

const even: HostInput = { ...row, members: row.members.map((member) => ({ ...member, hostedBefore: 0 })) }

describe('wishes', () => {
	const wishing = (id: string, wishes: string[]): HostInput => ({
		...even,
		members: even.members.map((member) => (member.id === id ? { ...member, wishes } : member)),
	})

	test('choose the day where they cost no kilometre', async () => {
		const rotation = optimal(await rotateHosts(wishing('a', ['2026-05-15'])))

		expect(rotation.plan).toEqual(['b', 'c', 'a', 'far'])
		expect(rotation.wishes).toEqual([{ member: 'a', date: '2026-05-15', isKept: true }])
	})

	test('never lengthen the way, and the way that they would cost is told', async () => {
		const two = { ...wishing('far', ['2026-01-15']), meetings: row.meetings.slice(0, 2) }
		const rotation = optimal(await rotateHosts(two, { perMeeting: true }))

		expect(rotation.plan).toEqual(['a', 'b'])
		expect(rotation.wishes).toEqual([{ member: 'far', date: '2026-01-15', isKept: false }])
		expect(rotation.perMeeting?.[0]?.options.at(-1)).toEqual({ host: 'far', extraHm: 5400 + 2200 - 2400 - 2200 })
	})
})

describe('what people have decided', () => {
	const decided = (...hosts: (string | undefined)[]): HostInput => ({
		...even,
		meetings: even.meetings.map((meeting, index) => ({ ...meeting, ...(hosts[index] ? { host: hosts[index] } : {}) })),
	})

	test('stands, and the others are planned around it', async () => {
		expect(optimal(await rotateHosts(decided(undefined, 'a'))).plan).toEqual(['b', 'a', 'c', 'far'])
	})

	test('stands though it breaks a rule, and the breach is told', async () => {
		const rotation = optimal(await rotateHosts(decided('b', 'b')))

		expect(rotation.plan).toEqual(['b', 'b', 'a', 'c'])
		expect(rotation.breaches).toEqual([
			{ rule: 'fair-rotation', host: 'b', date: '2026-03-15', behind: ['a', 'c', 'far'], excused: true },
		])
	})

	test('may be everything', async () => {
		expect(
			optimal(await rotateHosts(decided('a', 'b', 'c', 'far'), { alternatives: 2, perMeeting: true })),
		).toMatchObject({ plan: ['a', 'b', 'c', 'far'], alternatives: [], perMeeting: [] })
	})
})

describe('a plan made by hand', () => {
	test('is told what it costs and which rules it breaks', async () => {
		const best = optimal(await rotateHosts(smallInput))
		const judged = judgePlan(smallInput, ['M01', 'M02', 'M13', 'M02'])

		expect(judged.totalHm - best.totalHm).toBe(2 * (9099 + 2 * 9954 + 17_315) - 79_040)
		expect(judged.breaches).toEqual([
			{ rule: 'blackout', host: 'M01', date: '2024-03-14', excused: false },
			{ rule: 'region-gap', host: 'M02', date: '2024-05-30', region: 'Fyn', since: '2024-03-14', excused: false },
			{ rule: 'cannot-host', host: 'M13', date: '2024-09-12', excused: false },
			{ rule: 'fair-rotation', host: 'M02', date: '2024-11-14', behind: ['M07', 'M10', 'M21'], excused: false },
			{ rule: 'every-region', region: 'Sjælland', times: 0, excused: false },
			{ rule: 'every-region', region: 'Hovedstaden', times: 0, excused: false },
		])
	})

	test('is told that it has another host than was decided, or another region than was announced', () => {
		const input: HostInput = {
			...even,
			meetings: [
				{ date: '2026-01-15', host: 'a' },
				{ date: '2026-03-15', region: 'y' },
			],
		}

		expect(judgePlan(input, ['b', 'a']).breaches).toEqual([
			{ rule: 'decided-host', host: 'b', date: '2026-01-15', decided: 'a', excused: false },
			{ rule: 'meeting-region', host: 'a', date: '2026-03-15', region: 'y', excused: false },
		])
	})

	test('costs and breaks nothing when it is the best', () => {
		const { plan, totalHm, maxPerMemberHm, co2Kg } = small.expected

		expect(judgePlan(smallInput, plan)).toMatchObject({ totalHm, maxPerMemberHm, co2Kg, breaches: [] })
	})

	test.each([
		[['M01'], 'plan'],
		[['M01', 'M02', 'M05', 'M99'], 'plan[3]'],
	])('%j is refused', (plan, field) => {
		expect(() => judgePlan(smallInput, plan)).toThrow(expect.objectContaining({ field }) as InvalidCase)
	})
})

describe('when the time is up', async () => {
	const input = inventedNetwork({ members: 20, meetings: 24, seed: 2, everyRegion: 2, regionGap: 2 })
	const problem = hostProblemOf(parseHostCase(input))
	const bench = { solver: await loadSolver(), effort: USUAL_EFFORT, secondsLeft: () => 60 }
	const best = bestPlan(bench, hostModelOf(problem))
	const leastHm = best.status === 'optimal' ? totalHmOf(problem, best.plan) : Number.NaN

	test('the answer is a bound that the best plan keeps, and no claim to be optimal', () => {
		const late = bestPlan({ ...bench, effort: { steps: 1, partings: 0 }, secondsLeft: () => 0 }, hostModelOf(problem))

		expect(late.status).toBe('time-limit')
		if (late.status !== 'time-limit') return
		expect(late.boundHm).toBeLessThanOrEqual(leastHm)
		expect(late.boundHm).toBeGreaterThan(leastHm * 0.99)
	})

	test('a plan whose order is not settled has a proven total, and is not optimal either', () => {
		let asked = 0
		const drawing = { ...bench, effort: { steps: 1, partings: 0 }, secondsLeft: () => (asked++ === 0 ? 60 : 0) }
		const late = bestPlan(drawing, hostModelOf(problem))

		expect(late).toMatchObject({ status: 'time-limit', boundHm: leastHm })
		expect(late.status === 'time-limit' && late.plan && totalHmOf(problem, late.plan)).toBe(leastHm)
	})

	test('it is said on the way out', async () => {
		const rotation = await rotateHosts(input, { timeLimitSeconds: -1 })

		expect(rotation).toMatchObject({ status: 'time-limit', solver: { status: 'Time limit reached' } })
	})
})
