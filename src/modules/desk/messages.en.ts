import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	title: 'My desk',
	lead: (day, waiting) =>
		`Today is ${day}. ${waiting === 0 ? 'Nothing waits for you.' : waiting === 1 ? 'One thing waits for you.' : `${waiting} things wait for you.`}`,
	mine: 'Waiting for me',
	others: 'Waiting for others',
	empty: 'Nothing is waiting',
	emptyText: 'When there is something to do in a programme that you take part in, it stands here.',
	programmes: 'Programmes',
	newProgramme: 'New programme',
	library: 'Library',
	imports: 'Import of cases',
	people: 'People and roles',
	account: 'Your profile',
	due: (when) => `by ${when}`,
	tasks: {
		answerProposals: {
			what: () => 'Answer proposals to the library',
			why: (n: number) => (n === 1 ? 'One proposal waits for an answer.' : `${n} proposals wait for an answer.`),
			button: 'See the proposals',
		},
		reviewItems: {
			what: () => 'Review in the library',
			why: (n: number) => (n === 1 ? 'One item is to be reviewed.' : `${n} items are to be reviewed.`),
			button: 'Review',
		},
		updateTranslations: {
			what: () => 'Bring translations up to date',
			why: (n: number) =>
				n === 1 ? 'One translation is behind the original.' : `${n} translations are behind the original.`,
			button: 'See the translations',
		},
		apply: {
			what: (t) => `Apply: ${t}`,
			why: () => 'The call is open and you have not applied yet.',
			button: 'Read the call',
		},
		finishDraft: {
			what: (t) => `Finish the application: ${t}`,
			why: () => 'The draft has not been submitted.',
			button: 'Continue',
		},
		readReceipt: {
			what: (t) => `Submitted: ${t}`,
			why: () => 'You have a receipt. Assessment and selection follow.',
			button: 'See receipt',
		},
		readLetter: {
			what: (t) => `Answer to the application: ${t}`,
			why: () => 'The letter has been sent to you.',
			button: 'Read the letter',
		},
		assess: {
			what: (t) => `Assess applications: ${t}`,
			why: (n) => (n === 1 ? 'One application lacks your assessment.' : `${n} applications lack your assessment.`),
			button: 'Assess',
		},
		decide: {
			what: (t) => `Decide: ${t}`,
			why: () => 'The secretariat has put a cohort forward.',
			button: 'See the recommendation',
		},
		publishCall: { what: (t) => `Prepare the call: ${t}`, why: () => 'The call is a draft.', button: 'Edit the call' },
		followCall: {
			what: (t) => `Open call: ${t}`,
			why: (n, m) => `${n} submitted, ${m} begun.`,
			button: 'See applications',
		},
		followAssessments: {
			what: (t) => `Assessment under way: ${t}`,
			why: (n) => (n === 1 ? 'One assessment is missing.' : `${n} assessments are missing.`),
			button: 'See who',
		},
		select: {
			what: (t) => `Choose the cohort: ${t}`,
			why: (n) => `All ${n} applications are assessed.`,
			button: 'Choose',
		},
		awaitDecision: {
			what: (t) => `Awaiting decision: ${t}`,
			why: () => 'The cohort has been put forward.',
			button: 'See',
		},
		writeLetters: {
			what: (t) => `Write letters: ${t}`,
			why: (n) => `${n} applicants wait for an answer.`,
			button: 'Write letters',
		},
		sendLetters: { what: (t) => `Send letters: ${t}`, why: (n) => `${n} letters are written.`, button: 'Read letters' },
		publishResult: {
			what: (t) => `Publish the result: ${t}`,
			why: () => 'All applicants have their letter.',
			button: 'Publish',
		},
	},
} satisfies Messages<typeof da>
