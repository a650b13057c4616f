import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { words } from './messages.ts'
import { OfferFields } from './offer-card.tsx'
import { replacementAddress } from './replacement-address.ts'
import type { ReplacementProps } from './replacement-view.ts'

/** Names a municipality, why that one, and whom to ask there. */
export function ByHandCard(props: ReplacementProps) {
	const { view, room, replacement, municipalities, draft, faults } = props
	const { byHand: t } = words(view.language)
	const options = municipalities.map(({ code, officialName }) => ({ value: code, label: officialName }))
	return (
		<Card title={t.title}>
			<form method="post" action={`${replacementAddress(room, replacement)}/offers-by-hand`} class="flow" noValidate>
				<SelectField
					name="municipality"
					label={t.municipality}
					options={options}
					empty={t.choose}
					value={draft?.municipality}
					fault={faults?.['municipality']}
				/>
				<TextField name="contactName" label={t.name} value={draft?.contactName} fault={faults?.['contactName']} />
				<TextField
					name="contactEmail"
					type="email"
					label={t.email}
					hint={t.emailHint}
					value={draft?.contactEmail}
					fault={faults?.['contactEmail']}
				/>
				<TextField
					name="handReason"
					rows={3}
					label={t.reason}
					hint={t.reasonHint}
					value={draft?.handReason}
					fault={faults?.['handReason']}
				/>
				<OfferFields {...props} />
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</Card>
	)
}
