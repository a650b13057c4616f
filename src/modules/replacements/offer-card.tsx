import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { words } from './messages.ts'
import { replacementAddress } from './replacement-address.ts'
import type { ReplacementProps } from './replacement-view.ts'
import { chosenProposal, LONGEST_DAYS } from './replacement.ts'

/** Asks whoever was decided on. */
export function OfferCard(props: ReplacementProps) {
	const { view, room, replacement, gathered } = props
	const { offer: t } = words(view.language)
	const chosen = chosenProposal(replacement)?.decision?.applicationId
	const name = gathered?.input.applicants.find(({ application }) => application === chosen)?.name ?? ''
	return (
		<Card title={t.title(name)}>
			<form method="post" action={`${replacementAddress(room, replacement)}/offers`} class="flow" noValidate>
				<p>{t.lead}</p>
				<OfferFields {...props} />
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</Card>
	)
}

export function OfferFields({ view, answerBy, draft, faults }: ReplacementProps) {
	const { offer: t } = words(view.language)
	return (
		<>
			<TextField
				name="answerBy"
				label={t.answerBy}
				hint={t.answerByHint(LONGEST_DAYS)}
				value={draft?.answerBy ?? answerBy}
				fault={faults?.['answerBy']}
			/>
			<TextField
				name="message"
				rows={4}
				label={t.message}
				hint={t.messageHint}
				value={draft?.message}
				fault={faults?.['message']}
			/>
		</>
	)
}
