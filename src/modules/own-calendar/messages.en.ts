import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	title: 'Your calendar',
	lead: 'Subscribe to your deadlines and meetings in Outlook, Google or on your phone. The calendar keeps itself up to date.',
	contents:
		'It shows the deadlines of applications that you have begun, of assessments that you still owe, the meetings and dates of the programmes that you are part of, and the study trips on which you have a place.',
	secret: 'The address is secret: whoever has it can read your calendar without signing in. Do not share it.',
	made: (when) => `You made an address on ${when}. We do not show it again: if you have lost it, make a new one.`,
	none: 'You have no address yet.',
	make: 'Make an address',
	renew: 'Make a new address',
	renewHint: 'The old one stops working at once.',
	revoke: 'Close the address',
	ready: 'Here is the address',
	readyText:
		'Copy it now, and paste it where your calendar asks for an internet calendar (iCal). We show it this once only.',
	address: 'The address of your calendar',
	revoked: 'The address is closed',
	revokedText: 'Calendars that have it are told nothing any more.',
	account: 'Your profile',
	name: (person) => `Torvet: ${person}`,
	description: 'Your deadlines and meetings on Torvet.',
	labels: {
		draft: (title) => `Application deadline: ${title}`,
		planned: (title) => `Keep the day free: ${title}`,
		assessments: (title) => `Assessments due: ${title}`,
	},
} satisfies Messages<typeof da>
