import type { Actor } from '../../platform/actor.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import { Notice } from '../../ui/notice.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { type Meeting, MeetingFrame } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import type { Told } from './invitation.ts'
import { words } from './messages.ts'

type Props = { view: View; room: Room; actor: Actor; meeting: Meeting; told: readonly Told[]; at: Date }

export function InvitationsPage(props: Props) {
	const { view, room, meeting, told, at } = props
	const { page: t } = words(view.language)
	const columns = [
		{ heading: t.name, cell: (one: Told) => one.name },
		{ heading: t.email, cell: (one: Told) => one.email },
		{
			heading: t.told,
			cell: (one: Told) => `${t[one.method]} ${formatDateTime(view.language, one.sentAt, room.programme.timeZone)}`,
		},
	]
	return (
		<MeetingFrame {...props} title={t.title}>
			<div class="net flow">
				<p class="muted">{t.lead}</p>
				<Notice kind="info" title={t.replies}>
					<p>{t.newcomers}</p>
				</Notice>
				{told.length === 0 ? (
					<Empty title={meeting.endsAt <= at ? t.nobody : t.none}>
						<p>{meeting.endsAt <= at ? t.noneHeld : t.noneText}</p>
					</Empty>
				) : (
					<Table caption={t.list} columns={columns} rows={told} rowKey={({ personId }) => personId} />
				)}
			</div>
		</MeetingFrame>
	)
}
