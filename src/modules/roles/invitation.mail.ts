import type { Role } from '../../platform/actor.ts'
import type { Mail } from '../../platform/mail.ts'
import { roleWords } from '../people/index.ts'
import type { Post } from './give-role.ts'
import { words } from './messages.ts'

type Invited = { name: string; email: string }

export function invitationMail({ name, email, role }: Invited & { role: Role }, { place, url, language }: Post): Mail {
	const { mail } = words(language)
	const called = roleWords(language)[role]
	return { to: email, subject: mail.subject(place), text: mail.text(name, called, place, url) }
}

export function mandateMail({ name, email }: Invited, { place, url, language }: Post): Mail {
	const { mail } = words(language)
	return { to: email, subject: mail.mandateSubject(place), text: mail.mandateText(name, place, url) }
}

export function partnerMail({ name, email }: Invited, { place, url, language }: Post): Mail {
	const { mail } = words(language)
	return { to: email, subject: mail.partnerSubject(place), text: mail.partnerText(name, place, url) }
}
