import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { callerAddress, change, page, readForm, textParam, type Web } from '../../platform/web.tsx'
import { beginFollow } from './begin-follow.ts'
import { confirmFollow } from './confirm-follow.ts'
import { BusyPage, ConfirmPage, FollowPage, SentPage, SpentPage } from './follow.page.tsx'
import type { Named } from './follow.ts'
import { followsPath, readConfirmToken } from './links.ts'
import { words } from './messages.ts'
import { findRequest } from './queries.ts'
import { FollowForm, requestFollow, RhythmForm } from './request-follow.ts'
import { readNamed, subjectIn } from './subject.queries.ts'
import { findWhyNotFollowable } from './things.queries.ts'

export const followRoutes = new Hono<Web>()

followRoutes.get('/follow', async (c) => {
	const view = c.get('view')
	const named = await readAsked(c)
	const reason = await findWhyNotFollowable(c.get('db'), { actor: c.get('actor'), language: view.language }, named)
	return page(c, <FollowPage view={view} named={named} email={c.get('actor')?.email} reason={reason} />)
})

followRoutes.post('/follow', async (c) => (c.get('actor') ? followAtOnce(c) : askForLink(c)))

function readAsked(c: Context<Web>): Promise<Named> {
	const { language } = c.get('view')
	const subject = found(subjectIn(new URL(c.req.url).searchParams, language))
	return readNamed(c.get('db'), { actor: c.get('actor'), language }, subject)
}

async function followAtOnce(c: Context<Web>) {
	const subject = await readAsked(c)
	const form = await readForm(c, RhythmForm, {})
	const { rhythm } = form.ok ? form.value : RhythmForm.parse({})
	await change(c, (tx, actor) => beginFollow(tx, actor, { subject, rhythm }))
	return c.redirect('/follows?told=begun', 303)
}

async function askForLink(c: Context<Web>) {
	const view = c.get('view')
	const named = await readAsked(c)
	const form = await readForm(c, FollowForm, words(view.language).faults)
	if (!form.ok) {
		const typed = { draft: form.draft, faults: form.faults }
		return page(c, <FollowPage view={view} named={named} email={undefined} {...typed} />, 422)
	}
	const request = {
		...form.value,
		subject: { what: named.what, subject: named.subject },
		language: view.language,
		network: callerAddress(c),
		publicUrl: c.get('config').publicUrl,
	}
	const sent = await c
		.get('db')
		.transaction()
		.execute((tx) => requestFollow(tx, request))
	return sent ? page(c, <SentPage view={view} email={request.email} />) : page(c, <BusyPage view={view} />, 429)
}

const CONFIRMATION = '/follow/confirmations/:token'

followRoutes.get(CONFIRMATION, async (c) => {
	const view = c.get('view')
	const db = c.get('db')
	const id = readConfirmToken(await linkSigner(db), textParam(c, 'token'), now())
	const request = id && (await findRequest(db, id))
	if (!request) return page(c, <SpentPage view={view} />, 404)
	const { title } = await readNamed(db, { actor: undefined, language: view.language }, request)
	return page(c, <ConfirmPage view={view} title={title} email={request.email} token={textParam(c, 'token')} />)
})

followRoutes.post(CONFIRMATION, async (c) => {
	const db = c.get('db')
	const signer = await linkSigner(db)
	const id = readConfirmToken(signer, textParam(c, 'token'), now())
	const follower = id && (await db.transaction().execute((tx) => confirmFollow(tx, id)))
	return follower
		? c.redirect(`${followsPath(signer, follower)}?told=begun`, 303)
		: page(c, <SpentPage view={c.get('view')} />, 404)
})
