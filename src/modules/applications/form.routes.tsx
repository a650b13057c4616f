import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { actsFor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { change, idParam, page, readForm, signedIn, type Web } from '../../platform/web.tsx'
import { type CallDetail, findCallDetail } from '../calls/index.ts'
import { ApplicationPage, type ApplicationPageProps } from './application.page.tsx'
import { type ApplicationDetail, whyNotWritable } from './application.ts'
import { words } from './messages.ts'
import { findApplicationDetail, readApplication } from './queries.ts'
import { keepAnswer } from './save-answer.ts'
import { saveForm } from './save-form.ts'
import { answerName, fingerprint, seenAfter, seenName, type Typed, typedText, versionName } from './typed-form.ts'

export const formRoutes = new Hono<Web>()

/** Which fields there are is for the call to say. */
const AnyForm = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** As long as one may write in it; then the page of what was handed in takes over. */
formRoutes.get('/applications/:id', async (c, next) => {
	const actor = signedIn(c)
	const application = found(await findApplicationDetail(c.get('db'), idParam(c, 'id')))
	if (!actsFor(actor, application.organisationId)) return next()
	const call = found(await findCallDetail(c.get('db'), application.callId))
	if (whyNotWritable(application, call, now())) return next()
	const show = c.req.query('show') === 'all' ? 'all' : 'wrong'
	return showForm(c, { application, call }, { show, existing: c.req.query('existing') !== undefined })
})

formRoutes.post('/applications/:id/answers', async (c) => {
	const applicationId = idParam<'application'>(c, 'id')
	const typed = await readTyped(c)
	const result = await change(c, (tx, actor) => saveForm(tx, actor, { applicationId, typed }))
	if (c.req.header('accept')?.includes('application/json')) return tellScript(c, typed, result)
	if (result.outcome === 'saved' && result.conflicts.length === 0) return c.redirect(backTo(applicationId, typed), 303)

	const application = await readApplication(c.get('db'), c.get('actor'), applicationId)
	const call = found(await findCallDetail(c.get('db'), application.callId))
	const outcome = result.outcome === 'refused' ? { locked: result.reason } : { conflicts: result.conflicts }
	return showForm(c, { application, call }, { typed, ...outcome })
})

/** One answer, saved as one types; the page's script reads what comes back. */
formRoutes.post('/applications/:id/answers/:questionId', async (c) => {
	signedIn(c)
	const applicationId = idParam<'application'>(c, 'id')
	const questionId = idParam<'question'>(c, 'questionId')
	const typed = await readTyped(c)
	const body = typedText(typed, answerName(questionId))
	// What was not sent is not an empty answer.
	if (body === undefined) return c.json({}, 422)
	const version = Number(typedText(typed, versionName(questionId)) ?? 0)
	const result = await change(c, (tx, actor) => keepAnswer(tx, actor, { applicationId, questionId, body, version }))
	const { conflict, reasons } = words(c.get('view').language)
	if (result.outcome === 'refused') return c.json({ message: reasons[result.reason] }, 409)
	if (result.outcome === 'outdated') {
		const { programme } = await readCallOf(c, applicationId)
		const when = formatDateTime(c.get('view').language, result.savedAt, programme.timeZone)
		return c.json({ message: conflict.autosave(result.savedBy, when) }, 409)
	}
	const { savedAt, version: saved } = result
	const versions = { [versionName(questionId)]: saved, [seenName(answerName(questionId))]: fingerprint(body) }
	return c.json({ savedAt, version: saved, versions })
})

async function readCallOf(c: Context<Web>, id: Id<'application'>) {
	const application = await readApplication(c.get('db'), c.get('actor'), id)
	return found(await findCallDetail(c.get('db'), application.callId))
}

async function readTyped(c: Context<Web>): Promise<Typed> {
	const form = await readForm(c, AnyForm, {})
	return form.ok ? form.value : {}
}

type Result = Awaited<ReturnType<typeof saveForm>>

function tellScript(c: Context<Web>, typed: Typed, result: Result) {
	const { conflict, reasons } = words(c.get('view').language)
	if (result.outcome === 'refused') return c.json({ message: reasons[result.reason] }, 409)
	if (result.conflicts.length > 0) return c.json({ message: conflict.autosave(conflict.colleague, '') }, 409)
	return c.json({ savedAt: result.savedAt, versions: seenAfter(typed) })
}

/** To the part whose button was pressed; nothing but a plain name gets into the address. */
function backTo(id: string, typed: Typed): string {
	const section = typedText(typed, 'section') ?? ''
	return /^[\w-]+$/.test(section) ? `/applications/${id}#${section}` : `/applications/${id}`
}

type Shown = Partial<Pick<ApplicationPageProps, 'typed' | 'conflicts' | 'locked' | 'show' | 'existing'>>

type Asked = { application: ApplicationDetail; call: CallDetail }

function showForm(c: Context<Web>, { application, call }: Asked, shown: Shown) {
	const { typed = {}, conflicts = [], locked, show = 'wrong', existing } = shown
	const view = { ...c.get('view'), programme: call.programme.theme }
	const status = locked !== undefined || conflicts.length > 0 ? 409 : 200
	return page(
		c,
		<ApplicationPage {...{ view, application, call, at: now(), typed, conflicts, locked, show, existing }} />,
		status,
	)
}
