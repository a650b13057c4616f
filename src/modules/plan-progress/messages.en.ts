import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en: Messages<typeof da> = {
	tell: {
		title: (action) => `How far is ${action}?`,
		lead: 'It takes two minutes. The plan shows it as soon as you send it.',
		state: 'State',
		stateWords: 'How far are you, in a few words?',
		stateWordsHint: 'For example 5 of 8 open. Stands beside the action in the plan. May be left empty.',
		step: (step) => `Done: ${step}`,
		value: (name, unit) => (unit === '' ? name : `${name} (${unit})`),
		valueHint: 'The number today. Leave it empty if you have not measured.',
		words: 'What has happened since last time?',
		wordsHint: 'A few lines, also about what is hard.',
		photo: 'A photo',
		photoHint: 'From your phone, if you have one. Ask those who are in it.',
		alt: 'What does the photo show?',
		altHint: 'For those who cannot see it. Only if you have chosen a photo.',
		win: 'This is worth a celebration',
		winHint:
			'What you tick here, and what is done, everybody can read beside the public plan, with its words and picture.',
		button: 'Tell it',
		saved: 'Thank you. The plan shows it now.',
		history: 'Told before',
		none: 'Nobody has told anything yet.',
	},
	progress: {
		title: 'Progress',
		lead: 'How far the actions are, what is late, and what has happened since last time.',
		stones: (done, all) => `${done} of ${all} actions are done`,
		late: 'Late',
		noneLate: 'Nothing is late.',
		lateSince: (day) => `since ${day}`,
		leads: (party) => `Lead: ${party}`,
		noLead: 'Nobody leads it yet',
		wins: 'Worth a celebration',
		news: 'What happened since last time',
		since: { week: 'A week', month: 'A month', quarter: 'Three months', all: 'All of it' },
		period: 'How far back',
		noNews: 'Nobody has told anything in that time.',
		stepDone: (step) => `Done: ${step}`,
		told: (by, day) => `${by}, ${day}`,
		team: 'The team',
		all: 'All actions',
		action: 'Action',
		state: 'State',
		lastTold: 'Told last',
		never: 'never',
		tell: 'Tell how far it is',
	},
	task: {
		title: (action) => `Tell how far ${action} is`,
		late: (day) => `Late since ${day}`,
	},
	mail: {
		late: {
			subject: (action) => `How far is ${action}?`,
			text: ({ party, action, day, plan, url }) => `Dear ${party},

You lead “${action}” in ${plan}. Something of it should have been done by ${day}.

Tell in two minutes how far you are. If you cannot make it, say so; then the others know.

${url}

Kind regards,
${plan}
`,
		},
		soon: {
			subject: (action) => `Soon: the next step of ${action}`,
			text: ({ party, action, day, plan, url }) => `Dear ${party},

You lead “${action}” in ${plan}. Its next step is to be done by ${day}.

Once it is done, you can tick it here:

${url}

Kind regards,
${plan}
`,
		},
		quiet: {
			subject: (action) => `Any news of ${action}?`,
			text: ({ party, action, day, plan, url }) => `Dear ${party},

You lead “${action}” in ${plan}. We have not heard of it since ${day}.

Tell in two minutes how far you are:

${url}

Kind regards,
${plan}
`,
		},
	},
	faults: {
		stateMissing: 'Choose how far you are.',
		stateWordsLong: 'Write 80 characters at most.',
		wordsLong: 'Write 600 characters at most.',
		altLong: 'Write 300 characters at most.',
		numberWrong: 'Write a number, such as 12 or 12.5.',
		whyStopped: 'Say why the action has been stopped.',
		altMissing: 'Say what the photo shows.',
	},
}
