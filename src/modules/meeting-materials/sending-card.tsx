import { plural } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { whyNotSent } from './material.ts'
import type { MaterialProps } from './material.page.tsx'
import { words } from './messages.ts'

/** Nobody is mailed by adding: the facilitator or the host decides when it is complete. */
export function SendingCard({ view, meeting, materials, waiting }: MaterialProps) {
	const { sending: t } = words(view.language)
	if (materials.length === 0) return null
	return (
		<Card title={t.title} flat>
			{whyNotSent(meeting, waiting) === undefined ? (
				<form method="post" action={`/meetings/${meeting.id}/material-sendings`} class="flow">
					<p>{plural(view.language, waiting, t.text)}</p>
					<p class="small muted">{t.who}</p>
					<Button icon="mail">{t.button}</Button>
				</form>
			) : (
				<p>{t.done}</p>
			)}
		</Card>
	)
}
