import { formatDay, formatNumber, plural } from '../../platform/i18n.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProgrammeName } from '../../ui/programme.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { type Programme, themed } from '../programmes/index.ts'
import { OutcomeStatus } from './answer-status.tsx'
import { words } from './messages.ts'
import type { ListedRecommendation } from './recommendation.ts'
import { type Count, type Matrix, type MatrixRow, outcomeOf, type Trial, type TrialTown } from './trial.ts'

export type MatrixPageProps = {
	view: View
	programme: Programme
	towns: readonly TrialTown[]
	matrix: Matrix<ListedRecommendation>
	/** Of which of these towns the visitor may write. */
	mayRecord: (town: TrialTown) => boolean
	told: boolean
}

export function MatrixPage(props: MatrixPageProps) {
	const {
		view,
		programme,
		towns,
		matrix: { rows },
		told,
	} = props
	const { matrix, recommendations, page } = words(view.language)
	const crumbs = [{ label: recommendations, href: '/recommendations' }, { label: matrix.title }]
	return (
		<PublicLayout view={themed(view, programme)} title={`${matrix.title} – ${programme.name}`}>
			<div class="wrap sec flow">
				<Crumbs language={view.language} crumbs={crumbs} />
				<ProgrammeName>
					<a href={`/programmes/${programme.slug}`} lang={langOf(view, programme.language)}>
						{programme.name}
					</a>
				</ProgrammeName>
				<h1>{matrix.title}</h1>
				<p class="lead">{matrix.lead}</p>
				{told && <Notice kind="ok" title={page.told.trial} />}
				{rows.length === 0 && (
					<Empty title={matrix.none}>
						<p>{matrix.noneText}</p>
					</Empty>
				)}
				{rows.length > 0 && towns.length === 0 && (
					<Empty title={matrix.noTowns}>
						<p>{matrix.noTownsText}</p>
					</Empty>
				)}
				{rows.length > 0 && towns.length > 0 && <TheMatrix {...props} />}
			</div>
		</PublicLayout>
	)
}

/** The last row counts each town; the last column each recommendation. */
type Line = MatrixRow<ListedRecommendation> | { columns: readonly Count[]; count: Count }

/** More than so many columns are reached by scrolling sideways. */
const SEEN_AT_ONCE = 6

function TheMatrix(props: MatrixPageProps) {
	const { view, towns, matrix } = props
	const text = words(view.language).matrix
	const { total } = matrix
	const lines: Line[] = [...matrix.rows, { columns: matrix.columns, count: total }]
	const scrolls = towns.length > SEEN_AT_ONCE
	return (
		<>
			<p>
				{text.summary(formatNumber(view.language, total.tried), formatNumber(view.language, total.of))} {text.legend}
			</p>
			<div class="matrix" {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': text.caption })}>
				<Table
					caption={text.caption}
					captionHidden
					columns={columnsOf(props)}
					rows={lines}
					rowKey={(line) => ('cells' in line ? line.recommendation.id : 'total')}
				/>
			</div>
		</>
	)
}

function columnsOf(props: MatrixPageProps): Column<Line>[] {
	const { view, towns } = props
	const text = words(view.language).matrix
	return [
		{
			heading: text.recommendation,
			cell: (line) => ('cells' in line ? <Title view={view} recommendation={line.recommendation} /> : text.total),
		},
		...towns.map((town, index) => ({
			heading: town.name,
			cell: (line: Line) => {
				if ('columns' in line) return <CountText view={view} count={line.columns[index]} />
				const { recommendation, cells } = line
				return <Cell {...props} recommendation={recommendation} town={town} trial={cells[index]} />
			},
		})),
		{ heading: text.count, cell: ({ count }) => <CountText view={view} count={count} /> },
	]
}

type OneProps = { view: View; recommendation: ListedRecommendation }

function Title({ view, recommendation: { slug, title, number, language } }: OneProps) {
	return (
		<>
			{number !== null && <span class="muted">{formatNumber(view.language, number)}. </span>}
			<a href={`/recommendations/${slug}`} lang={langOf(view, language)}>
				{title}
			</a>
		</>
	)
}

type CellProps = MatrixPageProps & OneProps & { town: TrialTown; trial: Trial | undefined }

function Cell({ view, recommendation, town, trial, mayRecord }: CellProps) {
	const { matrix } = words(view.language)
	const address = `/recommendations/${recommendation.slug}`
	return (
		<>
			{trial === undefined ? (
				<span class="hole">
					<span class="vh">{matrix.hole(town.name)}</span>
				</span>
			) : (
				<>
					<a href={`${address}#trial-${town.id}`}>
						<OutcomeStatus view={view} outcome={outcomeOf(trial)} />
						<span class="vh"> {matrix.about(recommendation.title, town.name)}</span>
					</a>
					{trial.onDate !== null && <p class="tiny muted">{formatDay(view.language, trial.onDate)}</p>}
				</>
			)}
			{mayRecord(town) && (
				<p class="small">
					<a href={`${address}/trials/${town.id}`}>
						{trial === undefined ? matrix.record : matrix.change}
						<span class="vh"> {matrix.about(recommendation.title, town.name)}</span>
					</a>
				</p>
			)}
		</>
	)
}

function CountText({ view, count }: { view: View; count: Count | undefined }) {
	const text = words(view.language).matrix
	if (count === undefined) return null
	return (
		<span class="small muted">
			{text.tried(formatNumber(view.language, count.tried), formatNumber(view.language, count.of))},{' '}
			{count.holes === 0 ? text.noHoles : plural(view.language, count.holes, text.holes)}
		</span>
	)
}

function langOf(view: View, language: string): string | undefined {
	return language === view.language ? undefined : language
}
