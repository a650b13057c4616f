import { formatDate } from '../../platform/i18n.ts'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { newsText } from './changes.mail.ts'
import type { Change } from './course.ts'
import { words } from './messages.ts'

type ListProps = { view: View; changes: readonly Change[]; timeZone: string }

/** What was changed by whom, with old and new date. */
export function ChangeList({ view, changes, timeZone }: ListProps) {
	const { page: t } = words(view.language)
	if (changes.length === 0) return <p class="muted">{t.noChanges}</p>
	const entries = changes.map((change) => ({
		key: change.id,
		title: change.title,
		meta: (
			<>
				{newsText(view.language, change)}
				<br />
				{t.by(change.by, formatDate(view.language, change.at, timeZone))}
			</>
		),
	}))
	return <IndexList kind="thin" entries={entries} />
}
