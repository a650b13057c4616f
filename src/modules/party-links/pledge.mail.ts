import type { Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import { giftOf, giftText } from '../contributions/index.ts'
import type { Plan } from '../plans/index.ts'
import { words } from './messages.ts'
import type { PledgeForm } from './pledge.ts'

type About = {
	id: string
	plan: Pick<Plan, 'title' | 'currency' | 'partnership'>
	form: PledgeForm
	language: Language
	code: string
	url: string
}

/** To an address that is not proven yet: the code and the link, either of which proves it. */
export function codeMail({ id, plan, form, language, code, url }: About): Mail {
	const { mails: t } = words(language)
	const gift = giftText(language, plan.currency, giftOf(form))
	return {
		to: form.email,
		subject: t.codeSubject(code),
		text: [
			t.greeting(form.contactName),
			t.codeText(gift, plan.title),
			t.codeLine(code),
			t.codeLink(url),
			t.codeIgnore,
			t.farewell(plan.partnership.name),
		].join('\n\n'),
		aboutId: id,
	}
}
