import { formatTime } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { asList } from '../../ui/roles.ts'
import { canChangeMeeting, timed } from '../meetings/index.ts'
import { hostAddress } from './hosting-address.ts'
import type { HostProps } from './host-view.ts'
import { words } from './messages.ts'

/** The programme of the day as it stands, or the draft that a host can begin with. */
export function PackProgramme({ view, room, actor, meeting, programme }: HostProps) {
	const { pack: t } = words(view.language)
	const { items, isDraft } = programme
	return (
		<section class="flow" aria-labelledby="draft">
			<h2 id="draft">{isDraft ? t.programme : t.programmeSet}</h2>
			{isDraft && <p class="muted">{items.length === 0 ? t.noProgramme : t.programmeLead}</p>}
			<ol class="prog" {...asList}>
				{timed(meeting.startsAt, items).map(({ title, startsAt }) => (
					<li key={startsAt.toISOString()}>
						<time class="num" dateTime={startsAt.toISOString()}>
							{formatTime(view.language, startsAt, room.programme.timeZone)}
						</time>
						<div>
							<b>{title}</b>
						</div>
					</li>
				))}
			</ol>
			{isDraft && items.length > 0 && canChangeMeeting(actor, room, meeting) && (
				<form method="post" action={`${hostAddress(meeting)}/programme`}>
					<Button kind="second">{t.use}</Button>
				</form>
			)}
		</section>
	)
}
