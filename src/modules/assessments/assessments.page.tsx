import type { Actor } from '../../platform/actor.ts'
import { formatNumber } from '../../platform/i18n.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import type { Stage } from './assessment.ts'
import { sumOf } from './assessor-side.tsx'
import { DeclarationFields } from './declaration-fields.tsx'
import { answerField, type DeclarationFields as Fields, whyField } from './declaration-form.ts'
import { DueLine } from './due-line.tsx'
import { words } from './messages.ts'
import { ProgressStatus } from './progress-status.tsx'
import { type Due, nextToAssess, type OwnRow } from './round.ts'
import { NoApplications, NotYet, RoundFrame } from './round-frame.tsx'

type AssessmentsProps = {
	view: View
	call: CallDetail
	actor: Actor
	stage: Stage
	rows: readonly OwnRow[]
	due: Due | undefined
	draft?: Fields | undefined
	faults?: Faults | undefined
}

/** An assessor's own list: what to declare, what to read, what is done. */
export function AssessmentsPage(props: AssessmentsProps) {
	const { view, call, actor, stage, rows, due, faults } = props
	return (
		<RoundFrame view={view} call={call} actor={actor} current="own" faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{stage === 'applying' ? (
				<NotYet view={view} call={call} />
			) : rows.length === 0 ? (
				<NoApplications view={view} />
			) : (
				<>
					<Summary {...props} />
					<DueLine view={view} call={call} due={due} />
					<Undeclared {...props} />
					<Declared {...props} />
				</>
			)}
		</RoundFrame>
	)
}

function Summary({ view, actor, stage, rows }: AssessmentsProps) {
	const text = words(view.language)
	const next = nextToAssess(rows, { personId: actor.id })
	const begun = rows.some(({ progress }) => progress === 'draft' || progress === 'completed')
	return (
		<>
			{stage !== 'assessing' && stage !== 'applying' && <Notice kind="info" icon="lock" title={text.reasons[stage]} />}
			<div class="row row--between">
				<p>{sumOf(view.language, rows)}</p>
				{stage === 'assessing' && next && (
					<LinkButton href={`/applications/${next.id}/assessment`}>
						{begun ? text.list.next(next.name) : text.list.begin(next.name)}
					</LinkButton>
				)}
			</div>
			{rows.every(({ progress }) => progress === 'completed' || progress === 'conflicted') && (
				<Notice kind="ok" title={text.list.allDone}>
					<p>{text.list.allDoneText}</p>
				</Notice>
			)}
		</>
	)
}

function Undeclared({ view, call, stage, rows, draft = {}, faults = {} }: AssessmentsProps) {
	const { declare } = words(view.language)
	const open = rows.filter(({ progress }) => progress === 'undeclared')
	if (open.length === 0 || stage === 'decided') return null
	return (
		<form method="post" action={`/calls/${call.slug}/conflict-declarations`} class="declares flow" noValidate>
			<h2>{declare.title}</h2>
			<p>{declare.lead}</p>
			<p class="muted">{declare.law[call.programme.country]}</p>
			<div>
				{open.map(({ id, name, municipality }) => (
					<DeclarationFields
						key={id}
						language={view.language}
						label={municipality === name ? name : `${name}, ${municipality}`}
						names={{ answer: answerField(id), reason: whyField(id) }}
						values={{ answer: draft[answerField(id)], reason: draft[whyField(id)] }}
						faults={{ answer: faults[answerField(id)], reason: faults[whyField(id)] }}
					/>
				))}
			</div>
			<p>
				<Button kind={open.length === rows.length ? 'first' : 'second'}>{declare.saveAll}</Button>
			</p>
		</form>
	)
}

function Declared({ view, call, rows }: AssessmentsProps) {
	const { list } = words(view.language)
	const declared = rows.filter(({ progress }) => progress !== 'undeclared')
	if (declared.length === 0) return null
	return (
		<Table
			caption={list.caption}
			rows={declared}
			rowKey={({ id }) => id}
			fold="narrow"
			columns={[
				{ heading: list.town, cell: ({ id, name }) => <a href={`/applications/${id}/assessment`}>{name}</a> },
				{ heading: list.municipality, cell: ({ municipality }) => municipality },
				{
					heading: list.state,
					cell: ({ progress, scored }) => (
						<ProgressStatus
							language={view.language}
							progress={progress}
							scored={scored}
							criteria={call.criteria.length}
						/>
					),
				},
				{
					heading: list.score,
					cell: ({ mean }) => (mean === undefined ? '' : formatNumber(view.language, mean, 1)),
					numeric: true,
				},
			]}
		/>
	)
}
