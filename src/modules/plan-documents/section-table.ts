import type { SectionKind } from '../plans/index.ts'
import { budgetRows, eligibleRows, financeRows } from './budget-rows.ts'
import type { RowFacts } from './plan-facts.ts'
import type { TableRows } from './printed-plan.ts'
import { scheduleRows, wheelRows } from './table-rows.ts'

/** By the kind of the section; on paper there are more. */
export const sectionTables: Partial<Record<SectionKind, (facts: RowFacts) => TableRows | null>> = {
	schedule: scheduleRows,
	budget: budgetRows,
	finance: financeRows,
	measures: eligibleRows,
	wheel: wheelRows,
}

/** What a section says in a table, in the plan's own language; the actions stand elsewhere. */
export function sectionTable(facts: RowFacts, kind: SectionKind): TableRows | null {
	return sectionTables[kind]?.(facts) ?? null
}
