import type { Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import { words } from './messages.ts'
import { LINK_MINUTES } from './person.ts'

export function signInMail(
	to: { email: string; language: Language },
	link: { name: string | undefined; url: string },
): Mail {
	const { mail } = words(to.language)
	return { to: to.email, subject: mail.subject, text: mail.text(link.name ?? '', link.url, LINK_MINUTES) }
}
