import type { Currency } from '../../platform/amount.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { GiftFields } from '../contributions/index.ts'
import { partnershipWords, partyKinds } from '../partnerships/index.ts'
import type { PlanAction } from '../plans/index.ts'
import { words } from './messages.ts'
import type { PledgeForm } from './pledge.ts'

type Props = {
	view: View
	currency: Currency
	actions: readonly PlanAction[]
	draft: Draft<PledgeForm>
	faults: Faults<PledgeForm>
}

/** What somebody would give, and who they are: the same behind a poster and on the page of a plan. */
export function PledgeFields({ view, currency, actions, draft, faults }: Props) {
	const { poster: t } = words(view.language)
	const { partyKinds: kinds } = partnershipWords(view.language)
	const options = partyKinds.map((value) => ({ value, label: kinds[value] }))
	return (
		<>
			<GiftFields view={view} currency={currency} actions={actions} draft={draft} faults={faults} />
			<TextField
				name="partyName"
				label={t.partyName}
				autocomplete="organization"
				value={draft.partyName}
				fault={faults.partyName}
			/>
			<SelectField
				name="partyKind"
				label={t.partyKind}
				empty={words(view.language).links.choose}
				options={options}
				value={draft.partyKind}
				fault={faults.partyKind}
			/>
			<TextField
				name="contactName"
				label={t.contactName}
				autocomplete="name"
				value={draft.contactName}
				fault={faults.contactName}
			/>
			<TextField
				name="email"
				type="email"
				label={t.email}
				hint={t.emailHint}
				autocomplete="email"
				value={draft.email}
				fault={faults.email}
			/>
		</>
	)
}
