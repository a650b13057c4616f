import { formatDay } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Plan, PlanAction } from '../plans/index.ts'
import type { Addressee } from '../partnerships/index.ts'
import { words } from './messages.ts'
import type { Reason } from './reminder.ts'

type About = {
	plan: Pick<Plan, 'title'>
	action: Pick<PlanAction, 'id' | 'title'>
	party: string
	reason: Reason
	url: string
}

/** Leads straight to the form; the same is never asked twice. */
export function reminderMail({ email, language }: Addressee, { plan, action, party, reason, url }: About): Mail {
	const t = words(language).mail[reason.kind]
	const day = formatDay(language, reason.day)
	return {
		to: email,
		subject: t.subject(action.title),
		text: t.text({ party, action: action.title, day, plan: plan.title, url }),
		aboutId: action.id,
		onceKey: ['progress', reason.kind, action.id, reason.once, email].join(' '),
	}
}
