import { formatNumber, listWords, plural } from '../../platform/i18n.ts'
import { ScoreRange } from '../../ui/chart/small-charts.tsx'
import { Glyph } from '../../ui/icon.tsx'
import { Who } from '../../ui/people.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { inhabitants, themeLabels } from './cohort-parts.tsx'
import { words } from './messages.ts'
import { loss } from './points.ts'
import type { CaseApplicant } from './selection-case.ts'
import type { Studio } from './studio.ts'
import { studioPath } from './studio-question.ts'
import { type Why, whySentence, whysOf } from './why.ts'

type TableProps = { view: View; studio: Studio; selected: readonly string[]; mayLock: true | undefined }

/** Everybody who applied, the best assessed first, with one sentence why and what the other way would cost. */
export function ApplicantsTable({ view, studio, selected, mayLock }: TableProps) {
	const { applicants } = words(view.language)
	const rows = studio.input.applicants.toSorted((a, b) => b.score - a.score)
	const title = applicants.title(formatNumber(view.language, rows.length))
	return (
		<section aria-labelledby="applicants" class="cq flow">
			<h2 id="applicants">{title}</h2>
			<Table
				caption={title}
				captionHidden
				class="expl"
				columns={columnsFor({ view, studio, selected, mayLock })}
				rows={rows}
				rowKey={({ id }) => id}
				isChosen={({ id }) => selected.includes(id)}
			/>
			{selected.length > 0 && <p class="tiny muted">{applicants.note}</p>}
		</section>
	)
}

function columnsFor(props: TableProps) {
	const { view, studio } = props
	const { language } = view
	const { applicants: say } = words(language)
	const { call } = studio
	const whys = whysOf(language, studio)
	const reasons = [
		{ heading: say.why, cell: ({ id }: CaseApplicant) => <WhyCell view={view} why={whys.get(id)} /> },
		{ heading: say.costs, numeric: true, cell: ({ id }: CaseApplicant) => costOf(view, whys.get(id)) },
	]
	return [
		{
			heading: say.place[call.applies],
			cell: (applicant: CaseApplicant) => <PlaceCell {...props} applicant={applicant} />,
		},
		{
			heading: say.region[call.programme.country],
			cell: (applicant: CaseApplicant) => <RegionCell view={view} applicant={applicant} />,
		},
		{ heading: say.score, cell: (applicant: CaseApplicant) => <ScoreCell {...{ view, studio, applicant }} /> },
		...(whys.size > 0 ? reasons : []),
		{ heading: say.lock, cell: (applicant: CaseApplicant) => <LockCell {...props} applicant={applicant} /> },
	]
}

type CellProps = { view: View; applicant: CaseApplicant }

function PlaceCell({ view, studio, selected, applicant }: TableProps & CellProps) {
	const { chosen, other } = words(view.language).applicants
	const isIn = selected.includes(applicant.id)
	return (
		<Who mark={<Glyph name={isIn ? 'done' : 'ring'} />}>
			<b>{applicant.name}</b>
			<span class="vh">{isIn ? chosen : other}</span>
			<span class="expl__s">{themeLabels(studio.call, applicant.themes)}</span>
		</Who>
	)
}

function RegionCell({ view, applicant: { regionName, population } }: CellProps) {
	return (
		<>
			{regionName}
			{population !== null && <span class="expl__s">{inhabitants(view, population)}</span>}
		</>
	)
}

function ScoreCell({ view, studio, applicant }: CellProps & { studio: Studio }) {
	const { language } = view
	const { applicants: say } = words(language)
	const quality = studio.scores.find(({ applicationId }) => applicationId === applicant.application)
	const means = quality?.assessors.map(({ mean }) => mean) ?? []
	const listed = listWords(
		language,
		means.map((mean) => formatNumber(language, mean)),
	)
	return (
		<span class="rngw">
			<ScoreRange
				scores={means}
				from={studio.call.scaleMin}
				to={studio.call.scaleMax}
				label={say.range(plural(language, means.length, say.assessors), listed)}
			/>
			<b>{formatNumber(language, applicant.score, 2)}</b>
		</span>
	)
}

function WhyCell({ view, why }: { view: View; why: Why | undefined }) {
	return why === undefined ? null : <>{whySentence(view.language, why)}</>
}

function costOf(view: View, why: Why | undefined): string {
	return why && 'gapInt' in why ? loss(view.language, why.gapInt) : '–'
}

function LockCell({ view, studio, applicant, mayLock }: TableProps & CellProps) {
	const { locks: say } = words(view.language)
	const lock = studio.locks.find(({ applicationId }) => applicationId === applicant.application)
	if (lock || !mayLock) return <>{say[lock?.direction ?? 'free']}</>
	return (
		<a href={`${studioPath(studio.call, studio.question)}&lock=${applicant.application}#locks`}>
			{say.button}
			<span class="vh">: {applicant.name}</span>
		</a>
	)
}
