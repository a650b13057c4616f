import type { Actor } from '../../platform/actor.ts'
import { formatNumber, plural } from '../../platform/i18n.ts'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import {
	ApplicationFrame,
	type Assessment,
	type Candidate,
	Judgements,
	ProgressStatus,
	Reading,
	ReadingTabs,
} from '../assessments/index.ts'
import { type CallDetail, callSide } from '../calls/index.ts'
import { contentLanguage } from '../programmes/index.ts'
import type { SubmissionContent } from '../submissions/index.ts'
import { words } from './messages.ts'
import type { Cell, OverviewRow } from './overview.ts'

type FollowProps = {
	view: View
	call: CallDetail
	actor: Actor
	row: OverviewRow
	panel: readonly { id: Actor['id']; name: string }[]
	among: readonly Candidate[]
	content: SubmissionContent
	/** Everybody's, once all are done. */
	assessments: readonly Assessment[] | undefined
}

/** One application for the secretariat and the committee: how far its assessors are, and what they said when all are done. */
export function FollowPage(props: FollowProps) {
	const { view, call, actor, row, content, assessments } = props
	return (
		<ApplicationFrame
			{...props}
			candidate={row}
			side={callSide(view, call, 'assessments', actor)}
			lead={<p>{row.municipality}</p>}
		>
			<ReadingTabs view={view} content={content} scores={assessments !== undefined} />
			{assessments && <Judgements view={view} call={call} assessments={assessments} />}
			<div class="review">
				<Reading view={view} content={content} />
				<Panel {...props} />
			</div>
		</ApplicationFrame>
	)
}

function Panel({ view, call, row, panel }: FollowProps) {
	const { follow } = words(view.language)
	const number = (value: number) => formatNumber(view.language, value)
	return (
		<section class="score flow" id="score" aria-labelledby="panel-title">
			<h2 id="panel-title">{follow.assessors}</h2>
			{row.score !== undefined && <Result view={view} score={row.score} assessors={row.done} />}
			<ul class="panel" {...asList}>
				{panel.map(({ id, name }, index) => {
					const cell = row.cells[index]
					return cell && <Assessor key={id} view={view} call={call} name={name} cell={cell} />
				})}
			</ul>
			{row.score === undefined && (
				<p class="muted">
					{row.expected === 0 ? follow.nobody : follow.waiting(number(row.done), number(row.expected))}
				</p>
			)}
		</section>
	)
}

function Result({ view, score, assessors }: { view: View; score: number; assessors: number }) {
	const { follow } = words(view.language)
	return (
		<div class="sums">
			<dl>
				<dt>{follow.result}</dt>
				<dd class="big">{formatNumber(view.language, score, 2)}</dd>
			</dl>
			<p class="tiny muted">{plural(view.language, assessors, follow.resultOf)}</p>
		</div>
	)
}

type AssessorProps = { view: View; call: CallDetail; name: string; cell: Cell }

function Assessor({ view, call, name, cell }: AssessorProps) {
	return (
		<li>
			<span>{name}</span>
			<ProgressStatus language={view.language} {...cell} criteria={call.criteria.length} />
			{cell.progress === 'conflicted' && (
				<p class="tiny muted" lang={contentLanguage(view, call.programme)}>
					{cell.reason}
				</p>
			)}
		</li>
	)
}
