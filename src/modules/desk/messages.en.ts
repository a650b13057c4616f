import type { Messages } from '../../platform/i18n.ts'
import type { da } from './messages.da.ts'

export const en = {
	title: 'My desk',
	lead: (day, waiting, today) =>
		`${day}. ${waiting === 0 ? 'Nothing waits for you.' : waiting === 1 ? 'One thing waits for you' : `${waiting} things wait for you`}${waiting === 0 ? '' : today === 0 ? ', none of it today.' : today === waiting ? (today === 1 ? ', today.' : ', all of them today.') : `, ${today === 1 ? 'one' : today} of them today.`}`,
	show: 'Show',
	mine: 'Waiting for me',
	others: 'Waiting for others',
	done: 'Done',
	before: 'Earlier',
	nothingDone: 'Nothing done yet',
	nothingDoneText: (days) => `What you have done of what waited for you stands here for ${days} days.`,
	stretches: { today: 'Today', week: 'This week', undated: 'Without a deadline', later: 'Later' },
	weeks: 'The next six weeks',
	since: 'Since last time',
	sinceBy: (name, when) => `${name}, ${when}`,
	nothingMine: 'Nothing waits for you',
	nothingMineText: (n) =>
		n === 1 ? 'One thing waits for others. See who it is.' : `${n} things wait for others. See who it is.`,
	newMaterial: 'new material',
	late: (days) => (days === 0 ? 'the deadline has passed' : days === 1 ? '1 day overdue' : `${days} days overdue`),
	today: (time) => (time === undefined ? 'today' : `today at ${time}`),
	rooms: {
		meetings: 'Meetings',
		courses: 'Courses',
		course: 'Your course',
		cases: 'Peer advice',
		partnerships: 'Partnerships',
	},
	empty: 'Nothing is waiting',
	emptyText: 'When there is something to do in a programme that you take part in, it stands here.',
	programmes: 'Programmes',
	newProgramme: 'New programme',
	library: 'Library',
	imports: 'Import of cases',
	people: 'People and roles',
	account: 'Your profile',
	tasks: {
		adoptPlan: {
			what: (t) => `Answer whether you adopt the plan: ${t}`,
			why: (_n, _m, party) => `${party} is asked.`,
			button: 'Answer',
		},
		answerConsultation: {
			what: (t) => `Answer the consultation: ${t}`,
			why: (_n, _m, party) => `${party} is invited to say what it thinks.`,
			button: 'Read and answer',
		},
		answerContribution: {
			what: (t) => `Answer contributions to ${t}`,
			why: (n) => (n === 1 ? 'Somebody offers something and waits for an answer.' : `${n} offers wait for an answer.`),
			button: 'See the offer',
		},
		beginCourses: {
			what: (t: string) => `Begin the courses: ${t}`,
			why: (n: number) => (n === 1 ? 'One takes part but has no course.' : `${n} take part but have no course.`),
			button: 'Begin',
		},
		agreeCourse: {
			what: (t: string) => (t === '' ? 'Say yes to the courses' : `Say yes to the course: ${t}`),
			why: (n: number) =>
				n === 1 ? 'The other side has changed or proposed it.' : `${n} municipalities have changed their course.`,
			button: 'See the course',
		},
		doStep: {
			what: (t: string) => t,
			why: (n: number) => (n === 1 ? 'The other side waits for it.' : `${n} municipalities wait for it.`),
			button: 'Open the course',
		},
		answerMeeting: {
			what: (t: string) => `Say whether you come: ${t}`,
			why: () => 'Your seat has not answered.',
			button: 'Answer',
		},
		replyAsHost: {
			what: (t: string) => `Say whether you will host: ${t}`,
			why: () => 'You are invited to host a meeting.',
			button: 'Answer',
		},
		awaitHosts: {
			what: (t: string) => `Hosts that have not answered: ${t}`,
			why: (n: number) => (n === 1 ? 'One invitation waits for an answer.' : `${n} invitations wait for an answer.`),
			button: 'See who',
		},
		answerOffer: {
			what: (t: string) => `Say whether you want a seat: ${t}`,
			why: () => 'You are asked about a seat that has become free.',
			button: 'Answer',
		},
		decideReplacement: {
			what: (t: string) => `Decide who gets the seat of ${t}`,
			why: () => 'A proposal has been put before you.',
			button: 'Read the proposal',
		},
		findReplacement: {
			what: (t: string) => `Find the next for the seat of ${t}`,
			why: () => 'The seat is free, and nobody has been asked.',
			button: 'See who',
		},
		offerSeat: {
			what: (t: string) => `Ask who was chosen for the seat of ${t}`,
			why: () => 'It has been decided.',
			button: 'Send the question',
		},
		awaitOffer: {
			what: (t: string) => `Answer about the seat of ${t}`,
			why: () => 'The applicant has been asked and has not answered.',
			button: 'See who',
		},
		awaitReplacement: {
			what: (t: string) => `Decision about the seat of ${t}`,
			why: () => 'The proposal has been put forward.',
			button: 'See the proposal',
		},
		recordAttendance: {
			what: (t: string) => `Record who was there: ${t}`,
			why: () => 'The meeting is over and the list is open.',
			button: 'Open the list',
		},
		writeSummary: {
			what: (t) => `Bring out the summary: ${t}`,
			why: () => 'The meeting was held, and its summary is not out.',
			button: 'Open the summary',
		},
		correctSummary: {
			what: (t: string) => `Read the summary through: ${t}`,
			why: () => 'If something is remembered wrongly, suggest a correction before it is agreed.',
			button: 'Read the summary',
		},
		takeTripPlace: {
			what: (t: string) => `Say yes to the place: ${t}`,
			why: () => 'You are first on the waiting list, and there is a place now.',
			button: 'Answer',
		},
		signUpForTrip: {
			what: (t: string) => `Study trip: ${t}`,
			why: () => 'Sign-up is open, and nobody of yours is signed up.',
			button: 'Sign up',
		},
		decideTrip: {
			what: (t: string) => `Decide whether the trip takes place: ${t}`,
			why: () => 'Sign-up is closed.',
			button: 'See the trip',
		},
		placeCases: {
			what: (t: string) => `Find room for cases: ${t}`,
			why: (n: number) => (n === 1 ? 'One case waits for a meeting.' : `${n} cases wait for a meeting.`),
			button: 'See the cases',
		},
		tellOutcome: {
			what: () => 'Tell what became of the advice',
			why: (n: number) =>
				n === 1 ? 'One of your cases has not been followed up.' : `${n} of your cases have not been followed up.`,
			button: 'Tell',
		},
		answerRelease: {
			what: (t: string) => `May everybody read what you learned? ${t}`,
			why: () => 'The facilitator has made a text without names and waits for your answer.',
			button: 'Read and answer',
		},
		answerQuote: {
			what: (t: string) => `May we quote you? ${t}`,
			why: () => 'The others would like to have something that you noted at the table in a text for everybody.',
			button: 'Read and answer',
		},
		publishRelease: {
			what: (t: string) => `Put a case into the library: ${t}`,
			why: () => 'The giver has said yes to the text.',
			button: 'See the text',
		},
		awaitAgreement: {
			what: (t: string) => (t === '' ? 'Courses that wait for a yes' : `The course waits for a yes: ${t}`),
			why: (n: number) => (n === 1 ? 'The other side has not answered.' : `${n} municipalities have not answered.`),
			button: 'See who',
		},
		awaitStep: { what: (t: string) => t, why: () => 'The secretariat acts, you wait.', button: 'See the course' },
		awaitTowns: {
			what: (t: string) => `Overdue steps: ${t}`,
			why: (n: number) => (n === 1 ? 'One municipality is behind.' : `${n} municipalities are behind.`),
			button: 'See who',
		},
		awaitAnswers: {
			what: (t: string) => `Answers to the meeting: ${t}`,
			why: (n: number) => (n === 1 ? 'One seat has not answered.' : `${n} seats have not answered.`),
			button: 'See who',
		},
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
		doTask: {
			what: (t) => t,
			why: (_n, _m, meeting) => `A task from ${meeting}.`,
			button: 'See the task',
		},
		answerConsent: {
			what: (t) => `May you be quoted? ${t}`,
			why: (n) => (n === 1 ? 'One passage waits for your answer.' : `${n} passages wait for your answer.`),
			button: 'Answer',
		},
		publishResult: {
			what: (t) => `Publish the result: ${t}`,
			why: () => 'All applicants have their letter.',
			button: 'Publish',
		},
	},
} satisfies Messages<typeof da>
