import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import {
	addStep,
	agreeCourse,
	beginCourses,
	type Course,
	changeStep,
	endStep,
	followMeeting,
	listCourses,
} from '../courses/index.ts'
import { listMeetings } from '../meetings/index.ts'
import { findOrganisationOfMunicipality } from '../organisations/index.ts'
import { findRoom, type Room } from '../participation/index.ts'
import { findActor } from '../people/index.ts'
import { stepKinds, stepSides } from '../programmes/index.ts'

const By = z.object({ municipality: z.string(), by: z.enum(stepSides) })
const Wish = By.extend({ inDays: z.int() })

const DemoCourses = z.object({
	/** They have not said yes yet. */
	unanswered: z.array(z.string()),
	/** Who has not done a step that the others have. */
	late: z.record(z.string(), z.array(z.string())),
	ended: z.array(z.string()),
	moves: z.array(Wish.extend({ step: z.string() })),
	/** Steps that are done at the last meeting. */
	follows: z.array(By.extend({ step: z.string() })),
	own: z.array(
		Wish.extend({ title: z.string(), summary: z.string(), kind: z.enum(stepKinds), acts: z.enum(stepSides) }),
	),
})
type DemoCourses = z.infer<typeof DemoCourses>

type Network = { secretariat: Actor; programmeId: Id<'programme'> }
type Held = Network & { room: Room; demo: DemoCourses; courses: readonly Course[] }

const DAY = 86_400_000

/** A course for each seat, agreed at the start; what has been done since, and what was moved in the last days. */
export async function loadCourses(tx: Tx, { secretariat, programmeId }: Network): Promise<void> {
	const demo = DemoCourses.parse(JSON.parse(readFileSync(join(root, 'templates', 'demo', 'courses.json'), 'utf8')))
	moveClock(-440 * DAY)
	await beginCourses(tx, secretariat, programmeId)
	const courses = await listCourses(tx, programmeId)
	const room = await findRoom(tx, programmeId, dayAt(now(), 'Europe/Copenhagen'))
	const held = { secretariat, programmeId, room, demo, courses }
	await agree(tx, held)
	await endSteps(tx, held)
	moveClock(-3 * DAY)
	for (const move of demo.moves) await moveOne(tx, held, move)
	for (const follows of demo.follows) await followLast(tx, held, follows)
	for (const own of demo.own) await addOne(tx, held, own)
	moveClock(0)
}

async function agree(tx: Tx, held: Held): Promise<void> {
	const unanswered = await seatsIn(tx, held, held.demo.unanswered)
	for (const { seatId, edition } of held.courses) {
		if (unanswered.has(seatId)) continue
		await agreeCourse(tx, await townOf(tx, held, seatId), { seatId, edition })
	}
}

async function endSteps(tx: Tx, held: Held): Promise<void> {
	for (const origin of held.demo.ended) {
		const late = await seatsIn(tx, held, held.demo.late[origin] ?? [])
		for (const { seatId, steps } of held.courses) {
			const step = found(steps.find((one) => one.origin === origin))
			moveClock(new Date(`${step.dueOn}T10:00:00Z`).getTime() - Date.now())
			if (!late.has(seatId)) await endStep(tx, held.secretariat, step.id)
		}
	}
}

async function moveOne(tx: Tx, held: Held, { step: origin, ...wish }: DemoCourses['moves'][number]): Promise<void> {
	const { course, actor } = await asked(tx, held, wish)
	const step = found(course.steps.find((one) => one.origin === origin))
	const { title, summary, kind, acts, version } = step
	await changeStep(tx, actor, { stepId: step.id, title, summary, kind, acts, version, dueOn: inDays(wish.inDays) })
}

async function followLast(
	tx: Tx,
	held: Held,
	{ step: origin, ...wish }: DemoCourses['follows'][number],
): Promise<void> {
	const { course, actor } = await asked(tx, held, wish)
	const { id: stepId, version } = found(course.steps.find((one) => one.origin === origin))
	const last = (await listMeetings(tx, held.secretariat, held.room)).filter(({ number }) => number !== null).at(-1)
	await followMeeting(tx, actor, { stepId, version, meeting: found(last).id })
}

async function addOne(tx: Tx, held: Held, wish: DemoCourses['own'][number]): Promise<void> {
	const { course, actor } = await asked(tx, held, wish)
	const { title, summary, kind, acts } = wish
	const dueOn = inDays(wish.inDays)
	await addStep(tx, actor, { seatId: course.seatId, title, summary, kind, acts, dueOn })
}

async function asked(tx: Tx, held: Held, { municipality, by }: z.infer<typeof By>) {
	const [seatId] = await seatsIn(tx, held, [municipality])
	const course = found(held.courses.find((one) => one.seatId === seatId))
	return { course, actor: by === 'town' ? await townOf(tx, held, course.seatId) : held.secretariat }
}

async function seatsIn(tx: Tx, { room }: Held, codes: readonly string[]): Promise<Set<Id<'participation'>>> {
	const organisations = await Promise.all(codes.map((code) => findOrganisationOfMunicipality(tx, code)))
	const ids = new Set(organisations.map((organisation) => found(organisation).id))
	return new Set(room.seats.filter(({ organisationId }) => ids.has(organisationId)).map(({ id }) => id))
}

/** Somebody who uses the seat, or applies for its municipality. */
async function townOf(tx: Tx, { room }: Held, seatId: Id<'participation'>): Promise<Actor> {
	const seat = found(room.seats.find(({ id }) => id === seatId))
	const [user] = seat.users
	const mandate = tx.selectFrom('mandates').select('person_id as personId').where('role', '=', 'applicant')
	const personId =
		user?.personId ??
		found(await mandate.where('organisation_id', '=', seat.organisationId).limit(1).executeTakeFirst()).personId
	// Their mandates hold today; the demonstration's clock is behind while it is made.
	return found(await findActor(tx, personId, new Date()))
}

/** Of the real clock: the demonstration's own is moved while it is made. */
function inDays(days: number): string {
	return addToDay(new Date().toISOString().slice(0, 10), { days })
}
