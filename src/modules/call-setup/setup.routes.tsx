import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import { allow, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { type CallDetail, canEditCall, readCall } from '../calls/index.ts'
import { listCallLinks, readProgramme, readTemplate } from '../programmes/index.ts'
import { draftCall, NewCallForm } from './draft-call.ts'
import { versionField } from './form-fields.ts'
import { whyNotPublishable } from './gaps.ts'
import { words } from './messages.ts'
import { NewCallPage } from './new-call.page.tsx'
import { canDraft } from './policy.ts'
import { PublicationPage } from './publication.page.tsx'
import { publishAsShown } from './publish-call.ts'
import { isSlugTaken, listHistory } from './queries.ts'
import { SetupPage } from './setup.page.tsx'

/** Making, overseeing and publishing a call; its forms are in `call-form.routes.tsx` and `part.routes.tsx`. */
export const setupRoutes = new Hono<Web>()

setupRoutes.get('/programmes/:slug/calls/new', async (c) => {
	const own = await readOwnProgramme(c)
	return showNewCall(c, { ...own, draft: { title: own.template.call.title } })
})

setupRoutes.post('/programmes/:slug/calls', async (c) => {
	const own = await readOwnProgramme(c)
	const { faults: texts } = words(c.get('view').language)
	const form = await readForm(c, NewCallForm, texts)
	const again = (faults: Record<string, string>) => showNewCall(c, { ...own, draft: form.draft, faults }, 422)
	if (!form.ok) return again(form.faults)
	const { slug } = form.value
	if (await isSlugTaken(c.get('db'), slug)) return again({ slug: texts.slugTaken })
	await change(c, (tx, actor) => draftCall(tx, actor, own.programme.id, form.value))
	return c.redirect(`/calls/${slug}/setup`, 303)
})

setupRoutes.get('/calls/:slug/setup', async (c) => {
	const { call, actor } = await readOwnCall(c)
	const outcomes = ['saved', 'published'] as const
	const isDraft = call.state === 'draft'
	return page(
		c,
		<SetupPage
			{...{ view: c.get('view'), actor, call, at: now() }}
			events={await listHistory(c.get('db'), call.id)}
			wordingNote={isDraft ? readTemplate(call.programme.template).call.wordingNote : undefined}
			outcome={outcomes.find((outcome) => c.req.query(outcome) !== undefined)}
		/>,
	)
})

setupRoutes.get('/calls/:slug/publication', async (c) => {
	const own = await readOwnCall(c)
	if (own.call.state === 'published') return c.redirect(`/calls/${own.call.slug}/setup`, 303)
	return page(c, <PublicationPage view={c.get('view')} {...own} at={now()} />)
})

const ShownForm = z.object({ version: versionField, sha256: z.string() })

setupRoutes.post('/calls/:slug/publication', async (c) => {
	const { call, actor } = await readOwnCall(c)
	const setup = `/calls/${call.slug}/setup`
	const form = await readForm(c, ShownForm, {})
	const again = (props: { call: CallDetail; changed: boolean }) =>
		page(c, <PublicationPage view={c.get('view')} actor={actor} at={now()} {...props} />, 409)
	if (call.state === 'published') return c.redirect(setup, 303)
	if (!form.ok || whyNotPublishable(call, now())) return again({ call, changed: !form.ok })
	const shown = { callId: call.id, ...form.value }
	const published = await unlessOutdated(change(c, (tx, someone) => publishAsShown(tx, someone, shown)))
	return published ? c.redirect(`${setup}?published`, 303) : again({ ...(await readOwnCall(c)), changed: true })
})

/** The call of the address, for those who may change it. */
export async function readOwnCall(c: Context<Web>) {
	const actor = signedIn(c)
	const call = await readCall(c.get('db'), actor, textParam(c, 'slug'))
	allow(canEditCall(actor, call))
	return { call, actor }
}

async function readOwnProgramme(c: Context<Web>) {
	const actor = signedIn(c)
	const programme = await readProgramme(c.get('db'), actor, textParam(c, 'slug'))
	allow(canDraft(actor, programme.id))
	const calls = await listCallLinks(c.get('db'), programme.id)
	return { programme, calls, template: readTemplate(programme.template) }
}

type NewCall = Awaited<ReturnType<typeof readOwnProgramme>> &
	Pick<Parameters<typeof NewCallPage>[0], 'draft' | 'faults'>

function showNewCall(c: Context<Web>, { template, ...props }: NewCall, status: 200 | 422 = 200) {
	return page(c, <NewCallPage view={c.get('view')} template={template.label} {...props} />, status)
}
