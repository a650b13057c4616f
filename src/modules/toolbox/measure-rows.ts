import type { MeasureWords } from './measure.ts'

/** The lists of a measure whose rows are edited one by one; the fields in the order in which they are asked. */
const fields = {
	steps: ['title', 'text', 'duration'],
	examples: ['place', 'year', 'text', 'drivenBy', 'source'],
	literature: ['title', 'by', 'url'],
} as const

export const rowLists = ['steps', 'examples', 'literature'] as const
export type RowList = (typeof rowLists)[number]
export type RowOf<List extends RowList> = Record<(typeof fields)[List][number], string>
type Typed = Record<string, unknown>

/** `steps-2-title`; the first row is 0. */
export function rowName(list: RowList, index: number, field: string): string {
	return `${list}-${index}-${field}`
}

/** The rows as they were typed, empty ones included, so that a fault can be told at its place. */
export function listRows<List extends RowList>(typed: Typed, list: List): RowOf<List>[] {
	const rows = Array.from({ length: countRows(typed, list) }, (_, index) =>
		Object.fromEntries(fields[list].map((field) => [field, wordIn(typed, rowName(list, index, field))])),
	)
	return rows as RowOf<List>[]
}

function wordIn(typed: Typed, name: string): string {
	const value = typed[name]
	return typeof value === 'string' ? value.trim() : ''
}

/** More than anybody needs; a form with a thousand rows is no form of ours. */
const MOST_ROWS = 40

function countRows(typed: Typed, list: RowList): number {
	const indexes = Object.keys(typed).flatMap((name) => {
		const [, number] = new RegExp(`^${list}-(\\d+)-\\w+$`).exec(name) ?? []
		return number === undefined ? [] : Number(number)
	})
	return Math.min(MOST_ROWS, Math.max(-1, ...indexes) + 1)
}

/** The same form as it would be typed. */
export function draftOfRows(words: Pick<MeasureWords, RowList>): Record<string, string> {
	const entries = rowLists.flatMap((list) =>
		words[list].flatMap((row, index) =>
			Object.entries(row).map(([field, value]): [string, string] => [rowName(list, index, field), value]),
		),
	)
	return Object.fromEntries(entries)
}

export type RowAct = { kind: 'add'; list: RowList } | { kind: 'remove'; list: RowList; index: number }

/** What a button of the form asks for: `add-steps`, `remove-steps-2`; anything else is saving. */
export function readRowAct(name: string | undefined): RowAct | undefined {
	const [, kind, list, number] = /^(add|remove)-(\w+?)(?:-(\d+))?$/.exec(name ?? '') ?? []
	const known = rowLists.find((one) => one === list)
	if (known === undefined) return undefined
	if (kind === 'add') return { kind, list: known }
	return number === undefined ? undefined : { kind: 'remove', list: known, index: Number(number) }
}

/** Everything typed stays; only the rows of one list move. */
export function withRowAct<Draft extends Record<string, string | string[] | undefined>>(
	draft: Draft,
	act: RowAct,
): Draft {
	const others = Object.entries(draft).filter(([name]) => !new RegExp(`^${act.list}-\\d+-`).test(name))
	const empty = Object.fromEntries(fields[act.list].map((field) => [field, '']))
	const rows: Record<string, string>[] = listRows(draft, act.list)
	const after = act.kind === 'add' ? [...rows, empty] : rows.filter((_, index) => index !== act.index)
	const named = after.flatMap((row, index) =>
		Object.entries(row).map(([field, value]): [string, string] => [rowName(act.list, index, field), value]),
	)
	return Object.fromEntries([...others, ...named]) as Draft
}
