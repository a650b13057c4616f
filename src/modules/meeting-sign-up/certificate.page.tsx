import type { Actor } from '../../platform/actor.ts'
import { formatDate } from '../../platform/i18n.ts'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { type Meeting, MeetingFrame, type MeetingItem, whenText } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import { words } from './messages.ts'
import type { Attendance } from './sign-up.ts'

type CertificateProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	at: Date
	items: readonly MeetingItem[]
	attendance: Attendance
	lockedAt: Date
}

/** A sheet to print: who took part in what, when, and who says so. */
export function CertificatePage({ items, attendance, lockedAt, ...props }: CertificateProps) {
	const { view, room, meeting } = props
	const { certificate: t } = words(view.language)
	const { name, owner, timeZone } = room.programme
	const content = items.filter(({ kind }) => kind !== 'break')
	return (
		<MeetingFrame {...props} title={t.title}>
			<p class="muted noprint">{t.printHint}</p>
			<article class="certificate flow">
				<p class="certificate__name">{attendance.name}</p>
				{attendance.organisation !== '' && <p>{attendance.organisation}</p>}
				<p>{t.was}</p>
				<p>
					<b>{meeting.title}</b>
					<br />
					{t.programme(name)}
				</p>
				<p>
					{whenText(view, room, meeting)}
					{meeting.venue !== '' && `, ${meeting.venue}`}
				</p>
				{content.length > 0 && (
					<>
						<h2>{t.items}</h2>
						<ul {...asList}>
							{content.map(({ id, title }) => (
								<li key={id}>{title}</li>
							))}
						</ul>
					</>
				)}
				<p>{t.issued(owner, formatDate(view.language, lockedAt, timeZone))}</p>
			</article>
		</MeetingFrame>
	)
}
