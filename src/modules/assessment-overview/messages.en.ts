import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	overview: {
		lead: 'Who is how far. Scores of an application are shown once everybody without a conflict has finished it.',
		assessors: 'Assessors',
		assessor: 'Assessor',
		declared: 'Declared',
		conflicts: 'Conflict',
		completed: 'Assessed',
		left: 'Left',
		latest: 'Last saved',
		never: 'Not yet',
		state: 'State',
		done: 'Done',
		late: 'Late',
		underWay: 'Under way',
		idle: 'Not begun',
		noAssessors: 'No assessors yet',
		noAssessorsText: 'Give at least one person the role of assessor in the programme.',
		matrix: 'Applications and assessors',
		application: 'Application',
		result: 'Score',
		complete: (done, all) => `${done} of ${all} applications are fully assessed.`,
		deadline: {
			title: 'When assessments are due',
			field: 'Assess by',
			hint: 'For instance Friday 12 November 2021. Being late shuts nobody out.',
			button: 'Save date',
			outdated: 'Somebody else has changed the date since',
			outdatedText: (when) => `It now says ${when}. Save again if yours is to hold.`,
		},
	},
	follow: {
		assessors: 'Assessors',
		waiting: (done, all) => `${done} of ${all} assessors are done. Scores and reasons appear once all are.`,
		nobody: 'Every assessor has a conflict. Appoint another before the application can take part in the selection.',
		result: 'Score',
		resultOf: { one: 'Mean of # assessor', other: 'Mean of # assessors' },
	},
	faults: {
		dueTooEarly: 'Choose a day after the call closes',
	},
} satisfies Messages<typeof da>
