import { formatDateTime } from '../../platform/i18n.ts'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { LateConflict } from '../assessments/index.ts'
import type { CallDetail } from '../calls/index.ts'
import { words } from './messages.ts'
import type { Proposal } from './proposal.ts'

type LateProps = { view: View; call: CallDetail; state: Proposal['state']; late: readonly LateConflict[] }

/** What was frozen stays as it was; whoever decides must know that a judgement in it would not count today. */
export function LateConflicts({ view, call, state, late }: LateProps) {
	if (late.length === 0) return null
	const { lateConflicts: say } = words(view.language)
	return (
		<Notice kind="warn" title={say.title}>
			<ul>
				{late.map(({ applicationId, place, name, declaredAt }) => (
					<li key={`${applicationId} ${name}`}>
						{say.line(name, place, formatDateTime(view.language, declaredAt, call.programme.timeZone))}
					</li>
				))}
			</ul>
			<p>{state === 'proposed' ? say.open : say.decided}</p>
		</Notice>
	)
}
