import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { SeatPerson } from './seat-person.ts'

type Typed = Partial<Record<keyof SeatPerson, string>>
type Props = { view: View; draft: Typed | undefined; faults: Typed | undefined }

/** Where the choice of who comes has an `other` (`.answer`), they are shown only then. */
export function ColleagueFields({ view, draft, faults }: Props) {
	const { answer: t } = words(view.language)
	return (
		<div class="flow answer__other">
			<TextField name="name" label={t.name} value={draft?.name} fault={faults?.name} />
			<TextField
				name="email"
				type="email"
				label={t.email}
				hint={t.emailHint}
				value={draft?.email}
				fault={faults?.email}
			/>
		</div>
	)
}
