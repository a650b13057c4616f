import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	signIn: {
		title: 'Sign in',
		lead: 'Enter your e-mail address. We send a link that signs you in. There is no password to remember.',
		email: 'E-mail',
		emailHint: 'Use your work address.',
		button: 'Send link',
		required: 'Sign in to continue',
		requiredText: 'After signing in you come back to the page you asked for.',
	},
	sent: {
		title: 'Check your inbox',
		text: (email, minutes) => `We have sent a link to ${email}. It works once, for ${minutes} minutes.`,
		nothing: 'Nothing there? Look in your spam folder, or ask for a new link.',
		again: 'Send a new link',
	},
	tooMany: {
		title: 'Please wait a little',
		text: 'Many links were requested in a short time. Try again in fifteen minutes. Links that were already sent still work.',
	},
	confirm: {
		title: 'Sign in to Torvet',
		text: (email) => `You are signing in as ${email}.`,
		button: 'Sign in',
		newcomer: 'First time here? Tell us who you are.',
		name: 'Name',
		jobTitle: 'Job title',
		jobTitleHint: 'For instance planner or centre manager. May be left empty.',
	},
	spent: {
		title: 'This link has been used or has expired',
		text: 'Each link works once and for a short time. Ask for a new one and you are in.',
		button: 'Ask for a new link',
	},
	account: {
		follows: 'What you follow',
		calendar: 'Your calendar',
		toCalendar: 'Get your deadlines and meetings in Outlook, Google or on your phone',
		title: 'Your profile',
		sessions: 'Where you are signed in',
		since: (when) => `Last used ${when}`,
		thisOne: 'This browser',
		end: 'Sign out here',
		everywhere: 'Sign out everywhere',
		everywhereHint: 'Every browser and phone is signed out, this one too.',
		programs: 'Programs that ask for you',
		tokens: 'Keys to the API',
		signOut: 'Sign out',
		actsFor: 'You act for',
		roles: 'Your roles',
		none: 'None yet.',
	},
	roles: {
		administrator: 'Administrator',
		secretariat: 'Secretariat',
		assessor: 'Assessor',
		committee: 'Committee',
		decision_maker: 'Decision maker',
		applicant: 'Applicant',
		partner: 'Partner',
		facilitator: 'Facilitator',
		evaluator: 'Evaluator',
		reader: 'Reader',
	},
	faults: {
		emailMissing: 'Enter your e-mail address',
		emailWrong: 'Enter an e-mail address such as name@council.example',
		nameMissing: 'Enter your name',
		nameLong: 'Use at most 100 characters',
	},
	mail: {
		subject: 'Your link to Torvet',
		text: (name, url, minutes) =>
			`Hello${name ? ` ${name}` : ''}\n\nClick here to sign in:\n${url}\n\nThe link works once, for ${minutes} minutes. If you did not ask for it, you can ignore this mail.\n\nKind regards\nTorvet`,
	},
} satisfies Messages<typeof da>
