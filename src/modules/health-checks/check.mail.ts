import { formatDay } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Addressee } from '../partnerships/index.ts'
import type { HealthCheck } from './health-check.ts'
import { words } from './messages.ts'

type Party = { id: string; name: string; contactName: string }
type About = {
	check: HealthCheck
	partnership: { name: string }
	url: string
	isReminder: boolean
}

/** Two minutes of a party's time, until when, and who sees the answer. */
export function checkMail(
	{ email, language }: Addressee,
	party: Party,
	{ check, partnership, url, isReminder }: About,
): Mail {
	const { mail } = words(language)
	const facts = {
		name: party.contactName === '' ? party.name : party.contactName,
		party: party.name,
		partnership: partnership.name,
		day: formatDay(language, check.closesOn),
		url,
	}
	return {
		to: email,
		subject: isReminder ? mail.remindSubject(partnership.name) : mail.askSubject(partnership.name),
		text: isReminder ? mail.remind(facts) : mail.ask(facts),
		aboutId: check.id,
		onceKey: `health:${check.id}:${party.id}:${isReminder ? 'again' : 'first'}:${email}`,
	}
}
