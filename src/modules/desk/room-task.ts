import type { Actor } from '../../platform/actor.ts'
import { addToDay, startOfNextDay } from '../../platform/dates.ts'
import { awaitedSides, type Course, otherSide, sideOf, type Step, withoutCourse } from '../courses/index.ts'
import { canEnter, canFacilitate, canManageSeats, canUseSeat, type Room, type Seat } from '../participation/index.ts'
import { hostAddress, hostingAddress, type Invitation } from '../hosting/index.ts'
import type { Silence } from '../meeting-sign-up/index.ts'
import {
	canPlaceCase,
	canTellOutcome,
	caseAddress,
	casesAddress,
	isCheckedBack,
	type PeerCase,
	type TakeAway,
} from '../peer-cases/index.ts'
import type { StepSide } from '../programmes/index.ts'
import type { Task } from './task.ts'

/** A room that the actor sits in or steers, with everything in it that may wait for somebody. */
export type RoomOnDesk = {
	room: Room
	courses: readonly Course[]
	silences: readonly Silence[]
	/** To host a meeting; those without a reply wait. */
	invitations: readonly Invitation[]
	unlocked: readonly { meetingId: string; title: string }[]
	cases: readonly PeerCase[]
	takeAways: readonly TakeAway[]
}

/** How far ahead steps are told: what lies further off waits for nobody yet. */
const DAYS_AHEAD = 42

/** What waits in the room for the actor, and for whom the actor waits there. */
export function tasksOfRoom(actor: Actor, one: RoomOnDesk, today: string): Task[] {
	return [
		...tasksOfCourses(actor, one, today),
		...tasksOfMeetings(actor, one),
		...tasksOfHosts(actor, one),
		...(canEnter(actor, one.room) ? tasksOfCases(actor, one) : []),
	]
}

type Waiting = Pick<Task, 'kind' | 'href'> & Partial<Task>

function inRoom({ programme }: Room, waiting: Waiting): Task {
	return { mine: true, title: '', programme, dueAt: null, count: 1, other: 0, ...waiting }
}

type Placed = { seat: Seat; course: Course }

function tasksOfCourses(actor: Actor, { room, courses }: RoomOnDesk, today: string): Task[] {
	const placed = courses.flatMap((course) => {
		const seat = room.seats.find(({ id }) => id === course.seatId)
		return seat ? [{ seat, course }] : []
	})
	if (!canManageSeats(actor, room)) {
		const own = placed.filter(({ seat }) => sideOf(actor, room, seat) === 'town')
		return own.flatMap((one) => tasksOfTown(room, one, today))
	}
	const { length: count } = withoutCourse(room, courses)
	const begin = { kind: 'beginCourses' as const, href: coursesOf(room), title: room.programme.name, count }
	const running = placed.filter(({ seat }) => seat.state === 'chosen')
	return [
		...(count > 0 ? [inRoom(room, begin)] : []),
		...agreementsAwaited(room, running),
		...stepsOfSecretariat(room, running, today),
		...lateTowns(room, running, today),
	]
}

function coursesOf({ programme }: Room): string {
	return `/programmes/${programme.slug}/courses`
}

/** The town's own: its yes, its steps, and the next thing that the secretariat does for it. */
function tasksOfTown(room: Room, { seat, course }: Placed, today: string): Task[] {
	const href = `${coursesOf(room)}/${seat.id}`
	const awaited = awaitedSides(course)
	const [next] = soon(course, 'secretariat', today)
	return [
		...(awaited.includes('town') ? [inRoom(room, { kind: 'agreeCourse', href, title: seat.name })] : []),
		...(awaited.includes('secretariat')
			? [inRoom(room, { kind: 'awaitAgreement', href, title: seat.name, mine: false })]
			: []),
		...soon(course, 'town', today).map((step) => stepTask(room, step, { href })),
		...(next ? [stepTask(room, next, { href, kind: 'awaitStep', mine: false })] : []),
	]
}

function stepTask(room: Room, { title, dueOn }: Step, over: Pick<Task, 'href'> & Partial<Task>): Task {
	const dueAt = dueOn === null ? null : startOfNextDay(dueOn, room.programme.timeZone)
	return inRoom(room, { kind: 'doStep', title, dueAt, ...over })
}

/** Steps of a side that are open and due within the weeks ahead, or were due already. */
function soon({ steps }: Course, side: StepSide, today: string): Step[] {
	const until = addToDay(today, { days: DAYS_AHEAD })
	return steps.filter(
		({ acts, endedAt, dueOn }) => acts === side && endedAt === null && dueOn !== null && dueOn <= until,
	)
}

