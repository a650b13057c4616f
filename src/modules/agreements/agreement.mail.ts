import { formatDay, type Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Addressee } from '../partnerships/index.ts'
import type { Agreement, Edition, Exit } from './agreement.ts'
import { words } from './messages.ts'

type Party = { id: string; name: string; contactName: string }
type Asked = { agreement: Agreement; edition: Edition; partnershipName: string; url: string; week: number }

/** To a party: here is what it is asked to sign. Once when it is put to it, and again as long as it has not answered. */
export function signingMail(
	{ email, language }: Addressee,
	party: Party,
	{ agreement, edition, partnershipName, url, week }: Asked,
): Mail {
	const { mail } = words(language)
	const facts = {
		name: party.contactName === '' ? party.name : party.contactName,
		party: party.name,
		title: edition.title,
		partnership: partnershipName,
		words: edition.words,
		url,
	}
	const text = week > 0 ? mail.remind(facts) : edition.number === 1 ? mail.ask(facts) : mail.askAgain(facts)
	return {
		to: email,
		subject: week > 0 ? mail.remindSubject(edition.title) : mail.askSubject(edition.title),
		text,
		aboutId: agreement.id,
		onceKey: `agreement-sign:${edition.id}:${party.id}:${week}:${email}`,
	}
}

type Keeper = { id: string; name: string; email: string; language: Language }

/** To whoever keeps it: its last day comes near, or has passed. */
export function expiryMail(
	keeper: Keeper,
	{ edition, url, days }: { edition: Edition; url: string; days: number },
): Mail {
	const { mail } = words(keeper.language)
	const day = edition.expiresOn === null ? '' : formatDay(keeper.language, edition.expiresOn)
	const facts = { name: keeper.name, title: edition.title, day, url }
	return {
		to: keeper.email,
		subject: mail.expirySubject(edition.title, day),
		text: mail.expiry(facts),
		onceKey: `agreement-expiry:${edition.id}:${keeper.id}:${days}`,
	}
}

export function exitMail(
	keeper: Keeper,
	{ agreement, exit, url }: { agreement: Agreement; exit: Exit; url: string },
): Mail {
	const { mail } = words(keeper.language)
	const until = formatDay(keeper.language, exit.endsOn)
	return {
		to: keeper.email,
		subject: mail.exitSubject(exit.partyName),
		text: mail.exit({
			name: keeper.name,
			party: exit.partyName,
			title: agreement.title,
			until,
			words: exit.words,
			url,
		}),
		aboutId: agreement.id,
		onceKey: `agreement-exit:${agreement.id}:${exit.partyId}:${keeper.id}`,
	}
}
