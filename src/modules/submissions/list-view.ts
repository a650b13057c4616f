import type { ListedApplication } from './queries.ts'
import type { SubmittedFacts } from './submission.ts'

export const sortKeys = ['number', 'place', 'region', 'population', 'state', 'submittedAt', 'words'] as const
export type SortKey = (typeof sortKeys)[number]
export const filters = ['all', 'submitted', 'withdrawn'] as const
export type Filter = (typeof filters)[number]

/** How the list is asked for in its address. */
export type ListView = { sort: SortKey; order: 'asc' | 'desc'; state: Filter }

/** One that was handed in, with what was frozen. */
export type Row = ListedApplication & { facts: SubmittedFacts; submittedAt: Date }

export function readListView(query: Partial<Record<string, string>>): ListView {
	return {
		sort: sortKeys.find((key) => key === query['sort']) ?? 'number',
		order: query['order'] === 'desc' ? 'desc' : 'asc',
		state: filters.find((filter) => filter === query['state']) ?? 'all',
	}
}

/** What stands at its default is left out of the address. */
export function listAddress(slug: string, { sort, order, state }: ListView): string {
	const query = new URLSearchParams({
		...(state !== 'all' && { state }),
		...(sort !== 'number' && { sort }),
		...(order !== 'asc' && { order }),
	})
	const address = `/calls/${slug}/applications`
	return query.size > 0 ? `${address}?${query}` : address
}

export function isRow(application: ListedApplication): application is Row {
	return application.facts !== null && application.submittedAt !== null
}

export function rowsOf(applications: readonly ListedApplication[], { sort, order, state }: ListView): Row[] {
	const rows = applications.filter(isRow).filter((row) => state === 'all' || row.state === state)
	const sign = order === 'asc' ? 1 : -1
	return rows.sort(
		(a, b) => sign * compareBy(valueOf(a, sort), valueOf(b, sort)) || compareBy(a.facts.number, b.facts.number),
	)
}

function valueOf({ facts, state, submittedAt }: Row, sort: SortKey): string | number {
	const values: Record<SortKey, string | number> = {
		number: facts.number,
		place: facts.place.name,
		region: facts.place.regionName ?? '',
		population: facts.place.population ?? -1,
		state,
		submittedAt: submittedAt.getTime(),
		words: facts.words,
	}
	return values[sort]
}

/** Aa is a letter after Ø. */
const alphabet = new Intl.Collator('da', { numeric: true })

function compareBy(a: string | number, b: string | number): number {
	return typeof a === 'number' && typeof b === 'number' ? a - b : alphabet.compare(`${a}`, `${b}`)
}
