import type { PartyKind } from '../partnerships/index.ts'
import type { ActionParty, PlanAction, PlanContent, Steering } from '../plans/index.ts'

/** Those at the table, as a plan speaks of them; each kind of party belongs to one. */
export const sides = [
	'municipality',
	'business',
	'owners',
	'culture',
	'residents',
	'knowledge',
	'region',
	'state',
] as const
export type Side = (typeof sides)[number]

const sideOf: Record<PartyKind, Side> = {
	municipality: 'municipality',
	shop: 'business',
	owner: 'owners',
	investor: 'owners',
	culture: 'culture',
	association: 'residents',
	residents: 'residents',
	young: 'residents',
	knowledge: 'knowledge',
	other: 'knowledge',
	region: 'region',
	state: 'state',
}

/** What a side does in an action; whoever was asked and has answered stands by the answer. */
export const matrixRoles = ['leads', 'contributes', 'asked', 'accepted', 'partly', 'rejected'] as const
export type MatrixRole = (typeof matrixRoles)[number]

export type MatrixCell = { side: Side; role: MatrixRole; parties: ActionParty[] }
export type MatrixRow = { action: PlanAction; agenda: string; cells: MatrixCell[] }
/** `columns` are the sides that do anything in the plan at all, in a fixed order. */
export type Matrix = { columns: Side[]; rows: MatrixRow[] }

/** The contribution matrix: action by side. */
export function matrixOf({ actions, challenges }: Pick<PlanContent, 'actions' | 'challenges'>): Matrix {
	const agendas = new Map(challenges.map(({ id, agenda }) => [id, agenda]))
	const rows = actions.map((action) => ({
		action,
		agenda: action.challengeId === null ? '' : (agendas.get(action.challengeId) ?? ''),
		cells: cellsOf(action),
	}))
	const used = new Set(rows.flatMap(({ cells }) => cells.map(({ side }) => side)))
	return { columns: sides.filter((side) => used.has(side)), rows }
}

/** Where a side has several parties in an action, the cell says the most that one of them does. */
function cellsOf({ parties }: PlanAction): MatrixCell[] {
	return sides.flatMap((side) => {
		const own = parties.filter(({ kind }) => sideOf[kind] === side)
		const role = matrixRoles.find((one) => own.some((party) => roleIn(party) === one))
		return role === undefined ? [] : [{ side, role, parties: own }]
	})
}

export function roleIn({ part, answer }: Pick<ActionParty, 'part' | 'answer'>): MatrixRole {
	return part === 'asked' ? (answer ?? 'asked') : part
}

const publicKinds: readonly PartyKind[] = ['municipality', 'region', 'state']

/** Steering is the business of those who act by public law. */
export function canSteer({ kind }: { kind: PartyKind }): boolean {
	return publicKinds.includes(kind)
}

/** In which actions a public party steers in this way, each action once. */
export function actionsSteered(actions: readonly PlanAction[], way: Steering): PlanAction[] {
	return actions.filter(({ parties }) => parties.some((party) => canSteer(party) && party.steering === way))
}

export type Ask = { action: PlanAction; party: ActionParty }

/** What is asked of somebody who is not in it yet: first what nobody has answered, then by action. */
export function asksIn(actions: readonly PlanAction[]): Ask[] {
	const asks = actions.flatMap((action) =>
		action.parties.filter(({ part }) => part === 'asked').map((party) => ({ action, party })),
	)
	return asks.toSorted((a, b) => Number(a.party.answer !== null) - Number(b.party.answer !== null))
}
