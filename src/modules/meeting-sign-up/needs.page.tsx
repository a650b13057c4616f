import type { Actor } from '../../platform/actor.ts'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { type Meeting, MeetingFrame } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { words } from './messages.ts'
import type { Need } from './queries.ts'

type NeedsProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	at: Date
	needs: readonly Need[]
	/** How many had written something, once it is deleted. */
	forgotten: number | undefined
}

/** For those who order the food and open the doors. */
export function NeedsPage({ needs, forgotten, ...props }: NeedsProps) {
	const { needs: t } = words(props.view.language)
	const columns = [
		{ heading: t.name, cell: ({ name }: Need) => name },
		{ heading: t.needs, cell: (one: Need) => one.needs },
	]
	return (
		<MeetingFrame {...props} title={t.title}>
			<div class="flow">
				<Notice kind="ok" icon="lock" title={t.lead} />
				{forgotten !== undefined && <p>{t.forgotten(forgotten)}</p>}
				{needs.length > 0 && (
					<Table caption={t.title} captionHidden columns={columns} rows={needs} rowKey={({ id }) => id} />
				)}
				{needs.length === 0 && forgotten === undefined && (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				)}
			</div>
		</MeetingFrame>
	)
}
