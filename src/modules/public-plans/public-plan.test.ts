import { expect, test } from 'vitest'
import type { PlanAction, PlanContent, PlanStep, Progress } from '../plans/index.ts'
import { compareVersions } from './compare.ts'
import { agendasOf, isSeeking, milestonesOf, tallyOf } from './public-plan.ts'

let made = 0

function anAction(own: Partial<PlanAction> = {}): PlanAction {
	made += 1
	const place = { place: '', lon: null, lat: null }
	const rows = { parties: [], steps: [], budget: [], measures: [], indicators: [] }
	const due = { dueOn: null, duePrecision: 'day' as const }
	const words = { title: `Handling ${made}`, summary: '', sought: '' }
	const id = `action-${made}` as PlanAction['id']
	return { id, challengeId: null, number: made, version: 1, ...words, ...due, ...place, ...rows, ...own }
}

function aStep(title: string, own: Partial<PlanStep> = {}): PlanStep {
	const due = { dueOn: null, duePrecision: 'day' as const }
	const rest = { partyId: null, note: '', doneOn: null, isMilestone: true, version: 1 }
	return { id: title as PlanStep['id'], title, ...due, ...rest, ...own }
}

const standingsOf = (...states: [PlanAction, Progress['state']][]) =>
	new Map(
		states.map(([{ id }, state]) => [id, { actionId: id, state, stateWords: '', changedAt: new Date(0) }] as const),
	)

test('actions are counted by state; one that was added since its version has not begun', () => {
	const [one, two, three, four] = [anAction(), anAction({ sought: 'Lyd' }), anAction({ sought: 'Tag' }), anAction()]
	const standings = standingsOf([one, 'done'], [two, 'under_way'], [three, 'done'])

	expect(tallyOf([one, two, three, four], standings)).toEqual({
		done: 2,
		under_way: 1,
		not_begun: 1,
		stopped: 0,
		seeking: 1,
		total: 4,
	})
})

test.for([
	['not_begun', true],
	['under_way', true],
	['done', false],
	['stopped', false],
] as const)('an action that is %s seeks somebody: %s', ([state, expected]) => {
	const action = anAction({ sought: 'Ti frivillige' })

	expect(isSeeking(action, standingsOf([action, state]))).toBe(expected)
})

test('each challenge has its actions, and those of none come last', () => {
	const words = { evidence: '', consequence: '', agenda: '', version: 1 }
	const challenges = [
		{ id: 'a' as never, challenge: 'Tomme lokaler', ...words },
		{ id: 'b' as never, challenge: 'Biler på torvet', ...words },
	]
	const [first, second, bare] = [
		anAction({ challengeId: 'b' as never }),
		anAction({ challengeId: 'a' as never }),
		anAction(),
	]

	const agendas = agendasOf({ challenges, actions: [first, second, bare] })

	expect(agendas.map(({ challenge, actions }) => [challenge?.challenge, actions.map(({ title }) => title)])).toEqual([
		['Tomme lokaler', [second.title]],
		['Biler på torvet', [first.title]],
		[undefined, [bare.title]],
	])
})

test('milestones of the plan and of its actions stand by date, a month at its end, and what has no date last', () => {
	const milestones = [
		aStep('Uden dato'),
		aStep('Juni', { dueOn: '2027-06-01', duePrecision: 'month' }),
		aStep('2026', { dueOn: '2026-01-01', duePrecision: 'year' }),
	]
	const steps = [aStep('22. juni', { dueOn: '2027-06-22' }), aStep('Bare et skridt', { isMilestone: false })]

	const shown = milestonesOf({ milestones, actions: [anAction({ steps })] })

	expect(shown.map(({ title }) => title)).toEqual(['2026', '22. juni', 'Juni', 'Uden dato'])
})

const EMPTY: PlanContent = {
	type: 'strategy',
	typeName: 'Strategi',
	title: 'Planen',
	lead: '',
	language: 'da',
	currency: 'DKK',
	sections: [],
	challenges: [],
	actions: [],
	milestones: [],
	indicators: [],
	wheel: [],
	eligible: [],
	finance: [],
	boundary: [],
}
const contentOf = (own: Partial<PlanContent>): PlanContent => ({ ...EMPTY, ...own })

test('two versions are compared passage by passage, with both texts, and with what else of an action is new', () => {
	const action = anAction({ title: 'Scene', summary: 'En lille scene.' })
	const section = { id: 's' as never, kind: 'vision' as const, title: 'Vision', body: 'Liv på torvet', version: 1 }
	const dated = { ...action, summary: 'En stor scene.', dueOn: '2027-06-22', version: 4 }
	const more = { actions: [dated], milestones: [aStep('Åbning')] }

	const compared = compareVersions(
		contentOf({ sections: [section], actions: [action] }),
		contentOf({ sections: [{ ...section, version: 2 }], ...more }),
	)

	const texts = (summary: string) => ({ title: 'Scene', summary, sought: '' })
	const passage = { kind: 'action', before: texts('En lille scene.'), after: texts('En stor scene.') }
	expect(compared).toEqual([
		{ part: 'actions', how: 'changed', id: action.id, title: 'Scene', passage, aspects: ['date'] },
		{ part: 'milestones', how: 'added', id: 'Åbning', title: 'Åbning', passage: undefined, aspects: [] },
	])
})
