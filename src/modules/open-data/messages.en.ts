import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	calendar: {
		programme: (name, owner) => `${name}. ${owner}.`,
		calls: 'Calls on Torvet',
		callsText: 'Openings and deadlines of all programmes.',
		town: (name) => `What concerns ${name}: programmes that it is part of, and calls that it may apply to.`,
		labels: {
			opening: (title) => `Opens: ${title}`,
			deadline: (title) => `Deadline: ${title}`,
			milestone: (title) => title,
		},
	},
	feed: {
		all: 'New on Torvet',
		allText: 'Calls, results, news, tools, recommendations and cases.',
		library: {
			measure: { title: 'Toolbox', text: 'New tools, and new editions of those that are there.' },
			recommendation: { title: 'Recommendations', text: 'New recommendations and new editions.' },
			case: { title: 'Cases', text: 'New cases and new editions.' },
		},
		first: {
			measure: (title) => `New tool: ${title}`,
			recommendation: (title) => `New recommendation: ${title}`,
			case: (title) => `New case: ${title}`,
		},
		edition: (title, edition) => `${title}, edition ${edition}`,
		calls: 'Calls and results on Torvet',
		callsText: 'New calls, new deadlines and published results.',
		programme: (name) => `News from ${name}`,
		'programme.published': (name) => `New programme: ${name}`,
		'call.published': (title) => `New call: ${title}`,
		'call.deadline_postponed': (title) => `New deadline: ${title}`,
		'result.published': (title) => `The result is out: ${title}`,
		postponed: ({ deadline, reason }) => `The deadline is now ${deadline}. ${reason}`,
	},
} satisfies Messages<typeof da>
