import { expect, test } from 'vitest'
import { aCallDetail } from '../../../tests/support/calls.ts'
import { aView } from '../../../tests/support/views.ts'
import type { Actor, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { callSide } from './call-side.tsx'

const call = aCallDetail({ slug: 'bliv-testby' })
const view = aView({ path: '/calls/bliv-testby/selection' })

function someone(role: Role): Actor {
	const grants = [{ role, programmeId: call.programmeId }]
	return { id: 'x' as Id<'person'>, name: '', email: '', language: 'da', grants, mandates: [] }
}

const rooms = (role: Role) => callSide(view, call, 'selection', someone(role)).groups[0]!.items
const others = (role: Role) => callSide(view, call, 'selection', someone(role)).groups[1]!.items

test('each room has its address, and the current one is marked', () => {
	expect(rooms('secretariat').map(({ href, label, current }) => [href, label, current])).toEqual([
		['/calls/bliv-testby/setup', 'Opsætning', false],
		['/calls/bliv-testby/applications', 'Ansøgninger', false],
		['/calls/bliv-testby/assessments', 'Bedømmelse', false],
		['/calls/bliv-testby/selection', 'Udvælgelse', true],
		['/calls/bliv-testby/decision', 'Afgørelse', false],
	])
})

test('only the rooms that the actor may enter are listed', () => {
	expect(rooms('assessor').map(({ href }) => href)).toEqual(['/calls/bliv-testby/assessments'])
	expect(rooms('decision_maker').map(({ href }) => href)).toEqual(['/calls/bliv-testby/decision'])
})

test('counts stand beside their rooms', () => {
	const side = callSide(view, call, 'call', someone('committee'), { applications: 14, selection: 2 })

	expect(side.groups[0]?.items.map(({ label, count }) => [label, count])).toEqual([
		['Ansøgninger', 14],
		['Bedømmelse', undefined],
		['Udvælgelse', 2],
	])
})

test('the secretariat is led to the setup of the programme, others to its page', () => {
	expect(others('secretariat').map(({ href }) => href)).toEqual(['/calls/bliv-testby', '/programmes/proevebyer/setup'])
	expect(others('assessor').map(({ href }) => href)).toEqual(['/calls/bliv-testby', '/programmes/proevebyer'])
})
