import { type Context, Hono } from 'hono'
import { type Actor, actsFor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { found, NotFound } from '../../platform/errors.ts'
import { idParam, page, signedIn, type Web } from '../../platform/web.tsx'
import { type ApplicationDetail, findApplicationDetail } from '../applications/index.ts'
import { callSide, findCallDetail } from '../calls/index.ts'
import { canReadSubmission } from './policy.ts'
import { findLatestSubmission } from './queries.ts'
import { findStanding } from './reading.queries.ts'
import { StandingPage } from './standing.page.tsx'
import { SubmissionPage } from './submission.page.tsx'

export const readingRoutes = new Hono<Web>()

/** What the form leaves to us: its applicant may not write in it any more, or somebody else asks. */
readingRoutes.get('/applications/:id', async (c) => {
	const actor = signedIn(c)
	const application = found(await findApplicationDetail(c.get('db'), idParam(c, 'id')))
	return actsFor(actor, application.organisationId)
		? showStanding(c, actor, application)
		: showSubmission(c, actor, application)
})

readingRoutes.get('/applications/:id/submission', async (c) => {
	const actor = signedIn(c)
	const application = found(await findApplicationDetail(c.get('db'), idParam(c, 'id')))
	return showSubmission(c, actor, application)
})

async function showStanding(c: Context<Web>, by: Actor, application: ApplicationDetail) {
	const call = found(await findCallDetail(c.get('db'), application.callId))
	const content = await findStanding(c.get('db'), by, { application, call })
	const view = { ...c.get('view'), programme: call.programme.theme }
	return page(c, <StandingPage {...{ view, application, call, at: now(), content }} />)
}

async function showSubmission(c: Context<Web>, actor: Actor, application: ApplicationDetail) {
	if (!canReadSubmission(actor, application)) throw new NotFound()
	const submission = found(await findLatestSubmission(c.get('db'), application.id))
	const call = found(await findCallDetail(c.get('db'), application.callId))
	const view = { ...c.get('view'), programme: call.programme.theme }
	const side = callSide(view, call, 'applications', actor)
	return page(c, <SubmissionPage {...{ view, call, side, submission }} />)
}
