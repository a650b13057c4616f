import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

type Facts = { title: string; programme: string; when: string }

export const en: Messages<typeof da> = {
	calendar: {
		case: 'Peer advice',
		page: (url: string) => `All about the meeting, and to sign up or off: ${url}`,
	},
	mail: {
		greeting: (name: string) => `Dear ${name}`,
		subjects: {
			invited: ({ title, when }: Facts) => `Invitation: ${title}, ${when}`,
			changed: ({ title, when }: Facts) => `Changed: ${title}, ${when}`,
			cancelled: ({ title, when }: Facts) => `Cancelled: ${title}, ${when}`,
			released: ({ title, when }: Facts) => `No longer your appointment: ${title}, ${when}`,
		},
		leads: {
			invited: ({ title, programme }: Facts) =>
				`You are invited to ${title} of ${programme}. Put it into your calendar right away: the invitation comes with this mail.`,
			changed: ({ title, programme }: Facts) =>
				`The time or place of ${title} of ${programme} has changed. Your calendar corrects the appointment when you open this mail.`,
			cancelled: ({ title, programme }: Facts) => `${title} of ${programme} is cancelled.`,
			released: ({ title, programme }: Facts) =>
				`You no longer take part in ${programme}, so ${title} is taken out of your calendar.`,
		},
		when: (when: string) => `When: ${when}`,
		place: (place: string) => `Where: ${place}`,
		online: (url: string) => `Take part online: ${url}`,
		host: (name: string) => `Host: ${name}`,
		directions: (text: string) => `How to get there: ${text}`,
		programme: 'Programme',
		answer: (url: string) =>
			`Are you coming, and who? Sign up or off on the meeting’s page: ${url}\nAn answer from your calendar does not reach us.`,
		farewell: 'Kind regards\nTorvet',
	},
	page: {
		title: 'Invitations',
		lead: 'Everybody who may use a seat gets the meeting into their calendar when it is announced, and a correction when its time or place changes.',
		newcomers: 'Whoever gets access to a seat later is sent the invitation within the hour.',
		replies: 'We cannot receive answers from calendars. Signing up and off is done on the meeting’s page.',
		list: 'Who has the meeting in their calendar',
		name: 'Name',
		email: 'Mail',
		told: 'Last told',
		none: 'Nobody is invited yet',
		noneText: 'The meeting must be announced first. You do that on the meeting’s page.',
		nobody: 'Nobody was invited',
		noneHeld: 'The meeting is over, and nobody got it into their calendar from here.',
		REQUEST: 'Invited',
		CANCEL: 'Taken out again',
	},
}
