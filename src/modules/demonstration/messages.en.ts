import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	demo: {
		title: 'Try Torvet',
		lead: 'This is a demonstration. Choose who you want to be and do whatever they can do. Towns, people and applications in the two open calls are invented.',
		clock: 'The clock',
		clockLead: 'Move the clock past the deadline to go on to assessment and selection.',
		now: (day, time) => `It is ${day}, ${time}`,
		days: 'Number of days',
		daysHint: 'For instance 14 for two weeks ahead. 0 sets the clock to today.',
		move: 'Move the clock',
		who: 'Who do you want to be?',
		whoLead: 'Change as often as you like. All mails that are sent can be read in the mailbox.',
		applicants: 'All applicants',
		assess: 'The assessments',
		assessLead:
			'Let the demonstration’s assessors do their work: they declare, score and give reasons. What you have assessed yourself they leave alone.',
		assessCall: (title) => `Assess all applications: ${title}`,
		name: 'Name',
		roles: 'Role',
		signIn: 'Sign in',
	},
	mailbox: {
		title: 'The mailbox',
		lead: 'Here are all mails that the demonstration has sent. They went to nobody.',
		empty: 'No mails yet',
		subject: 'Subject',
		to: 'To',
		at: 'Sent',
	},
	faults: { daysWrong: 'Enter a whole number of days, 5,000 at most' },
} satisfies Messages<typeof da>
