import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import type { PartnerForm } from './let-propose.ts'
import { words } from './messages.ts'

export type PartnerState = { draft: Draft<PartnerForm>; faults: Faults<PartnerForm> }

/** Associations, foundations and others who are no municipality, and may propose to the library. */
export function Partners({ view, slug, partner }: { view: View; slug: string; partner: PartnerState | undefined }) {
	const t = words(view.language)
	const field = (name: keyof PartnerForm) => ({ name, value: partner?.draft[name], fault: partner?.faults[name] })
	return (
		<Card title={t.partners}>
			<form method="post" action={`/programmes/${slug}/partners`} class="flow" noValidate>
				<p class="muted">{t.partnersLead}</p>
				<TextField {...field('partner-name')} label={t.name} />
				<TextField {...field('partner-email')} type="email" label={t.email} />
				<TextField {...field('partner-organisation')} label={t.organisation} />
				<p>
					<Button kind="second">{t.partnerButton}</Button>
				</p>
			</form>
		</Card>
	)
}
