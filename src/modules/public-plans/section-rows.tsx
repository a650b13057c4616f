import { AreaMap } from '../../ui/map/area-map.tsx'
import { Table } from '../../ui/table.tsx'
import { sectionTable } from '../plan-documents/index.ts'
import { pointsOf, type PlanContent, type PlanSection, type SectionKind } from '../plans/index.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { words } from './messages.ts'

/** The section that says which area the plan is about. */
const ABOUT_AREA: readonly SectionKind[] = ['delimitation', 'area', 'problems']

export function hasRows(props: AgendaProps, section: PlanSection): boolean {
	return tableOf(props, section) !== null || isAboutArea(props.latest.content, section)
}

/** What stands in rows below the text of a section: its table, or the area on the map. */
export function SectionRows({ section, ...props }: AgendaProps & { section: PlanSection }) {
	const { lang, latest } = props
	const table = tableOf(props, section)
	return (
		<div class="flow" lang={lang}>
			{isAboutArea(latest.content, section) && <Area {...props} />}
			{table && <SectionTable table={table} />}
		</div>
	)
}

function tableOf({ plan, latest, standings }: AgendaProps, { kind }: PlanSection) {
	return sectionTable({ plan, content: latest.content, progress: standings }, kind)
}

function isAboutArea({ boundary, sections }: PlanContent, { kind }: PlanSection): boolean {
	const about = ABOUT_AREA.find((one) => sections.some((section) => section.kind === one))
	return boundary.length > 0 && kind === about
}

function Area({ view, latest }: AgendaProps) {
	const { head } = words(view.language)
	const points = pointsOf(latest.content, (number) => `#action-${number}`)
	return <AreaMap boundary={latest.content.boundary} points={points} label={head.area} />
}

function SectionTable({
	table: { caption, head, figures, rows, sum },
}: {
	table: NonNullable<ReturnType<typeof tableOf>>
}) {
	const all = (sum === null ? rows : [...rows, sum]).map((cells, index) => ({ cells, key: index }))
	return (
		<Table
			caption={caption}
			rows={all}
			rowKey={({ key }) => key}
			isChosen={({ key }) => key === rows.length}
			columns={head.map((heading, index) => ({
				heading,
				numeric: figures.includes(index),
				cell: ({ cells }: { cells: string[] }) => cells[index],
			}))}
		/>
	)
}
