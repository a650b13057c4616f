import { lastMinuteBefore } from '../../platform/dates.ts'
import { formatDate } from '../../platform/i18n.ts'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { words } from './messages.ts'
import type { Due } from './round.ts'

export function DueLine({ view, call, due }: { view: View; call: CallDetail; due: Due | undefined }) {
	if (!due) return null
	const text = words(view.language)
	const when = dueDay(view, call, due)
	return due.overdue ? (
		<p>
			<Status glyph="late" tone="warn">
				{text.overdue(when)}
			</Status>
		</p>
	) : (
		<p class="muted">{text.due(when)}</p>
	)
}

export function dueDay(view: View, call: CallDetail, due: Pick<Due, 'at'>): string {
	return formatDate(view.language, lastMinuteBefore(due.at), call.programme.timeZone)
}