function agreementsAwaited(room: Room, placed: readonly Placed[]): Task[] {
	return (['secretariat', 'town'] as const).flatMap((side) => {
		const awaited = placed.filter(({ course }) => awaitedSides(course).includes(side))
		const [first] = awaited
		if (!first) return []
		const href = awaited.length === 1 ? `${coursesOf(room)}/${first.seat.id}` : coursesOf(room)
		const title = awaited.length === 1 ? first.seat.name : ''
		const mine = side === 'secretariat'
		return [inRoom(room, { kind: mine ? 'agreeCourse' : 'awaitAgreement', mine, href, title, count: awaited.length })]
	})
}

/** The same step of many towns is one thing to do: it is told once, by its first date. */
function stepsOfSecretariat(room: Room, placed: readonly Placed[], today: string): Task[] {
	const steps = placed.flatMap(({ seat, course }) =>
		soon(course, 'secretariat', today).map((step) => ({ seat, step, key: step.origin ?? step.id })),
	)
	return [...Map.groupBy(steps, ({ key }) => key).values()].flatMap((same) => {
		const [first] = same.toSorted((a, b) => ((a.step.dueOn ?? '') < (b.step.dueOn ?? '') ? -1 : 1))
		if (!first) return []
		const href = same.length === 1 ? `${coursesOf(room)}/${first.seat.id}` : coursesOf(room)
		const title = same.length === 1 ? `${first.step.title}, ${first.seat.name}` : first.step.title
		return [stepTask(room, { ...first.step, title }, { href, count: same.length })]
	})
}

function lateTowns(room: Room, placed: readonly Placed[], today: string): Task[] {
	const late = placed.filter(({ course }) =>
		soon(course, otherSide('secretariat'), today).some(({ dueOn }) => dueOn !== null && dueOn < today),
	)
	const task = { kind: 'awaitTowns' as const, mine: false, href: coursesOf(room), title: room.programme.name }
	return late.length === 0 ? [] : [inRoom(room, { ...task, count: late.length })]
}

function tasksOfMeetings(actor: Actor, { room, silences, unlocked }: RoomOnDesk): Task[] {
	const own = room.seats.filter((seat) => canUseSeat(actor, seat)).map(({ id }) => id)
	const address = (meetingId: string) => `/meetings/${meetingId}/participants`
	const mine = silences
		.filter(({ seatId }) => own.includes(seatId))
		.map(({ meetingId, title, answerBy: dueAt }) =>
			inRoom(room, { kind: 'answerMeeting', href: address(meetingId), title, dueAt }),
		)
	if (!canFacilitate(actor, room)) return mine
	const silent = [...Map.groupBy(silences, ({ meetingId }) => meetingId).values()].flatMap((seats) => {
		const [first] = seats
		const { meetingId, title, answerBy: dueAt } = first ?? { meetingId: '', title: '', answerBy: null }
		const href = address(meetingId)
		return inRoom(room, { kind: 'awaitAnswers', mine: false, href, title, dueAt, count: seats.length })
	})
	const open = unlocked.map(({ meetingId, title }) =>
		inRoom(room, { kind: 'recordAttendance', href: `/meetings/${meetingId}/attendance`, title }),
	)
	return [...mine, ...silent, ...open]
}

function tasksOfHosts(actor: Actor, { room, invitations }: RoomOnDesk): Task[] {
	const open = invitations.filter(({ reply }) => reply === undefined)
	const own = open.filter(({ seatId }) => room.seats.some((seat) => seat.id === seatId && canUseSeat(actor, seat)))
	const asked = own.map(({ meetingId: id, seatName: title }) =>
		inRoom(room, { kind: 'replyAsHost', href: hostAddress({ id }), title }),
	)
	if (!canFacilitate(actor, room) || open.length === 0) return asked
	const title = room.programme.name
	const href = hostingAddress(room)
	return [...asked, inRoom(room, { kind: 'awaitHosts', mine: false, href, title, count: open.length })]
}

/** In confidence: how many, and never what about. The only one that waits is where the button leads. */
function tasksOfCases(actor: Actor, { room, cases, takeAways }: RoomOnDesk): Task[] {
	const href = casesAddress(room)
	const title = room.programme.name
	const offered = cases.filter((one) => one.state === 'offered' && canPlaceCase(actor, room, one))
	const untold = cases.filter(
		(one) => canTellOutcome(actor, room, one) && !isCheckedBack(takeAways.filter(({ caseId }) => caseId === one.id)),
	)
	const only = untold.length === 1 ? untold[0] : undefined
	return [
		...(offered.length > 0 ? [inRoom(room, { kind: 'placeCases', href, title, count: offered.length })] : []),
		...(untold.length > 0
			? [
					inRoom(room, {
						kind: 'tellOutcome',
						href: only ? caseAddress(room, only) : href,
						title,
						count: untold.length,
					}),
				]
			: []),
	]
}
