import { expect, test } from 'vitest'
import { partyKinds, type PartyKind } from '../partnerships/index.ts'
import type { ActionParty, PlanAction } from '../plans/index.ts'
import { actionsSteered, asksIn, canSteer, matrixOf, roleIn, sides } from './matrix.ts'

const party = (kind: PartyKind, own: Partial<ActionParty> = {}): ActionParty => ({
	partyId: kind as never,
	name: kind,
	kind,
	part: 'contributes',
	steering: null,
	askedFor: '',
	answer: null,
	answerWords: '',
	answeredOn: null,
	...own,
})

function anAction(title: string, parties: ActionParty[], challengeId: string | null = null): PlanAction {
	const rows = { steps: [], budget: [], measures: [], indicators: [] }
	const rest = { summary: '', sought: '', place: '', lon: null, lat: null, version: 1, number: 1 }
	const due = { dueOn: null, duePrecision: 'day' as const }
	return { id: title as never, title, challengeId: challengeId as never, parties, ...rest, ...rows, ...due }
}

const matrix = (...actions: PlanAction[]) => matrixOf({ actions, challenges: [] })

test('every kind of party has a side of its own or with others', () => {
	const rows = partyKinds.map((kind) => matrix(anAction(kind, [party(kind)])).columns)

	expect(rows.filter((columns) => columns.length !== 1)).toEqual([])
	expect(new Set(rows.flat())).toEqual(new Set(sides))
})

test('columns are the sides that do anything, in a fixed order; the row names its agenda', () => {
	const challenge = {
		id: 'c' as never,
		challenge: 'Tomt',
		evidence: '',
		consequence: '',
		agenda: 'Fyld op',
		version: 1,
	}
	const actions = [anAction('a', [party('state'), party('shop')], 'c'), anAction('b', [party('municipality')])]

	const { columns, rows } = matrixOf({ actions, challenges: [challenge] })

	expect(columns).toEqual(['municipality', 'business', 'state'])
	expect(rows.map(({ agenda }) => agenda)).toEqual(['Fyld op', ''])
})

test('a side with several parties says the most that one of them does', () => {
	const owners = [party('owner', { part: 'asked' }), party('investor', { part: 'leads' })]

	const [row] = matrix(anAction('a', owners)).rows

	expect(row?.cells.map(({ side, role, parties }) => [side, role, parties.length])).toEqual([['owners', 'leads', 2]])
})

test.for([
	['leads', null, 'leads'],
	['contributes', null, 'contributes'],
	['asked', null, 'asked'],
	['asked', 'accepted', 'accepted'],
	['asked', 'partly', 'partly'],
	['asked', 'rejected', 'rejected'],
] as const)('who %s and has answered %s is shown as %s', ([part, answer, role]) => {
	expect(roleIn({ part, answer })).toBe(role)
})

test('only public parties steer', () => {
	expect(partyKinds.filter((kind) => canSteer({ kind }))).toEqual(['municipality', 'region', 'state'])
})

test('a way of steering counts each action once, and no party that is not public', () => {
	const lawful = { steering: 'lawful' as const }
	const actions = [
		anAction('twice', [party('municipality', lawful), party('state', lawful)]),
		anAction('private', [party('shop', lawful)]),
		anAction('other', [party('region', { steering: 'responsive' })]),
	]

	expect(actionsSteered(actions, 'lawful').map(({ title }) => title)).toEqual(['twice'])
})

test('what nobody has answered stands before what was answered', () => {
	const asked = { part: 'asked' as const }
	const actions = [
		anAction('a', [party('region', { ...asked, answer: 'accepted', answeredOn: '2026-03-01' }), party('shop')]),
		anAction('b', [party('state', asked)]),
	]

	expect(asksIn(actions).map(({ action, party: { kind } }) => [action.title, kind])).toEqual([
		['b', 'state'],
		['a', 'region'],
	])
})
