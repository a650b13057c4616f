import type { HostRotation } from '../../methods/host-rotation.ts'
import { formatDay, listWords } from '../../platform/i18n.ts'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { obstacleText } from './rotation-text.ts'

/** On which days nobody can host, and which rules cannot all hold. */
export function Infeasible({ view: { language }, rotation }: { view: View; rotation: HostRotation }) {
	const { infeasible: t } = words(language)
	if (rotation.status !== 'infeasible') return null
	const { blockingMeetings, conflict } = rotation
	const days = blockingMeetings.map((day) => formatDay(language, day))
	return (
		<Notice kind="warn" title={t.title}>
			<div class="flow">
				{days.length > 0 && <p>{t.days(listWords(language, days))}</p>}
				{conflict.length > 0 && <p>{t.conflict}</p>}
				<ul>
					{conflict.map((rule) => (
						<li key={JSON.stringify(rule)}>{obstacleText(language, rule)}</li>
					))}
				</ul>
				<p>{t.next}</p>
			</div>
		</Notice>
	)
}
