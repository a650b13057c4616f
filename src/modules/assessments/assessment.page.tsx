import type { Actor } from '../../platform/actor.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { SubmissionContent } from '../submissions/index.ts'
import { ApplicationFrame } from './application-frame.tsx'
import { assessorSide } from './assessor-side.tsx'
import { Judgements } from './judgements.tsx'
import { words } from './messages.ts'
import type { CountedAssessment } from './quality.queries.ts'
import { Reading, ReadingTabs } from './reading.tsx'
import type { Due, OwnRow } from './round.ts'
import { isLocked, type PanelProps, ScorePanel } from './score-panel.tsx'
import { declarationOf } from './shut.page.tsx'

type AssessmentProps = PanelProps & {
	actor: Actor
	rows: readonly OwnRow[]
	due: Due | undefined
	content: SubmissionContent
	/** Everybody's, once one's own is done. */
	assessments: readonly CountedAssessment[] | undefined
	/** Whether what was written is about an older submission. */
	resubmitted: boolean
	/** What was typed where a conflict is declared. */
	conflict?: { reason?: string | undefined } | undefined
}

/** One application and one's own scores beside it. */
export function AssessmentPage(props: AssessmentProps) {
	const { view, call, actor, candidate, rows, content, assessments, faults, stands } = props
	const { declare, score } = words(view.language)
	return (
		<ApplicationFrame
			{...props}
			side={assessorSide({ ...props, current: candidate.id })}
			among={rows}
			autosave={!isLocked(props)}
			lead={
				<p>
					{declare.saved} <a href="#declaration">{declare.correct}</a>
				</p>
			}
		>
			<ErrorSummary language={view.language} faults={faults} />
			{stands && (
				<Notice kind="warn" title={score.outdated} role="alert">
					<p>{score.outdatedText}</p>
				</Notice>
			)}
			{props.resubmitted && (
				<Notice kind="warn" title={score.resubmitted}>
					<p>{score.resubmittedText}</p>
				</Notice>
			)}
			<ReadingTabs view={view} content={content} scores={assessments !== undefined} />
			{assessments && <Judgements view={view} call={call} assessments={assessments} self={actor.id} />}
			<div class="review">
				<Reading view={view} content={content} />
				<ScorePanel {...props} />
			</div>
			<FoundConflict {...props} />
		</ApplicationFrame>
	)
}

function FoundConflict({ view, candidate, stage, conflict, faults }: AssessmentProps) {
	const { declare, reasons } = words(view.language)
	if (stage === 'decided') return <p id="declaration">{reasons.decided}</p>
	return (
		<div class="folds" id="declaration">
			<Fold summary={declare.found} open={conflict !== undefined}>
				<form method="post" action={declarationOf(candidate)} class="narrow flow" noValidate>
					<p>{declare.foundText}</p>
					<input type="hidden" name="conflicted" value="yes" />
					<TextField
						name="reason"
						label={declare.reason}
						hint={declare.reasonHint}
						value={conflict?.reason}
						fault={faults?.['reason']}
						rows={3}
					/>
					<p>
						<Button kind="second">{declare.foundButton}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
