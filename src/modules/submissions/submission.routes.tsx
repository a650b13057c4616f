import { type Context, Hono } from 'hono'
import { actsFor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { allow, found, NotFound } from '../../platform/errors.ts'
import { change, idParam, page, signedIn, type Web } from '../../platform/web.tsx'
import {
	type ApplicationDetail,
	applicationSide,
	findApplicationDetail,
	type Reason,
	readApplication,
	whyNotWritable,
} from '../applications/index.ts'
import { type CallDetail, callSide, findCallDetail } from '../calls/index.ts'
import { ConfirmPage } from './confirm.page.tsx'
import { canReadSubmission, canSubmit } from './policy.ts'
import { findLatestSubmission, listAttempts } from './queries.ts'
import { ReceiptPage } from './receipt.page.tsx'
import { reopenApplication } from './reopen-application.ts'
import { ReviewPage } from './review.page.tsx'
import { whyNotReopenable, whyNotWithdrawable } from './submission.ts'
import { receiveApplication } from './submit-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

export const submissionRoutes = new Hono<Web>()

submissionRoutes.get('/applications/:id/review', async (c) => {
	const { application, call } = await readOwn(c)
	if (whyNotWritable(application, call, now())) return c.redirect(`/applications/${application.id}`, 303)
	return showReview(c, { application, call })
})

submissionRoutes.post('/applications/:id/submission', async (c) => {
	// Before anything else: this is the moment that counts.
	const at = now()
	const applicationId = idParam<'application'>(c, 'id')
	const { publicUrl } = c.get('config')
	const result = await change(c, (tx, actor) => receiveApplication(tx, actor, { applicationId, at, publicUrl }))
	if (result.outcome === 'accepted') return c.redirect(`/applications/${applicationId}/receipt`, 303)
	const attempt = result.outcome === 'incomplete' ? 'incomplete' : result.reason
	return showReview(c, await readOwn(c), attempt)
})

submissionRoutes.get('/applications/:id/receipt', async (c) => {
	const actor = signedIn(c)
	const db = c.get('db')
	const application = found(await findApplicationDetail(db, idParam(c, 'id')))
	if (!canReadSubmission(actor, application)) throw new NotFound()
	const [call, submission, attempts] = await Promise.all([
		findCallDetail(db, application.callId).then(found),
		findLatestSubmission(db, application.id),
		listAttempts(db, application.id),
	])
	const at = now()
	const view = themed(c, call)
	const side = actsFor(actor, application.organisationId)
		? applicationSide({ language: view.language, application, call, at })
		: callSide(view, call, 'applications', actor)
	return page(c, <ReceiptPage {...{ view, application, call, at, side, submission, attempts }} />)
})

submissionRoutes.get('/applications/:id/reopening', async (c) => showConfirm(c, 'reopening'))
submissionRoutes.get('/applications/:id/withdrawal', async (c) => showConfirm(c, 'withdrawal'))

submissionRoutes.post('/applications/:id/reopening', async (c) => {
	const { application, reason } = await judgeStep(c, 'reopening')
	if (reason) return showConfirm(c, 'reopening')
	await change(c, (tx, actor) => reopenApplication(tx, actor, application.id))
	return c.redirect(`/applications/${application.id}`, 303)
})

submissionRoutes.post('/applications/:id/withdrawal', async (c) => {
	const { application, reason } = await judgeStep(c, 'withdrawal')
	if (reason) return showConfirm(c, 'withdrawal')
	await change(c, (tx, actor) => withdrawApplication(tx, actor, application.id))
	return c.redirect(`/applications/${application.id}`, 303)
})

type Own = { application: ApplicationDetail; call: CallDetail }
type Step = 'reopening' | 'withdrawal'

/** For those who apply; the secretariat sees it, but may not. */
async function readOwn(c: Context<Web>): Promise<Own> {
	const actor = signedIn(c)
	const application = await readApplication(c.get('db'), actor, idParam(c, 'id'))
	allow(canSubmit(actor, application))
	return { application, call: found(await findCallDetail(c.get('db'), application.callId)) }
}

function showReview(c: Context<Web>, { application, call }: Own, attempt?: 'incomplete' | Reason) {
	const { id, name } = signedIn(c)
	const status = attempt === undefined ? 200 : attempt === 'incomplete' ? 422 : 409
	return page(
		c,
		<ReviewPage {...{ view: themed(c, call), application, call, at: now(), person: { id, name }, attempt }} />,
		status,
	)
}

async function judgeStep(c: Context<Web>, step: Step): Promise<Own & { reason: Reason | undefined }> {
	const own = await readOwn(c)
	const judge = step === 'reopening' ? whyNotReopenable : whyNotWithdrawable
	return { ...own, reason: judge(own.application, own.call, now()) }
}

async function showConfirm(c: Context<Web>, step: Step) {
	const { application, call, reason } = await judgeStep(c, step)
	const view = themed(c, call)
	return page(c, <ConfirmPage {...{ view, application, call, at: now(), step, reason }} />, reason ? 409 : 200)
}

function themed(c: Context<Web>, call: CallDetail) {
	return { ...c.get('view'), programme: call.programme.theme }
}
