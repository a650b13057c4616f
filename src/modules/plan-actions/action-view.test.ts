import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { Challenge, PlanAction, Progress } from '../plans/index.ts'
import { byAgenda, byParty, chosenBy, countDone, viewActions } from './action-view.ts'
import { budgetOf } from './budget.ts'
import { aroundNow, milestonesOf } from './milestone-line.tsx'
import { daysOf, percentAt, spanOf, yearsIn } from './time-span.ts'

const TODAY = '2026-03-10'
const due = (dueOn: string | null) => ({ dueOn, duePrecision: 'day' as const })
const party = (partyId: string, part: string) => ({ partyId, name: partyId.toUpperCase(), part })
const action = (number: number, parts: object): PlanAction =>
	({
		id: `a${number}`,
		number,
		challengeId: 'c1',
		sought: '',
		...due(null),
		steps: [],
		parties: [],
		...parts,
	}) as unknown as PlanAction
const actions = [
	action(1, { parties: [party('p1', 'leads')], ...due('2026-05-01'), steps: [{ ...due('2026-02-01'), doneOn: null }] }),
	action(2, { challengeId: null, sought: 'En smed', parties: [party('p2', 'leads'), party('p1', 'asked')] }),
	action(3, { ...due('2025-05-01') }),
]
const progress = new Map<Id<'planAction'>, Progress>([
	[
		'a3' as Id<'planAction'>,
		{ actionId: 'a3' as Id<'planAction'>, state: 'done', stateWords: '', changedAt: new Date() },
	],
])
const views = viewActions({ actions }, progress, TODAY)
const numbers = (some: readonly { action: PlanAction }[]) => some.map((view) => view.action.number)

test('what is late and what is lacking is told of what goes on, not of what is over', () => {
	expect(views.map(({ lateSince, lacking }) => [lateSince, lacking])).toEqual([
		['2026-02-01', []],
		[undefined, ['date', 'firstStep']],
		[undefined, []],
	])
	expect(countDone(views)).toBe(1)
})

test('actions stand under the agenda, those without a challenge below', () => {
	const challenges = [{ id: 'c0' }, { id: 'c1' }] as unknown as Challenge[]

	expect(byAgenda(challenges, views).map(({ challenge, views: own }) => [challenge?.id, numbers(own)])).toEqual([
		['c0', []],
		['c1', [1, 3]],
		[undefined, [2]],
	])
	expect(byAgenda(challenges, views.slice(0, 1)).at(-1)?.challenge?.id).toBe('c1')
})

test.for([
	['all', [1, 2, 3]],
	['mine', [2]],
	['seeking', [2]],
	['late', [1]],
	['lacking', [2]],
] as const)('of all, “%s” shows %j', ([show, shown]) => {
	expect(numbers(chosenBy(show, views, new Set(['p2' as Id<'party'>])))).toEqual(shown)
})

test('each party has what it does, who does most first', () => {
	expect(byParty(views).map(({ name, rows }) => [name, rows.map(({ party: own }) => own.part)])).toEqual([
		['P1', ['leads', 'asked']],
		['P2', ['leads']],
	])
})

test('each budget line counts once, and what nobody pays is the gap', () => {
	const lines = [
		{ amount: 100, source: 'own' },
		{ amount: 250, source: 'gap' },
		{ amount: 30, source: 'own' },
	] as const

	expect(budgetOf(lines)).toEqual({
		total: 380,
		covered: 130,
		gap: 250,
		bySource: [
			{ source: 'own', amount: 130 },
			{ source: 'gap', amount: 250 },
		],
	})
	expect(budgetOf([])).toEqual({ total: 0, covered: 0, gap: 0, bySource: [] })
})

test('milestones of the plan and of its actions stand by date, undated ones last', () => {
	const step = (id: string, dueOn: string | null, isMilestone = true) => ({
		id,
		...due(dueOn),
		isMilestone,
		doneOn: null,
	})
	const content = {
		milestones: [step('m2', '2026-05-01'), step('m9', null)],
		actions: [{ number: 4, steps: [step('s1', '2026-04-01'), step('no', '2026-01-01', false)] }],
	} as unknown as Parameters<typeof milestonesOf>[0]

	expect(milestonesOf(content).map(({ id, number }) => [id, number])).toEqual([
		['s1', 4],
		['m2', undefined],
		['m9', undefined],
	])
})

test('the line shows what was last, what is next and what comes after', () => {
	const all = Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, doneOn: index < 5 ? TODAY : null }))
	const shown = (some: typeof all) => aroundNow(some as never).map(({ id }) => id)

	expect(shown(all)).toEqual(['3', '4', '5', '6', '7', '8'])
	expect(shown(all.map((one) => ({ ...one, doneOn: TODAY })))).toEqual(['3', '4', '5', '6', '7', '8'])
	expect(shown(all.slice(0, 2))).toEqual(['0', '1'])
})

test('an action lasts from its first step to the day on which it is to be done', () => {
	const steps = [{ ...due('2026-02-14') }] as PlanAction['steps']

	expect(daysOf({ dueOn: '2026-06-01', duePrecision: 'month', steps })).toEqual({
		from: '2026-02-14',
		to: '2026-06-30',
	})
	expect(daysOf({ ...due(null), steps: [] })).toBeUndefined()
})

test('the timeline is made of whole quarters and holds today', () => {
	const span = spanOf([{ from: '2025-11-20', to: '2026-02-01' }, undefined], TODAY)

	expect(span).toEqual({ from: '2025-10-01', to: '2026-03-31' })
	expect(percentAt(span, '2025-10-01')).toBe(0)
	expect(percentAt(span, '2026-03-31')).toBe(100)
	expect(yearsIn(span)).toEqual([
		{ year: '2025', at: 0 },
		{ year: '2026', at: 50.8 },
	])
})
