import { type Context, Hono } from 'hono'
import { allow, found, hindranceOf, NotFound } from '../../platform/errors.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { addStep, changeStep, removeStep, stepForm } from './change-step.ts'
import { FollowForm, followMeeting } from './follow-meeting.ts'
import { listMeetingLinks } from './meeting-links.queries.ts'
import { words } from './messages.ts'
import { canChangeCourse } from './policy.ts'
import { courseAddress, courseData, stepIdOf } from './routes.tsx'
import { StepPage, type StepProps } from './step.page.tsx'

export const courseStepsRoutes = new Hono<Web>()

courseStepsRoutes.get('/programmes/:slug/courses/:seat/steps/new', async (c) => {
	return page(c, <StepPage {...(await addingData(c))} />)
})

courseStepsRoutes.post('/programmes/:slug/courses/:seat/steps/new', async (c) => {
	const data = await addingData(c)
	const form = await readStepForm(c)
	if (!form.ok) return page(c, <StepPage {...data} draft={form.draft} faults={form.faults} />, 422)
	await change(c, (tx, actor) => addStep(tx, actor, { seatId: data.seat.id, ...form.value }))
	return c.redirect(courseAddress(c), 303)
})

courseStepsRoutes.get('/programmes/:slug/courses/:seat/steps/:step', async (c) => {
	return page(c, <StepPage {...(await stepData(c))} />)
})

courseStepsRoutes.post('/programmes/:slug/courses/:seat/steps/:step', async (c) => {
	const data = await stepData(c)
	const form = await readStepForm(c)
	if (!form.ok) return page(c, <StepPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const { id: stepId } = data.step
	const reason = await hindranceOf(change(c, (tx, actor) => changeStep(tx, actor, { stepId, ...form.value })))
	if (reason === undefined) return c.redirect(courseAddress(c), 303)
	return page(c, <StepPage {...data} draft={form.draft} reason={stepReason(reason)} />, 409)
})

courseStepsRoutes.post('/programmes/:slug/courses/:seat/steps/:step/meeting', async (c) => {
	const data = await stepData(c)
	const form = await readForm(c, FollowForm, {})
	if (!form.ok) throw new NotFound()
	const wish = { ...form.value, stepId: data.step.id }
	const reason = await hindranceOf(change(c, (tx, actor) => followMeeting(tx, actor, wish)))
	if (reason === undefined) return c.redirect(courseAddress(c), 303)
	return page(c, <StepPage {...(await stepData(c))} reason={stepReason(reason)} />, 409)
})

courseStepsRoutes.post('/programmes/:slug/courses/:seat/steps/:step/removal', async (c) => {
	const data = await stepData(c)
	const form = await c.req.parseBody()
	const version = Number(form['version'])
	const reason = await hindranceOf(change(c, (tx, actor) => removeStep(tx, actor, { stepId: data.step.id, version })))
	if (reason === undefined) return c.redirect(courseAddress(c), 303)
	return page(c, <StepPage {...(await stepData(c))} reason={stepReason(reason)} />, 409)
})

function stepReason(reason: unknown): StepProps['reason'] {
	if (reason === 'followsMeeting') return reason
	return reason === 'outdated' ? 'stepOutdated' : 'stepEnded'
}

function readStepForm(c: Context<Web>) {
	const { language } = c.get('view')
	return readForm(c, stepForm(language), words(language).faults)
}

/** A course that has begun, for those who may change it. */
async function addingData(c: Context<Web>) {
	const { view, room, actor, seat, course } = await courseData(c)
	allow(canChangeCourse(actor, room, seat))
	const meetings = await listMeetingLinks(c.get('db'), room.programme.id)
	return { view, room, actor, seat, meetings, course: found(course), step: undefined }
}

async function stepData(c: Context<Web>) {
	const data = await addingData(c)
	const id = await stepIdOf(c)
	return { ...data, step: found(data.course.steps.find((step) => step.id === id)) }
}
