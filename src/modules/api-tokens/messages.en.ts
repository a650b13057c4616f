import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	title: 'Keys to the API',
	account: 'Your profile',
	lead: 'With a key, a program can ask Torvet on your behalf. It can never do more than you can, and when you lose a role, the key loses it the same day.',
	guide: 'How to use the API',
	made: {
		title: 'Copy the key now',
		text: 'It is shown this once only. Put it where the program can read it and others cannot: never in source code or in a mail.',
		secret: (name) => `The key “${name}”`,
	},
	revoked: 'The key is revoked and opens nothing any more',
	list: {
		title: 'Your keys',
		none: 'You have no keys yet.',
		name: 'Name',
		ending: (ending) => `ends in ${ending}`,
		scopes: 'May',
		expires: 'Expires',
		expired: (when) => `Expired ${when}`,
		used: 'Last used',
		never: 'Never',
		action: 'Action',
		revoke: 'Revoke',
		remove: 'Take off the list',
		what: (name) => `the key ${name}`,
	},
	form: {
		title: 'Make a key',
		name: 'Name',
		nameHint: 'What will use it? For example “Overview for the board”. Give each program a key of its own.',
		days: 'How long should it work?',
		lifetimes: { 30: '30 days', 90: '90 days', 365: 'A year' },
		scopes: 'What may it do, besides reading what everybody can read?',
		scopesHint: 'Choose as little as possible. With nothing chosen it reads what is public, but may ask more often.',
		make: 'Make the key',
		full: 'You have as many keys as one can have. Revoke one that is not used before you make another.',
	},
	scopes: {
		'drafts:read': {
			label: 'Read drafts',
			hint: 'Programmes, calls and proposals that are not published, if you can see them yourself.',
		},
		'applications:read': {
			label: 'Read applications',
			hint: 'Those that you can read: as an applicant your own, as a secretariat what was handed in to your calls.',
		},
		'library:propose': {
			label: 'Propose to the library',
			hint: 'Measures, recommendations and cases, on behalf of an organisation you act for.',
		},
	},
	faults: {
		nameMissing: 'Write what the key is for',
		nameLong: 'Write 80 characters at most',
		daysMissing: 'Choose how long the key should work',
		scopeUnknown: 'Choose from what stands here',
	},
} satisfies Messages<typeof da>
