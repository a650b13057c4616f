import { describe, expect, test } from 'vitest'
import { awaitedSides, type Change, changesSince, newsOf, progressOf, type Step } from './course.ts'
import { phasesOfCourse, stepsFrom, stretchesOf } from './timeline.ts'

const a = 'a' as Step['id']
const b = 'b' as Step['id']
const step = (id: Step['id'], over: Partial<Step> = {}) => ({ id, dueOn: null, endedAt: null, ...over }) as Step

describe('whose yes is missing', () => {
	test.for<[string, { side: 'town' | 'secretariat'; edition: number }[], string[]]>([
		['nobody has said anything', [], ['secretariat', 'town']],
		['the secretariat has proposed', [{ side: 'secretariat', edition: 3 }], ['town']],
		[
			'the town agreed to an older edition',
			[
				{ side: 'secretariat', edition: 3 },
				{ side: 'town', edition: 2 },
			],
			['town'],
		],
		[
			'both have agreed to the latest',
			[
				{ side: 'secretariat', edition: 3 },
				{ side: 'town', edition: 3 },
			],
			[],
		],
	])('%s', ([, agreements, awaited]) => {
		expect(awaitedSides({ edition: 3, agreements })).toEqual(awaited)
	})
})

test('a side is shown what changed since its own yes, and all of it before the first', () => {
	const changes = [{ edition: 2 }, { edition: 3 }]
	const agreements = [{ side: 'town' as const, edition: 2 }]

	expect(changesSince({ agreements }, 'town', changes)).toEqual([{ edition: 3 }])
	expect(changesSince({ agreements }, 'secretariat', changes)).toEqual(changes)
})

describe('how far a step is', () => {
	test.for<[string, Step[], string[]]>([
		['what is done is never late', [step(a, { endedAt: new Date(), dueOn: '2020-01-01' })], ['done']],
		['due today is in time', [step(a, { dueOn: '2026-05-04' })], ['now']],
		['due yesterday is late', [step(a, { dueOn: '2026-05-03' })], ['late']],
		['only the first that is open is next', [step(a), step(b)], ['now', 'next']],
		['after a late one everything is still to come', [step(a, { dueOn: '2026-05-03' }), step(b)], ['late', 'next']],
	])('%s', ([, steps, progress]) => {
		expect([...progressOf(steps, '2026-05-04').values()]).toEqual(progress)
	})
})

describe('what is told of several changes', () => {
	const change = (kind: Change['kind'], oldOn: string | null, newOn: string | null, stepId = a) => {
		return { kind, title: 'Plan', oldOn, newOn, stepId }
	}
	const news = (kind: Change['kind'], oldOn: string | null, newOn: string | null) => ({
		kind,
		title: 'Plan',
		oldOn,
		newOn,
	})
	test.for<[string, ReturnType<typeof change>[], ReturnType<typeof news>[]]>([
		['one move', [change('moved', '1', '2')], [news('moved', '1', '2')]],
		['two moves are one', [change('moved', '1', '2'), change('moved', '2', '3')], [news('moved', '1', '3')]],
		['there and back is nothing', [change('moved', '1', '2'), change('moved', '2', '1')], []],
		['moved, then reworded', [change('moved', '1', '2'), change('reworded', '2', '2')], [news('moved', '1', '2')]],
		['reworded only', [change('reworded', '2', '2')], [news('reworded', '2', '2')]],
		['added, then moved', [change('added', null, '2'), change('moved', '2', '3')], [news('added', null, '3')]],
		['added and removed is nothing', [change('added', null, '2'), change('removed', '2', null)], []],
		['moved, then removed', [change('moved', '1', '2'), change('removed', '2', null)], [news('removed', '1', null)]],
		[
			'two steps are told apart',
			[change('moved', '1', '2'), change('moved', '5', '6', b)],
			[news('moved', '1', '2'), news('moved', '5', '6')],
		],
	])('%s', ([, changes, told]) => {
		expect(newsOf(changes)).toEqual(told)
	})
})

const phase = (kind: 'preparation' | 'call' | 'course' | 'closing', title: string, startsOn: string | null) => {
	return { kind, title, startsOn, endsOn: null } as never
}
const phases = [
	phase('preparation', 'Viden', '2026-01-01'),
	phase('call', 'Opslag', '2026-02-01'),
	phase('course', 'Forløb', '2026-04-01'),
	phase('closing', 'Evaluering', '2026-06-01'),
]

test('the course lies in the phases after the call', () => {
	expect(phasesOfCourse(phases).map(({ title }) => title)).toEqual(['Forløb', 'Evaluering'])
})

test('steps are dated from the day on which the course begins, or not at all', () => {
	const words = { kind: 'task' as const, acts: 'town' as const, title: 'Plan', summary: '' }
	const template = [
		{ ...words, key: 'plan', on: { months: 1, days: 2 } },
		{ ...words, key: 'open', on: null },
	]

	expect(stepsFrom(template, phases).map(({ origin, dueOn }) => [origin, dueOn])).toEqual([
		['plan', '2026-05-03'],
		['open', null],
	])
	expect(stepsFrom(template, [phase('course', 'Forløb', null)]).map(({ dueOn }) => dueOn)).toEqual([null, null])
})

test('each step stands in the phase in which it is due, what has no date last', () => {
	const steps = [step(a, { dueOn: '2026-03-01' }), step(b, { dueOn: '2026-06-01' }), step('c' as never)]

	const stretches = stretchesOf(steps, phases)

	expect(stretches.map((one) => [one.phase?.title, one.steps.map(({ id }) => id)])).toEqual([
		['Forløb', ['a']],
		['Evaluering', ['b']],
		[undefined, ['c']],
	])
})
