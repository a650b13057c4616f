import { formatDay } from '../../platform/i18n.ts'
import { words } from './messages.ts'
import type { PlanFacts } from './plan-facts.ts'
import type { TableRows } from './printed-plan.ts'

/** Who stands behind this version: since when, by what right, and under which reservation. */
export function adoptionRows({ content, edition, adopters }: PlanFacts): TableRows | null {
	const { language } = content
	if (edition === undefined || adopters.length === 0) return null
	const { caption, head, holds } = words(language).print.adoption
	const rows = adopters.map(({ party, decidedOn, mandate, reservation, number }) => [
		party,
		[formatDay(language, decidedOn), ...(number === edition.number ? [] : [holds(number)])].join(', '),
		mandate,
		reservation === '' ? '–' : reservation,
	])
	const widths = [1.5, 1.4, 1.4, 2]
	return { kind: 'table', caption: caption(edition.number), head: [...head], figures: [], widths, rows, sum: null }
}
