import { Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { callerAddress, change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { AccountPage } from './account.page.tsx'
import { words } from './messages.ts'
import { hashToken } from './person.ts'
import { findPersonByEmail, findSignInLink, listSessions } from './queries.ts'
import { requestSignIn, SignInForm } from './request-sign-in.ts'
import { clearSessionCookie, setSessionCookie } from './session-cookie.ts'
import { NewcomerForm, signIn } from './sign-in.ts'
import { ConfirmSignInPage, LinkSentPage, SignInPage, SpentLinkPage, TooManyLinksPage } from './sign-in.page.tsx'
import { signOut, signOutEverywhere } from './sign-out.ts'

export const peopleRoutes = new Hono<Web>()

peopleRoutes.get('/sign-in', (c) => page(c, <SignInPage view={c.get('view')} target={c.req.query('target')} />))

peopleRoutes.post('/sign-in', async (c) => {
	const view = c.get('view')
	const form = await readForm(c, SignInForm, words(view.language).faults)
	if (!form.ok) {
		return page(c, <SignInPage view={view} target={form.draft.target} draft={form.draft} faults={form.faults} />, 422)
	}
	const request = {
		...form.value,
		language: view.language,
		network: callerAddress(c),
		publicUrl: c.get('config').publicUrl,
	}
	const sent = await c
		.get('db')
		.transaction()
		.execute((tx) => requestSignIn(tx, request))
	return sent
		? page(c, <LinkSentPage view={view} email={form.value.email} />)
		: page(c, <TooManyLinksPage view={view} />, 429)
})

peopleRoutes.get('/sign-in/:secret', async (c) => {
	const link = await findSignInLink(c.get('db'), hashToken(textParam(c, 'secret')))
	if (!link || link.usedAt || link.expiresAt <= now()) return page(c, <SpentLinkPage view={c.get('view')} />, 404)
	const newcomer = (await findPersonByEmail(c.get('db'), link.email)) === undefined
	return page(
		c,
		<ConfirmSignInPage view={c.get('view')} secret={textParam(c, 'secret')} email={link.email} newcomer={newcomer} />,
	)
})

peopleRoutes.post('/sign-in/:secret', async (c) => {
	const view = c.get('view')
	const secret = textParam(c, 'secret')
	const form = await readForm(c, NewcomerForm, words(view.language).faults)
	const about = {
		userAgent: c.req.header('user-agent') ?? '',
		language: view.language,
		newcomer: form.ok ? form.value : undefined,
	}
	const result = await c
		.get('db')
		.transaction()
		.execute((tx) => signIn(tx, secret, about))
	if (result.outcome === 'signed-in') {
		setSessionCookie(c, result.secret)
		return c.redirect(result.target, 303)
	}
	if (result.outcome === 'spent') return page(c, <SpentLinkPage view={view} />, 404)
	const link = await findSignInLink(c.get('db'), hashToken(secret))
	const faults = form.ok ? {} : form.faults
	const email = link?.email ?? ''
	return page(c, <ConfirmSignInPage view={view} {...{ secret, email, faults, draft: form.draft }} newcomer />, 422)
})

peopleRoutes.post('/sign-out', async (c) => {
	const sessionId = c.get('sessionId')
	if (sessionId) await change(c, (tx, actor) => signOut(tx, actor, sessionId))
	clearSessionCookie(c)
	return c.redirect('/', 303)
})

peopleRoutes.get('/account', async (c) => {
	const actor = signedIn(c)
	const sessions = await listSessions(c.get('db'), actor.id, now())
	return page(c, <AccountPage view={c.get('view')} actor={actor} sessions={sessions} current={c.get('sessionId')} />)
})

peopleRoutes.post('/account/sessions/end', async (c) => {
	await change(c, signOutEverywhere)
	clearSessionCookie(c)
	return c.redirect('/', 303)
})

peopleRoutes.post('/account/sessions/:id/end', async (c) => {
	const id = idParam<'session'>(c, 'id')
	await change(c, (tx, actor) => signOut(tx, actor, id))
	return c.redirect('/account', 303)
})
