import type { Actor } from '../../platform/actor.ts'
import type { Mail } from '../../platform/mail.ts'
import { words } from './messages.ts'

export type Returned = 'closed' | 'left' | 'empty' | 'long'

/** Says why an answer is not in the channel, and gives back what was written: nobody writes anything twice. */
export function refusalMail(
	{ email, language }: Pick<Actor, 'email' | 'language'>,
	{ reason, text, url }: { reason: Returned; text: string; url: string },
): Mail {
	const { mail } = words(language)
	const own = text === '' ? [] : [mail.yourWords, text]
	return { to: email, subject: mail.refusedSubject, text: [mail.refused[reason], url, ...own].join('\n\n') }
}
