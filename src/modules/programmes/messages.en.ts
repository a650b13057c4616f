import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	list: {
		title: 'Programmes',
		lead: 'Programmes for living town centres and area renewal, from call to evaluation.',
		new: 'New programme',
		none: 'No programmes yet',
		noneText: 'Programmes stand here as soon as a secretariat has published them.',
		invented: 'Made up',
		noneYours: 'Start with a template. Everything can be changed afterwards.',
	},
	stages: {
		coming: 'To come',
		running: 'Under way',
		finished: 'Finished',
		ongoing: 'Ongoing',
		draft: 'Draft',
	},
	facts: { period: 'Period', stage: 'State' },
	tabs: {
		about: 'About the programme',
		participants: {
			'test-towns': 'Test towns',
			network: 'Participants',
			'grant-campaign': 'Municipalities',
			'renewal-partnership': 'Areas',
			'recovery-agenda': 'Municipalities',
		},
	},
	page: {
		phases: 'Phases',
		milestones: 'How it goes',
		calendar: 'Put the dates in your calendar',
		feed: 'News of the programme as a feed',
		phaseNumber: (number) => `Phase ${number}`,
		source: (text) => `Source: ${text}`,
		draft: 'Draft: only the secretariat can see this page',
		draftText: 'This is how it will look.',
		toSetup: 'To the setup',
		invented: 'This programme is made up',
		inventedText: 'It was made for the trial version, and so were the towns, applications and figures in it.',
	},
	participants: {
		none: 'None yet',
		noneText: 'They stand here when the result has been published.',
		unknown: 'Who took part is not known here',
		chosen: 'Chosen',
		chosenOn: (day) => `Chosen ${day}`,
		completed: 'Completed',
		withdrawn: 'Withdrawn',
		count: { one: '1 participant', other: '# participants' },
		all: (count) => `See all ${count}`,
		map: (names) => `Map of Denmark with ${names}`,
	},
	side: {
		setup: 'Setup',
		page: 'See the page',
		people: 'People and roles',
		newCall: 'New call',
		calls: 'Calls',
	},
} satisfies Messages<typeof da>
