import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, hindranceOf } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { readRoom } from '../participation/index.ts'
import { listPhases, readTemplate } from '../programmes/index.ts'
import { agreeCourse } from './agree-course.ts'
import { beginCourses } from './begin-courses.ts'
import { CoursePage, type CourseProps } from './course.page.tsx'
import { CoursesPage, type CoursesProps } from './courses.page.tsx'
import { endStep, reopenStep } from './end-step.ts'
import { canReadCourse, canSeeCourses } from './policy.ts'
import { findCourse, listChanges, listCourses } from './queries.ts'

export const coursesRoutes = new Hono<Web>()

coursesRoutes.get('/programmes/:slug/courses', async (c) => page(c, <CoursesPage {...(await coursesData(c))} />))

coursesRoutes.post('/programmes/:slug/courses', async (c) => {
	const { room } = await coursesData(c)
	const reason = await hindranceOf(change(c, (tx, actor) => beginCourses(tx, actor, room.programme.id)))
	if (reason) return page(c, <CoursesPage {...(await coursesData(c))} reason="nobodyWaits" />, 409)
	return c.redirect(`/programmes/${room.programme.slug}/courses`, 303)
})

coursesRoutes.get('/programmes/:slug/courses/:seat', async (c) => page(c, <CoursePage {...(await courseData(c))} />))

const EditionForm = z.object({ edition: z.coerce.number() })

coursesRoutes.post('/programmes/:slug/courses/:seat/agreement', async (c) => {
	const { seat } = await courseData(c)
	const form = await readForm(c, EditionForm, {})
	const edition = form.ok ? form.value.edition : 0
	return answered(c, () => change(c, (tx, actor) => agreeCourse(tx, actor, { seatId: seat.id, edition })))
})

coursesRoutes.post('/programmes/:slug/courses/:seat/steps/:step/end', async (c) => {
	const id = await stepIdOf(c)
	return answered(c, () => change(c, (tx, actor) => endStep(tx, actor, id)))
})

coursesRoutes.post('/programmes/:slug/courses/:seat/steps/:step/reopening', async (c) => {
	const id = await stepIdOf(c)
	return answered(c, () => change(c, (tx, actor) => reopenStep(tx, actor, id)))
})

/** The step that the address names, if it is of this course. */
export async function stepIdOf(c: Context<Web>) {
	const { course } = await courseData(c)
	const id = idParam<'courseStep'>(c, 'step')
	return found(course?.steps.find((step) => step.id === id)).id
}

/** Back to the course, or the course with what forbids it. */
async function answered(c: Context<Web>, work: () => Promise<unknown>) {
	const reason = await hindranceOf<NonNullable<CourseProps['reason']>>(work())
	if (reason) return page(c, <CoursePage {...(await courseData(c))} reason={reason} />, 409)
	return c.redirect(courseAddress(c), 303)
}

export function courseAddress(c: Context<Web>): string {
	return `/programmes/${textParam(c, 'slug')}/courses/${textParam(c, 'seat')}`
}

async function inRoom(c: Context<Web>) {
	const actor = signedIn(c)
	const today = dayAt(now(), HOME_TIME_ZONE)
	return { view: c.get('view'), actor, today, room: await readRoom(c.get('db'), actor, textParam(c, 'slug'), today) }
}

async function coursesData(c: Context<Web>): Promise<CoursesProps> {
	const data = await inRoom(c)
	const { programme } = data.room
	allow(canSeeCourses(data.actor, data.room))
	const courses = await listCourses(c.get('db'), programme.id)
	return { ...data, courses, template: readTemplate(programme.template).course }
}

export async function courseData(c: Context<Web>): Promise<CourseProps> {
	const data = await inRoom(c)
	const db = c.get('db')
	const id = idParam<'participation'>(c, 'seat')
	const seat = found(data.room.seats.find((one) => one.id === id))
	allow(canReadCourse(data.actor, data.room, seat))
	const phases = await listPhases(db, [data.room.programme.id])
	return { ...data, seat, course: await findCourse(db, id), changes: await listChanges(db, id), phases }
}
