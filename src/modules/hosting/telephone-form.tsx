import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { hostAddress } from './hosting-address.ts'
import { type HostProps, typed } from './host-view.ts'
import { whyNotReplied } from './invitation.ts'
import { words } from './messages.ts'
import { canPlanHosts } from './policy.ts'

/** For who facilitates: a yes that was said on the telephone. */
export function TelephoneForm(props: HostProps) {
	const { view, room, actor, meeting, at, invitations, faults } = props
	const { host: t } = words(view.language)
	const open = invitations.find((one) => whyNotReplied({ meeting, invitation: one }, 'accepted', at) === undefined)
	if (!open || !canPlanHosts(actor, room)) return null
	const field = (name: 'saidBy' | 'saidOn') => ({ name, value: typed(props, name), fault: faults?.[name] })
	return (
		<div class="folds">
			<Fold summary={t.telephone} open={faults?.['saidBy'] !== undefined || faults?.['saidOn'] !== undefined}>
				<form method="post" action={`${hostAddress(meeting)}/invitations/${open.id}/telephone`} class="flow" noValidate>
					<p>{t.telephoneLead}</p>
					<TextField {...field('saidBy')} label={t.saidBy} />
					<TextField {...field('saidOn')} label={t.saidOn} />
					<p>
						<Button>{t.telephoneButton}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
