import { Hono } from 'hono'
import { type Actor, isSecretariatSomewhere } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { page, signedIn, type Web } from '../../platform/web.tsx'
import { listMyApplications } from '../applications/index.ts'
import { listCalls } from '../calls/index.ts'
import { listAwaited } from '../case-releases/index.ts'
import { listItems, listTranslations } from '../library/index.ts'
import {
	listConsentsAskedOf,
	listCorrectionsAskedOf,
	listTasksOf,
	listUnpublishedOf,
} from '../meeting-summaries/index.ts'
import { findOrganisationByEmail, mayTakeMandate } from '../organisations/index.ts'
import { findProgramme } from '../programmes/index.ts'
import { type LibraryOnDesk, tasksOfLibrary } from './library-task.ts'
import { tasksOfMeetings } from './meeting-task.ts'
import { DeskPage, type Show } from './desk.page.tsx'
import type { Deed } from './done.ts'
import { listDeeds } from './done.queries.ts'
import { leadOf, marksOf, newsOf } from './desk-view.ts'
import { tasksOfReleases } from './release-task.ts'
import { gatherPlans } from './plan.queries.ts'
import { tasksOfPlan } from './plan-task.ts'
import { type Gathered, gatherRooms } from './room.queries.ts'
import { listReplacementTasks } from './replacement-task.ts'
import { tasksOfRoom } from './room-task.ts'
import { weeksFrom } from './weeks.ts'
import { listAnswered, listCallStages } from './queries.ts'
import { tripTasksOf } from '../study-trips/index.ts'
import { tasksOfTrips } from './trip-task.ts'
import { type ApplicationOnDesk, type CallOnDesk, inOrder, type Task, tasksOfApplicant, tasksOfRoles } from './task.ts'

export const deskRoutes = new Hono<Web>()

deskRoutes.get('/desk', async (c) => {
	const actor = signedIn(c)
	const [db, at, view] = [c.get('db'), now(), c.get('view')]
	const rooms = await gatherRooms(db, actor, { at, day: dayAt(at, HOME_TIME_ZONE) })
	const tasks = await gatherTasks(db, actor, { rooms, at })
	const weeks = weeksFrom(at, HOME_TIME_ZONE, marksOf(view.language, actor, { rooms, tasks }))
	const news = newsOf(view.language, rooms)
	const leads = rooms.map(({ room }) => leadOf(actor, room))
	const show = showOf(c.req.query('show'))
	const deeds = show === 'done' ? await gatherDeeds(db, actor, { rooms, at }) : []
	return page(c, <DeskPage {...{ view, actor, tasks, weeks, news, show, deeds, at }} rooms={leads} />)
})

function showOf(asked: string | undefined): Show {
	return asked === 'others' || asked === 'done' ? asked : 'mine'
}

async function gatherDeeds(db: Db, actor: Actor, { rooms, at }: Gathering): Promise<Deed[]> {
	const [calls, applications] = [await listCalls(db, actor), await listApplicationsOnDesk(db, actor)]
	return listDeeds(db, actor, { rooms, calls, applications, at })
}

type Gathering = { rooms: readonly Gathered[]; at: Date }

async function gatherTasks(db: Db, actor: Actor, { rooms, at }: Gathering): Promise<Task[]> {
	const today = dayAt(at, HOME_TIME_ZONE)
	const inRooms = rooms.flatMap((one) => tasksOfRoom(actor, one, today))
	const calls = await listCallsOnDesk(db, actor, at)
	const applicant = await actsAsApplicant(db, actor)
	const own = applicant ? tasksOfApplicant(await listApplicationsOnDesk(db, actor), calls, at) : []
	const library = isSecretariatSomewhere(actor) ? tasksOfLibrary(actor, await gatherLibrary(db, at)) : []
	const places = rooms.map(({ room }) => room)
	const meetings = {
		tasks: await listTasksOf(db, actor, places),
		consents: await listConsentsAskedOf(db, actor, places),
		corrections: await listCorrectionsAskedOf(db, actor, { rooms: places, at }),
		unpublished: await listUnpublishedOf(db, actor, { rooms: places, at }),
	}
	const plans = (await gatherPlans(db, actor, at)).flatMap((one) => tasksOfPlan(actor, one))
	const seats = await listReplacementTasks(db, actor)
	const releases = tasksOfReleases(await listAwaited(db, actor, places))
	const trips = tasksOfTrips(rooms.flatMap(({ trips: known }) => known.flatMap((one) => tripTasksOf(actor, one, at))))
	const ofRooms = [...inRooms, ...tasksOfMeetings(meetings), ...releases, ...trips]
	return inOrder([...own, ...tasksOfRoles(actor, calls, at), ...seats, ...ofRooms, ...plans, ...library])
}

async function gatherLibrary(db: Db, at: Date): Promise<LibraryOnDesk> {
	const items = await listItems(db, { states: ['proposed', 'published'] })
	const translations = await listTranslations(
		db,
		items.map(({ id }) => id),
	)
	return { items, translations, today: dayAt(at, HOME_TIME_ZONE) }
}

async function actsAsApplicant(db: Db, actor: Actor): Promise<boolean> {
	if (actor.mandates.some(({ role }) => role === 'applicant')) return true
	const organisation = await findOrganisationByEmail(db, actor.email)
	return organisation !== undefined && mayTakeMandate(actor.email, organisation)
}

async function listCallsOnDesk(db: Db, actor: Actor, at: Date): Promise<CallOnDesk[]> {
	const calls = await listCalls(db, actor)
	const stages = await listCallStages(
		db,
		actor,
		calls.map(({ id }) => id),
		at,
	)
	return calls.map((call) => ({ call, stage: found(stages.get(call.id)) }))
}

async function listApplicationsOnDesk(db: Db, actor: Actor): Promise<ApplicationOnDesk[]> {
	const applications = await listMyApplications(db, actor)
	const answered = await listAnswered(
		db,
		applications.map(({ id }) => id),
	)
	const programmes = new Map<string, NonNullable<Awaited<ReturnType<typeof findProgramme>>>>()
	for (const { programmeId } of applications) {
		if (!programmes.has(programmeId)) programmes.set(programmeId, found(await findProgramme(db, programmeId)))
	}
	return applications.map((application) => ({
		...application,
		programme: found(programmes.get(application.programmeId)),
		letterSent: answered.has(application.id),
	}))
}
