import type { Faults } from '../../ui/faults.ts'
import { Notice } from '../../ui/notice.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { type Assessment, type Stage, whyNotAtStage } from './assessment.ts'
import type { AssessmentFields } from './assessment-form.ts'
import { FinishedScores } from './finished-scores.tsx'
import { words } from './messages.ts'
import type { OwnRow } from './round.ts'
import { ScoreForm } from './score-form.tsx'

export type PanelProps = {
	view: View
	call: CallDetail
	candidate: OwnRow
	stage: Stage
	assessment: Assessment | undefined
	/** Where to go when this one is done. */
	next: OwnRow | undefined
	draft?: AssessmentFields | undefined
	faults?: Faults | undefined
	/** What stands by now, when the form was made from an older version. */
	stands?: AssessmentFields | undefined
}

/** One's own scores: a form until they are finished, then what was said. */
export function ScorePanel(props: PanelProps) {
	const { view, call, stage, assessment } = props
	const { score, reasons } = words(view.language)
	const locked = isLocked(props)
	const refusal = whyNotAtStage(stage)
	return (
		<section class="score" id="score" aria-labelledby="score-title">
			<div class="card__head">
				<h2 id="score-title">{score.title}</h2>
				{!locked && (
					<SaveState language={view.language} savedAt={assessment?.savedAt} timeZone={call.programme.timeZone} />
				)}
			</div>
			{refusal && <Notice kind="info" icon="lock" title={reasons[refusal]} />}
			{locked ? <FinishedScores {...props} /> : <ScoreForm {...props} />}
		</section>
	)
}

export function isLocked({ stage, assessment }: Pick<PanelProps, 'stage' | 'assessment'>): boolean {
	return stage !== 'assessing' || assessment?.state === 'completed'
}
