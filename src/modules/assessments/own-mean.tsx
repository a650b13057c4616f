import { formatNumber } from '../../platform/i18n.ts'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import type { Score } from './assessment.ts'
import { words } from './messages.ts'
import { scoredMean } from './round.ts'

type OwnMeanProps = { view: View; call: CallDetail; scores: readonly Score[]; hint?: string | undefined }

/** `4,0` and, while something is missing, of how many answers. */
export function OwnMean({ view, call, scores, hint }: OwnMeanProps) {
	const text = words(view.language)
	const { scored, mean } = scoredMean(scores, call.criteria)
	const number = (value: number) => formatNumber(view.language, value)
	return (
		<div class="sums">
			<dl>
				<dt>{text.score.mean}</dt>
				{mean === undefined ? (
					<dd>{text.score.none}</dd>
				) : (
					<dd class="big">
						{formatNumber(view.language, mean, 1)}
						{scored < call.criteria.length && (
							<span class="tiny muted"> {text.answered(number(scored), number(call.criteria.length))}</span>
						)}
					</dd>
				)}
			</dl>
			{hint !== undefined && <p class="tiny muted">{hint}</p>}
		</div>
	)
}
