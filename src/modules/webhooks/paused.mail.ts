import type { Actor } from '../../platform/actor.ts'
import type { Mail } from '../../platform/mail.ts'
import { words } from './messages.ts'
import type { PauseReason, Webhook } from './webhook.ts'

type Paused = { webhook: Webhook; reason: PauseReason; url: string }

export function pausedMail({ name, email, language }: Actor, { webhook, reason, url }: Paused): Mail {
	const { mail } = words(language)
	const { id, description, address } = webhook
	const text = mail.text(name, description, mail.reasons[reason](new URL(address).host), url)
	return { to: email, subject: mail.subject(description), text, aboutId: id }
}
