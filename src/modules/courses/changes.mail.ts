import { formatDay, type Language } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Seat } from '../participation/index.ts'
import type { Programme } from '../programmes/index.ts'
import type { News } from './course.ts'
import { words } from './messages.ts'
import type { Reader } from './queries.ts'

type About = {
	news: readonly News[]
	seat: Pick<Seat, 'id' | 'name'>
	programme: Pick<Programme, 'name' | 'slug'>
	by: string
	publicUrl: string
}

export function changesMail({ name, email, language }: Reader, about: About): Mail {
	const { news, seat, programme, by, publicUrl } = about
	const { mail } = words(language)
	const url = `${publicUrl}/programmes/${programme.slug}/courses/${seat.id}`
	const lines = news.map((one) => `${one.title}: ${newsText(language, one)}`).join('\n')
	return {
		to: email,
		subject: mail.subject({ town: seat.name, programme: programme.name }),
		text: mail.text({ name, by, town: seat.name, programme: programme.name, lines, url }),
		aboutId: seat.id,
	}
}

/** What happened to a step, with its dates: the same words in a mail and on a page. */
export function newsText(language: Language, { kind, oldOn, newOn }: Omit<News, 'title'>): string {
	const { changes: t } = words(language)
	const day = (on: string | null) => (on === null ? t.noDate : formatDay(language, on))
	if (kind === 'moved') return t.moved(day(oldOn), day(newOn))
	if (kind === 'added') return t.added(day(newOn))
	return kind === 'removed' ? t.removed(day(oldOn)) : t.reworded
}
