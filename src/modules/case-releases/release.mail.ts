import type { Id } from '../../platform/id.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Room } from '../participation/index.ts'
import type { Addressee } from './addressees.queries.ts'
import { words } from './messages.ts'
import { releaseAddress } from './release-address.ts'

type About = { room: Pick<Room, 'programme'>; caseId: Id<'peerCase'>; publicUrl: string }
type Kind = 'consent' | 'quote' | 'given' | 'refused' | 'published' | 'takenDown'

/** Mails lead to the release; of the case they say no word, because they leave the room. */
function mailOf(kind: Kind, to: Addressee, { room, caseId, publicUrl }: About): Mail {
	const { language, name: programme } = room.programme
	const t = words(language).mail[kind]
	const below = kind === 'quote' ? '/quotes' : ''
	const url = `${publicUrl}${releaseAddress(room, caseId)}${below}`
	return {
		to: to.email,
		subject: t.subject(programme),
		text: t.text({ name: to.name, programme, url }),
		aboutId: caseId,
	}
}

export const consentMail = (to: Addressee, about: About): Mail => mailOf('consent', to, about)
export const quoteMail = (to: Addressee, about: About): Mail => mailOf('quote', to, about)
export const publishedMail = (to: Addressee, about: About): Mail => mailOf('published', to, about)
export const takenDownMail = (to: Addressee, about: About): Mail => mailOf('takenDown', to, about)

export function answeredMail(to: Addressee, { answer, ...about }: About & { answer: 'given' | 'refused' }): Mail {
	return mailOf(answer, to, about)
}
