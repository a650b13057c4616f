import { type Actor, hasRole, isSecretariat } from '../../platform/actor.ts'
import type { MyApplication } from '../applications/index.ts'
import { type Call, callPhase } from '../calls/index.ts'
import type { Programme } from '../programmes/index.ts'
import type { SeatTask } from '../replacements/index.ts'

/** How far a call is, as counts; `assessable` are the assessments that are still owed by anybody. */
export type CallStage = {
	drafts: number
	submitted: number
	assessmentsOwed: number
	ownAssessmentsOwed: number
	/** The first moment that is too late for them, where one is set. */
	assessmentsDueAt: Date | null
	proposal: 'proposed' | 'confirmed' | null
	decisionId: string | null
	letters: number
	lettersSent: number
	published: boolean
}

export type CallOnDesk = { call: Call & { programme: Programme }; stage: CallStage }
export type ApplicationOnDesk = MyApplication & { programme: Programme; letterSent: boolean }

export type TaskKind =
	| 'apply'
	| 'finishDraft'
	| 'readReceipt'
	| 'readLetter'
	| 'assess'
	| 'decide'
	| 'publishCall'
	| 'followCall'
	| 'followAssessments'
	| 'select'
	| 'awaitDecision'
	| 'writeLetters'
	| 'sendLetters'
	| 'publishResult'
	| 'answerProposals'
	| 'reviewItems'
	| 'updateTranslations'
	| RoomTaskKind
	| PlanTaskKind
	| SeatTask['kind']

/** What waits in the plans of partnerships. */
export type PlanTaskKind = 'adoptPlan' | 'answerConsultation' | 'answerContribution'

/** What waits in the rooms of programmes. */
export type RoomTaskKind =
	| 'beginCourses'
	| 'agreeCourse'
	| 'doStep'
	| 'answerMeeting'
	| 'recordAttendance'
	| 'writeSummary'
	| 'correctSummary'
	| 'takeTripPlace'
	| 'signUpForTrip'
	| 'decideTrip'
	| 'replyAsHost'
	| 'awaitHosts'
	| 'placeCases'
	| 'tellOutcome'
	| 'awaitAgreement'
	| 'awaitStep'
	| 'awaitTowns'
	| 'awaitAnswers'
	| 'doTask'
	| 'answerConsent'
	| 'answerRelease'
	| 'answerQuote'
	| 'publishRelease'

/** One thing that waits: for the reader (`mine`), or for somebody else while the reader may look on. */
export type Task = {
	kind: TaskKind
	mine: boolean
	title: string
	/** None where it is of the library, which belongs to all of them. */
	programme: Programme | undefined
	href: string
	dueAt: Date | null
	count: number
	other: number
	/** The meeting that a task is from, or the party that is asked. */
	from?: string
}

export function tasksOfApplicant(applications: ApplicationOnDesk[], open: CallOnDesk[], at: Date): Task[] {
	const begun = new Set(applications.map(({ callId }) => callId))
	const own = applications.flatMap((application) => taskOf(application, at))
	const inviting = open.filter(({ call }) => callPhase(call, at) === 'open' && !begun.has(call.id))
	return [
		...own,
		...inviting.map(({ call }) =>
			taskFor(call, { kind: 'apply', href: `/calls/${call.slug}`, dueAt: call.deadlineAt }),
		),
	]
}

function taskOf(application: ApplicationOnDesk, at: Date): Task[] {
	const { id, state, deadlineAt, placeName, callTitle, programme, letterSent } = application
	const common = { mine: true, title: `${callTitle}, ${placeName}`, programme, count: 0, other: 0 }
	if (letterSent) return [{ ...common, kind: 'readLetter', href: `/applications/${id}/letter`, dueAt: null }]
	const open = deadlineAt !== null && at < deadlineAt
	if (state === 'draft' && open)
		return [{ ...common, kind: 'finishDraft', href: `/applications/${id}`, dueAt: deadlineAt }]
	if (state !== 'submitted') return []
	return [{ ...common, mine: false, kind: 'readReceipt', href: `/applications/${id}/receipt`, dueAt: null }]
}

