import { formatDateTime } from '../../platform/i18n.ts'
import type { Mail } from '../../platform/mail.ts'
import type { Meeting, MeetingItem } from '../meetings/index.ts'
import type { Programme } from '../programmes/index.ts'
import type { Material } from './material.ts'
import type { Letter } from './material-letters.ts'
import { itemTitle, words } from './messages.ts'

type About = { meeting: Meeting; programme: Programme; items: readonly MeetingItem[]; publicUrl: string }

/** What is new to somebody, by item; the papers themselves stay behind the door. */
export function materialMail({ to, news }: Letter, { meeting, programme, items, publicUrl }: About): Mail {
	const { language, name, email } = to
	const { materialMail: t, greeting, farewell } = words(language).mails
	const groups = [...items.map(({ id }) => id), null].flatMap((itemId) => {
		const own = news.filter((material) => material.itemId === itemId)
		const item = items.find(({ id }) => id === itemId)
		return own.length === 0 ? [] : [[item ? `${itemTitle(language, item)}:` : t.whole, ...own.map(line)].join('\n')]
	})
	const when = formatDateTime(language, meeting.startsAt, programme.timeZone)
	return {
		to: email,
		subject: t.subject(meeting.title),
		text: [
			greeting(name),
			t.lead({ title: meeting.title, programme: programme.name, when }),
			...groups,
			t.link(`${publicUrl}/meetings/${meeting.id}/material`),
			farewell(programme.owner),
		].join('\n\n'),
		aboutId: meeting.id,
	}
}

function line({ title, summary }: Material): string {
	return summary === '' ? `• ${title}` : `• ${title}: ${summary}`
}
