import type { Actor } from '../../platform/actor.ts'
import { formatDateTime, formatNumber } from '../../platform/i18n.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Empty } from '../../ui/fold.tsx'
import { Status } from '../../ui/status.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import {
	type Due,
	DueLine,
	NoApplications,
	NotYet,
	ProgressStatus,
	RoundFrame,
	type Stage,
} from '../assessments/index.ts'
import type { CallDetail } from '../calls/index.ts'
import { DeadlineFold } from './deadline-fold.tsx'
import { words } from './messages.ts'
import type { AssessorState, AssessorSummary, OverviewRow } from './overview.ts'

export type OverviewProps = {
	view: View
	call: CallDetail
	actor: Actor
	stage: Stage
	rows: readonly OverviewRow[]
	assessors: readonly AssessorSummary[]
	due: Due | undefined
	draft?: { day?: string | undefined } | undefined
	faults?: Faults | undefined
	/** Somebody else changed the deadline while this form was being filled in. */
	outdated?: boolean | undefined
}

/** How far everybody is, for those who wait for them. */
export function OverviewPage(props: OverviewProps) {
	const { view, call, actor, stage, rows, faults } = props
	const { overview } = words(view.language)
	return (
		<RoundFrame view={view} call={call} actor={actor} current="all" lead={overview.lead} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{stage === 'applying' && <NotYet view={view} call={call} />}
			<DueLine view={view} call={call} due={props.due} />
			<Assessors {...props} />
			{stage !== 'applying' && (rows.length === 0 ? <NoApplications view={view} /> : <Matrix {...props} />)}
			<DeadlineFold {...props} />
		</RoundFrame>
	)
}

const looks = {
	done: { glyph: 'done', tone: 'ok' },
	late: { glyph: 'late', tone: 'warn' },
	underWay: { glyph: 'half', tone: 'accent' },
	idle: { glyph: 'dash' },
} as const satisfies Record<AssessorState, object>

function Assessors({ view, call, assessors }: OverviewProps) {
	const { overview } = words(view.language)
	const number = (value: number) => formatNumber(view.language, value)
	if (assessors.length === 0) {
		return (
			<Empty title={overview.noAssessors}>
				<p>{overview.noAssessorsText}</p>
			</Empty>
		)
	}
	const columns: Column<AssessorSummary>[] = [
		{ heading: overview.assessor, cell: ({ name }) => name },
		{ heading: overview.state, cell: ({ state }) => <Status {...looks[state]}>{overview[state]}</Status> },
		{ heading: overview.declared, cell: ({ declared }) => number(declared), numeric: true },
		{ heading: overview.conflicts, cell: ({ conflicts }) => number(conflicts), numeric: true },
		{ heading: overview.completed, cell: ({ completed }) => number(completed), numeric: true },
		{ heading: overview.left, cell: ({ left }) => number(left), numeric: true },
		{
			heading: overview.latest,
			cell: ({ latest }) => (latest ? formatDateTime(view.language, latest, call.programme.timeZone) : overview.never),
		},
	]
	return <Table caption={overview.assessors} rows={assessors} rowKey={({ id }) => id} columns={columns} />
}

function Matrix({ view, call, rows, assessors }: OverviewProps) {
	const { overview } = words(view.language)
	const number = (value: number) => formatNumber(view.language, value)
	const complete = rows.filter(({ score }) => score !== undefined).length
	const columns: Column<OverviewRow>[] = [
		{ heading: overview.application, cell: ({ id, name }) => <a href={`/applications/${id}/assessment`}>{name}</a> },
		...assessors.map(
			(assessor, index): Column<OverviewRow> => ({
				heading: assessor.name,
				cell: ({ cells }) => {
					const cell = cells[index]
					return cell && <ProgressStatus language={view.language} {...cell} criteria={call.criteria.length} />
				},
			}),
		),
		{
			heading: overview.result,
			cell: ({ score }) => (score === undefined ? '' : formatNumber(view.language, score, 2)),
			numeric: true,
		},
	]
	return (
		<section class="flow">
			<p>{overview.complete(number(complete), number(rows.length))}</p>
			<Table caption={overview.matrix} rows={rows} rowKey={({ id }) => id} columns={columns} fold="wide" />
		</section>
	)
}
