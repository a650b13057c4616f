import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { words } from './messages.ts'
import type { SignUpProps } from './sign-up-view.ts'

/** Asked of those who come, about themselves only. */
export function NeedsCard({ view, meeting, ownNeeds, draft, faults }: SignUpProps) {
	const { needs: t } = words(view.language)
	return (
		<Card flat title={t.title}>
			<form method="post" action={`/meetings/${meeting.id}/needs`} class="flow" noValidate>
				<TextField
					name="needs"
					rows={3}
					label={t.label}
					hint={t.hint}
					value={draft?.needs ?? ownNeeds}
					fault={faults?.needs}
				/>
				<p>
					<Button kind="second">{t.button}</Button>
				</p>
			</form>
		</Card>
	)
}
