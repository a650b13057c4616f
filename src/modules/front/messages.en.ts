import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	title: 'Front page',
	heading: 'The town centre is shared. So is the plan.',
	lead: 'On Torvet municipalities apply for a place in programmes for living town centres and area renewal, and everybody can see how the choice is made.',
	seeCalls: 'See open calls',
	seeProgrammes: 'See programmes',
	open: {
		title: 'Open calls',
		none: 'No open calls right now',
		noneText: 'New calls stand here as soon as they open.',
		in: (programme) => `Open call in ${programme}`,
		days: { one: 'day left', other: 'days left' },
		deadline: (when) => `Closes ${when}`,
		seats: 'Places',
		seatsFor: {
			town: { one: '1 town', other: '# towns' },
			municipality: { one: '1 municipality', other: '# municipalities' },
		},
		who: 'Who may apply',
		whoFor: { town: 'A municipality for a town', municipality: 'All municipalities' },
		read: 'Read the call and apply',
	},
	timeline: {
		title: 'Programmes from call to evaluation',
		preparation: 'Preparation',
		call: 'Application',
		course: 'Course',
		all: 'All programmes and calls',
		today: 'Today',
		open: 'Open for applications',
	},
	plans: {
		title: 'Plans you can join',
		lead: 'The plans are public. If you have premises, hours, money or knowledge, you can offer a contribution to an action.',
		all: 'All plans',
	},
	toolbox: {
		title: 'What do you struggle with?',
		lead: 'The toolbox gathers measures that have been tried, and what the towns themselves say of them.',
		all: 'The whole toolbox',
		search: 'Search the toolbox',
		searchButton: 'Search',
		measures: { one: '1 measure', other: '# measures' },
	},
	cases: { title: 'Cases from the towns', all: 'All cases' },
	coming: {
		title: 'What is on',
		all: 'All events',
		online: 'Online',
		facts: (when, place) => `${when}. ${place}`,
	},
	news: { title: 'New', kinds: { news: 'News', publication: 'Publication' } },
	about: {
		title: 'What is Torvet?',
		lead: 'Torvet is where a programme secretariat runs its programme, from the first call to the last lesson.',
		rows: {
			apply: {
				title: 'Applied for with ease',
				text: 'The facts about your town are filled in, answers are saved as you write, and words are counted the same everywhere. You get a receipt with number and time.',
			},
			choose: {
				title: 'Chosen in the open',
				text: 'Criteria, weights and rules of spread are published and locked together with the call. Every applicant gets the reasons.',
			},
			learn: {
				title: 'Learned together',
				text: 'Programmes, towns and results stay, also when agencies change their names. What is not known is said to be unknown.',
			},
		},
	},
} satisfies Messages<typeof da>
