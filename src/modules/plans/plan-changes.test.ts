import { expect, test } from 'vitest'
import { changesBetween } from './plan-changes.ts'
import type { PlanContent } from './plan-content.ts'

const nothing = {
	title: 'Planen',
	lead: '',
	sections: [],
	challenges: [],
	actions: [],
	milestones: [],
	indicators: [],
	wheel: [],
	eligible: [],
	finance: [],
	boundary: [],
} as unknown as PlanContent
const step = { id: 's1', title: 'Ring', doneOn: null, version: 1 }
const action = { id: 'a1', title: 'Lejeaftale', version: 1, steps: [step], parties: [{ partyId: 'p1', part: 'leads' }] }
const plan = (parts: object) => ({ ...nothing, ...parts }) as PlanContent

test('what was added, changed and removed is told thing by thing, what is gone last', () => {
	const before = plan({
		sections: [{ id: 'v', title: 'Vision', body: 'Gammel', version: 1 }],
		actions: [action, { ...action, id: 'a2', title: 'Torvedag' }],
	})
	const after = plan({
		title: 'Planen 2',
		sections: [{ id: 'v', title: 'Vision', body: 'Ny', version: 2 }],
		challenges: [{ id: 'c1', challenge: 'Tomme butikker', version: 1 }],
		actions: [{ ...action, parties: [] }],
		indicators: [{ id: 'i1', name: 'Besøg', version: 1 }],
		boundary: [[10, 55]],
	})

	expect(changesBetween(before, after)).toEqual([
		{ part: 'head', how: 'changed', id: 'head', title: 'Planen 2' },
		{ part: 'sections', how: 'changed', id: 'v', title: 'Vision' },
		{ part: 'challenges', how: 'added', id: 'c1', title: 'Tomme butikker' },
		{ part: 'actions', how: 'changed', id: 'a1', title: 'Lejeaftale' },
		{ part: 'actions', how: 'removed', id: 'a2', title: 'Torvedag' },
		{ part: 'indicators', how: 'added', id: 'i1', title: 'Besøg' },
		{ part: 'boundary', how: 'changed', id: 'boundary', title: 'Planen 2' },
	])
})

test('to save without changing a word, and to do a step, changes nothing', () => {
	const later = { ...action, version: 4, steps: [{ ...step, doneOn: '2026-03-01', version: 2 }] }

	expect(changesBetween(plan({ actions: [action] }), plan({ actions: [later] }))).toEqual([])
})

test('a version that knew nothing of a part has none of it', () => {
	const { wheel: _, ...older } = nothing

	expect(changesBetween(older as PlanContent, nothing)).toEqual([])
})