/** What waits for the actor in the rooms of calls, by role. */
export function tasksOfRoles(actor: Actor, calls: CallOnDesk[], at: Date): Task[] {
	return calls.flatMap((one) => {
		const { programmeId } = one.call
		return [
			...(hasRole(actor, 'assessor', programmeId) ? assessorTasks(one, at) : []),
			...(hasRole(actor, 'decision_maker', programmeId) ? decisionTasks(one) : []),
			...(isSecretariat(actor, programmeId) ? secretariatTasks(one, at) : []),
		]
	})
}

function assessorTasks({ call, stage }: CallOnDesk, at: Date): Task[] {
	if (callPhase(call, at) !== 'closed' || stage.proposal !== null || stage.ownAssessmentsOwed === 0) return []
	const { ownAssessmentsOwed: count, assessmentsDueAt: dueAt } = stage
	return [taskFor(call, { kind: 'assess', href: `/calls/${call.slug}/assessments`, count, dueAt })]
}

function decisionTasks({ call, stage }: CallOnDesk): Task[] {
	return stage.proposal === 'proposed' ? [taskFor(call, { kind: 'decide', href: `/calls/${call.slug}/decision` })] : []
}

function secretariatTasks({ call, stage }: CallOnDesk, at: Date): Task[] {
	const phase = callPhase(call, at)
	const room = `/calls/${call.slug}`
	if (phase === 'draft') return [taskFor(call, { kind: 'publishCall', href: `${room}/setup`, dueAt: call.opensAt })]
	if (phase !== 'closed') {
		const { submitted: count, drafts: other } = stage
		return [
			taskFor(call, {
				kind: 'followCall',
				href: `${room}/applications`,
				mine: false,
				dueAt: call.deadlineAt,
				count,
				other,
			}),
		]
	}
	return closedTasks(call, stage, room)
}

function closedTasks(call: CallOnDesk['call'], stage: CallStage, room: string): Task[] {
	if (stage.published || stage.submitted === 0) return []
	if (stage.proposal === 'proposed')
		return [taskFor(call, { kind: 'awaitDecision', href: `${room}/decision`, mine: false })]
	if (stage.proposal === null) {
		if (stage.assessmentsOwed > 0) return [followAssessments(call, stage, `${room}/assessments`)]
		return [taskFor(call, { kind: 'select', href: `${room}/selection`, count: stage.submitted })]
	}
	const letters = `/decisions/${stage.decisionId ?? ''}/letters`
	if (stage.letters === 0) return [taskFor(call, { kind: 'writeLetters', href: letters, count: stage.submitted })]
	if (stage.lettersSent < stage.letters)
		return [taskFor(call, { kind: 'sendLetters', href: letters, count: stage.letters })]
	return [taskFor(call, { kind: 'publishResult', href: letters })]
}

function followAssessments(call: CallOnDesk['call'], stage: CallStage, href: string): Task {
	const { assessmentsOwed: count, assessmentsDueAt: dueAt } = stage
	return taskFor(call, { kind: 'followAssessments', href, mine: false, count, dueAt })
}

type Waiting = Pick<Task, 'kind' | 'href'> & Partial<Task>

function taskFor(call: CallOnDesk['call'], waiting: Waiting): Task {
	return { mine: true, title: call.title, programme: call.programme, dueAt: null, count: 0, other: 0, ...waiting }
}

/** The nearest deadline first; what has none comes after. */
export function inOrder(tasks: Task[]): Task[] {
	return tasks.toSorted(
		(a, b) =>
			(a.dueAt?.getTime() ?? Infinity) - (b.dueAt?.getTime() ?? Infinity) || a.title.localeCompare(b.title, 'da'),
	)
}
