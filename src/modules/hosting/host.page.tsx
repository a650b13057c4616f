import { Button, More } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Card } from '../../ui/card.tsx'
import { Fold } from '../../ui/fold.tsx'
import { MeetingFrame } from '../meetings/index.ts'
import { hostAddress, hostingAddress } from './hosting-address.ts'
import { Outcome } from './hosting-frame.tsx'
import { type HostProps, typed } from './host-view.ts'
import { type Invitation, whyNotReplied } from './invitation.ts'
import { InvitationList } from './invitation-list.tsx'
import { InviteForm } from './invite-form.tsx'
import { words } from './messages.ts'
import { PackForm } from './pack-form.tsx'
import { PackProgramme } from './pack-programme.tsx'
import { TelephoneForm } from './telephone-form.tsx'
import { canPlanHosts, canPrepare, canReply, canReturn } from './policy.ts'

/** Who hosts a meeting: the question and its answer, who else was asked, and what the host prepares. */
export function HostPage(props: HostProps) {
	const { view, room, actor, meeting, invitations } = props
	const { host: t } = words(view.language)
	const prepares = canPrepare(actor, room, meeting.hostId)
	return (
		<MeetingFrame {...props} title={t.title}>
			<Outcome {...props} />
			<div class="inspect net">
				<div class="net__main flow">
					<h2>{meeting.hostName === null ? t.noHost : t.hostIs(meeting.hostName)}</h2>
					<Question {...props} />
					<TelephoneForm {...props} />
					{canPlanHosts(actor, room) && <InviteForm {...props} />}
					{prepares && <PackForm {...props} />}
					<Return {...props} />
				</div>
				<aside class="inspect__aside net__aside flow">
					{invitations.length > 0 && <InvitationList {...props} />}
					{prepares && <PackProgramme {...props} />}
					{canPlanHosts(actor, room) && (
						<p>
							<More href={hostingAddress(room)}>{t.toStudio}</More>
						</p>
					)}
				</aside>
			</div>
		</MeetingFrame>
	)
}

export function repliesAddress({ meeting }: Pick<HostProps, 'meeting'>, { id }: Pick<Invitation, 'id'>): string {
	return `${hostAddress(meeting)}/invitations/${id}/replies`
}

/** Yes or no, for those who use the seat that is asked. */
function Question(props: HostProps) {
	const { view, room, actor, meeting, at, invitations, faults } = props
	const { host: t } = words(view.language)
	const open = invitations.find((one) => whyNotReplied({ meeting, invitation: one }, 'accepted', at) === undefined)
	const seat = room.seats.find(({ id }) => id === open?.seatId)
	if (!open || !seat || !canReply(actor, seat)) return null
	return (
		<Card title={t.question(seat.name)}>
			<form method="post" action={repliesAddress(props, open)} class="flow" noValidate>
				{open.message !== '' && <blockquote>{open.message}</blockquote>}
				<p>{t.questionLead}</p>
				<ChoiceGroup
					kind="one"
					name="kind"
					label={t.title}
					options={[
						{ value: 'accepted', label: t.yes },
						{ value: 'declined', label: t.no },
					]}
					value={typed(props, 'kind')}
					fault={faults?.['kind']}
				/>
				<TextField
					name="reason"
					rows={2}
					label={t.why}
					hint={t.whyHint}
					value={typed(props, 'reason')}
					fault={faults?.['reason']}
				/>
				<p>
					<Button>{t.reply}</Button>
				</p>
			</form>
		</Card>
	)
}

/** A host that cannot after all says why, itself or on the phone to the facilitator. */
function Return(props: HostProps) {
	const { view, room, actor, meeting, at, invitations, faults } = props
	const { host: t } = words(view.language)
	const accepted = invitations.find((one) => whyNotReplied({ meeting, invitation: one }, 'returned', at) === undefined)
	const seat = room.seats.find(({ id }) => id === accepted?.seatId)
	if (!accepted || !seat || !canReturn(actor, room, seat)) return null
	return (
		<div class="folds">
			<Fold summary={t.return} open={faults?.['reason'] !== undefined}>
				<form method="post" action={repliesAddress(props, accepted)} class="flow" noValidate>
					<input type="hidden" name="kind" value="returned" />
					<p>{t.returnLead}</p>
					<TextField
						name="reason"
						rows={2}
						label={t.returnReason}
						hint={t.whyHint}
						value={typed(props, 'reason')}
						fault={faults?.['reason']}
					/>
					<p>
						<Button kind="bad">{t.returnButton}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
