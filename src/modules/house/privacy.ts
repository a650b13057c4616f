import type { Config } from '../../platform/config.ts'
import type { Language } from '../../platform/i18n.ts'
import { LINK_MINUTES, SESSION_DAYS } from '../people/index.ts'
import { words } from './messages.ts'
import type { StatementPart } from './statement.page.tsx'

type Settings = Pick<Config, 'smtpUrl' | 'databaseUrl' | 'publicUrl' | 'demo'>

/** Nothing is promised that this installation does not do: each sentence follows from a setting or a rule of the program. */
export function privacyParts(language: Language, { smtpUrl, databaseUrl, publicUrl, demo }: Settings): StatementPart[] {
	const { privacy } = words(language)
	const cookies = [privacy.cookies(SESSION_DAYS), publicUrl.startsWith('https:') ? privacy.cookiesSecure : '']
	const mails = smtpUrl === undefined ? privacy.mailsKept : privacy.mailsSent(new URL(smtpUrl).hostname)
	const where = [databaseUrl === undefined ? privacy.builtIn : privacy.ownDatabase, privacy.files, privacy.log]
	return [
		...(demo ? [{ heading: privacy.demo, text: privacy.demoText }] : []),
		{ heading: privacy.kept, text: privacy.keptText },
		{ heading: privacy.following, text: privacy.followingText },
		{ heading: privacy.events, text: privacy.eventsText },
		{ heading: privacy.speaking, text: privacy.speakingText },
		{ heading: privacy.cookiesTitle, text: sentences(cookies) },
		{ heading: privacy.mails, text: mails },
		{ heading: privacy.where, text: sentences(where) },
		{ heading: privacy.howLong, text: privacy.howLongText(SESSION_DAYS, LINK_MINUTES) },
		{ heading: privacy.others, text: privacy.othersText },
		{ heading: privacy.rights, text: privacy.rightsText },
	]
}

function sentences(parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join(' ')
}
