import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Rhythm } from './follow.ts'
import { CONFIRM_HOURS } from './links.ts'
import { words } from './messages.ts'

type Asked = { id: Id<'followRequest'>; title: string; url: string; rhythm: Rhythm }

/** Whoever did not ask need do nothing: without the link nothing is kept. */
export function confirmationMail(to: { email: string; language: Language }, { id, title, url, rhythm }: Asked): Mail {
	const { confirmation } = words(to.language)
	return {
		to: to.email,
		subject: confirmation.subject(title),
		text: [confirmation.asked[rhythm](title), confirmation.link(url, CONFIRM_HOURS), confirmation.ignore].join('\n\n'),
		aboutId: id,
	}
}
