import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { hostAddress } from './hosting-address.ts'
import { type HostProps, typed } from './host-view.ts'
import { whyNotInvited } from './invitation.ts'
import { words } from './messages.ts'

/** Asks one seat to host; the one that the kept plan has is chosen beforehand. */
export function InviteForm(props: HostProps) {
	const { view, room, meeting, at, invitations, planned, faults } = props
	const { host: t } = words(view.language)
	const seats = room.seats.filter((seat) => whyNotInvited({ meeting, seat, invitations }, at) === undefined)
	if (seats.length === 0) return null
	return (
		<Card title={t.invite}>
			<form method="post" action={`${hostAddress(meeting)}/invitations`} class="flow" noValidate>
				<p>{t.inviteLead}</p>
				<SelectField
					name="seat"
					label={t.seat}
					empty={t.choose}
					options={seats.map(({ id, name }) => ({ value: id, label: name }))}
					value={typed(props, 'seat') ?? planned}
					fault={faults?.['seat']}
				/>
				<TextField
					name="message"
					rows={3}
					label={t.message}
					value={typed(props, 'message')}
					fault={faults?.['message']}
				/>
				<p>
					<Button>{t.send}</Button>
				</p>
			</form>
		</Card>
	)
}
