import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import { Card } from '../../ui/card.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import type { Event } from '../activity/index.ts'
import { words } from './messages.ts'

export type HistoryProps = { view: View; events: readonly Event[] }

export function ItemHistory({ view, events }: HistoryProps) {
	const { history, item } = words(view.language)
	const known = events.filter(({ verb }) => history.verbs[verb] !== undefined)
	return (
		<Card title={history.title}>
			<IndexList
				kind="thin"
				entries={known.map(({ verb, at, actorName, particulars }, key) => ({
					key,
					title: history.verbs[verb],
					meta: [
						formatDateTime(view.language, at, HOME_TIME_ZONE),
						actorName ?? item.torvet,
						...saidIn(particulars),
					].join(' · '),
				}))}
			/>
		</Card>
	)
}

function saidIn(particulars: unknown): string[] {
	const { reason, note, changes } = particulars as Partial<Record<'reason' | 'note' | 'changes', string>>
	return [reason, note, changes].filter((text) => text !== undefined && text !== '') as string[]
}
