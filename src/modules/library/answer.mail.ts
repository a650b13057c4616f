import type { Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import { type Item, itemAddress } from './item.ts'
import { words } from './messages.ts'

type Proposer = { name: string; email: string; language: Language }
type Answered = { item: Item; outcome: 'accepted' | 'declined'; reason: string; publicUrl: string }

export function answerMail({ name, email, language }: Proposer, { item, outcome, reason, publicUrl }: Answered): Mail {
	const mail = words(language).mail[outcome]
	const address = `${publicUrl}${itemAddress(item)}`
	return {
		to: email,
		subject: mail.subject(item.title),
		text: [mail.text(name, item.title), ...(reason === '' ? [] : [reason]), mail.end(address)].join('\n\n'),
		aboutId: item.id,
	}
}
