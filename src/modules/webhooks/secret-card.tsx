import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Verbatim } from '../../ui/verbatim.tsx'
import { momentIn } from '../roles/index.ts'
import { words } from './messages.ts'
import type { WebhookPageProps } from './webhook.page.tsx'
import { whyNotShown } from './webhook.ts'

export function SecretCard({ view, room, webhook, secrets, shown }: WebhookPageProps) {
	const { secret: text } = words(view.language)
	const [newest, previous] = secrets
	const path = `/webhooks/${webhook.id}`
	return (
		<Card title={text.title} id="secret">
			<div class="flow">
				<p>{text.text}</p>
				{shown !== undefined && (
					<>
						<p class="strong">{text.shown}</p>
						<Verbatim label={text.copy} text={shown} />
					</>
				)}
				{shown === undefined && newest?.shownAt && <p>{text.shownAt(momentIn(room, view, newest.shownAt))}</p>}
				{previous?.endsAt && <p>{text.overlap(momentIn(room, view, previous.endsAt))}</p>}
				{newest && whyNotShown(newest) === undefined && (
					<form method="post" action={`${path}/secret-showings`} class="flow">
						<p class="muted">{text.showHint}</p>
						<Button kind="second" icon="eye">
							{text.show}
						</Button>
					</form>
				)}
				{newest?.shownAt && (
					<form method="post" action={`${path}/secrets`} class="flow">
						<p class="muted">{text.renewText}</p>
						<Button kind="quiet">{text.renew}</Button>
					</form>
				)}
			</div>
		</Card>
	)
}
