import type { Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Item } from './item.ts'
import { words } from './messages.ts'

type Editor = { name: string; email: string; language: Language }

export function reviewMail({ name, email, language }: Editor, about: { item: Item; publicUrl: string }): Mail {
	const { item, publicUrl } = about
	const { review } = words(language).mail
	return {
		to: email,
		subject: review.subject(item.title),
		text: [review.text(name, item.title), review.end(`${publicUrl}/library/${item.id}`)].join('\n\n'),
		aboutId: item.id,
	}
}
