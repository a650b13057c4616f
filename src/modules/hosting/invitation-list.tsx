import { dayAt } from '../../platform/dates.ts'
import { formatDay } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { asList } from '../../ui/roles.ts'
import { Status } from '../../ui/status.tsx'
import { hostAddress } from './hosting-address.ts'
import type { HostProps } from './host-view.ts'
import { type Invitation, whyNotReplied } from './invitation.ts'
import { words } from './messages.ts'
import { canPlanHosts } from './policy.ts'

/** Who was asked to host, what they said and why. */
export function InvitationList(props: HostProps) {
	const { view, room, invitations } = props
	const { host: t } = words(view.language)
	const day = (at: Date) => formatDay(view.language, dayAt(at, room.programme.timeZone))
	return (
		<section class="flow" aria-labelledby="asked">
			<h2 id="asked">{t.history}</h2>
			<ul class="flow" {...asList}>
				{invitations.map((one) => (
					<li key={one.id}>
						<p>
							<ReplyStatus view={view} invitation={one} />
						</p>
						<p class="small muted">{t.sent(one.sentByName, day(one.sentAt))}</p>
						{one.reply && one.reply.saidBy !== null && (
							<p class="small">{t.heard(one.reply.saidBy, formatDay(view.language, one.reply.saidOn ?? ''))}</p>
						)}
						{one.reply && <p class="small muted">{`${one.reply.byName}, ${day(one.reply.at)}`}</p>}
						{one.reply && one.reply.reason !== '' && <p>{one.reply.reason}</p>}
						<Recall {...props} invitation={one} />
					</li>
				))}
			</ul>
		</section>
	)
}

function ReplyStatus({ view, invitation: { reply, seatName } }: Pick<HostProps, 'view'> & { invitation: Invitation }) {
	const { states } = words(view.language)
	if (!reply) return <Status glyph="ring">{`${seatName}: ${states.open}`}</Status>
	return <Status glyph={reply.kind === 'accepted' ? 'done' : 'shut'}>{states.lastReply[reply.kind](seatName)}</Status>
}

function Recall({ view, room, actor, meeting, at, invitation }: HostProps & { invitation: Invitation }) {
	const { host: t } = words(view.language)
	if (!canPlanHosts(actor, room) || whyNotReplied({ meeting, invitation }, 'recalled', at) !== undefined) return null
	return (
		<form method="post" action={`${hostAddress(meeting)}/invitations/${invitation.id}/replies`}>
			<input type="hidden" name="kind" value="recalled" />
			<Button kind="second" size="small" about={invitation.seatName}>
				{t.recall}
			</Button>
		</form>
	)
}
