import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { LinkHolder } from './party-access.queries.ts'

/** Something that a party is asked to do, as its page behind the link tells it: sign, adopt, answer, say how far it is. */
export type PartyTask = {
	title: string
	/** A short word on it; may be empty. */
	text: string
	/** Below `/p/:token`. */
	href: string
	dueOn: string | null
	isDone: boolean
}

/** Whoever asks something of parties brings it to their page: `app.tsx` hands it over, `party-links` shows it. */
export type ListPartyTasks = (db: Db, holder: LinkHolder, language: Language) => Promise<PartyTask[]>
