import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { EndedPage, EndPage } from './end.page.tsx'
import { FollowsPage, NothingFollowedPage } from './follows.page.tsx'
import type { Follow, Follower } from './follow.ts'
import { followsPath, readFollowerToken } from './links.ts'
import { findFollower, findFollowerOf, listFollows } from './queries.ts'
import { RhythmForm } from './request-follow.ts'
import { setRhythm } from './set-rhythm.ts'
import { stopAllFollows, stopFollow } from './stop-follow.ts'

export const manageRoutes = new Hono<Web>()

const TOLD = ['begun', 'saved', 'stopped'] as const

/** One's own, and where nobody is signed in by the link of a mail; the forms of both lead to the same addresses. */
manageRoutes.get('/follows', async (c) => showFollows(c, await findFollowerOf(c.get('db'), signedIn(c).id)))
manageRoutes.get('/follows/:token', async (c) => showFollows(c, found(await followerOf(c))))

async function showFollows(c: Context<Web>, follower: Follower | undefined) {
	const view = c.get('view')
	const told = TOLD.find((one) => one === c.req.query('told'))
	if (!follower) return page(c, <NothingFollowedPage view={view} told={told} />)
	const db = c.get('db')
	const path = followsPath(await linkSigner(db), follower)
	return page(c, <FollowsPage view={view} {...{ follower, path, told }} follows={await listFollows(db, follower.id)} />)
}

async function followerIdOf(c: Context<Web>): Promise<Id<'follower'>> {
	return found(readFollowerToken(await linkSigner(c.get('db')), textParam(c, 'token'), now()))
}

async function followerOf(c: Context<Web>): Promise<Follower | undefined> {
	return findFollower(c.get('db'), await followerIdOf(c))
}

manageRoutes.post('/follows/:token/rhythm', async (c) => {
	const id = await followerIdOf(c)
	const form = await readForm(c, RhythmForm, {})
	const { rhythm } = form.ok ? form.value : RhythmForm.parse({})
	await c
		.get('db')
		.transaction()
		.execute((tx) => setRhythm(tx, id, rhythm))
	return c.redirect(`/follows/${textParam(c, 'token')}?told=saved`, 303)
})

/** Opened by mail programs on their own too: nothing is stopped by looking. Stopped before, it says so. */
manageRoutes.get('/follows/:token/end', async (c) => {
	const view = c.get('view')
	const follower = await followerOf(c)
	const only = await onlyOf(c, follower)
	if (!follower || (c.req.query('only') !== undefined && !only)) return page(c, <EndedPage view={view} />)
	return page(c, <EndPage view={view} path={followsPath(await linkSigner(c.get('db')), follower)} only={only} />)
})

/** From a person's button, or from a mail provider on behalf of one (RFC 8058). */
manageRoutes.post('/follows/:token/end', async (c) => {
	const id = await followerIdOf(c)
	const only = await onlyOf(c, await followerOf(c))
	await c
		.get('db')
		.transaction()
		.execute((tx) => end(tx, id, { only, named: c.req.query('only') !== undefined }))
	return (await followerOf(c))
		? c.redirect(`/follows/${textParam(c, 'token')}?told=stopped`, 303)
		: page(c, <EndedPage view={c.get('view')} />)
})

type Wish = { only: Follow | undefined; named: boolean }

/** One that was named and is stopped already stops nothing else. */
async function end(tx: Parameters<typeof stopFollow>[0], id: Id<'follower'>, { only, named }: Wish): Promise<void> {
	if (only) await stopFollow(tx, id, only.id)
	else if (!named) await stopAllFollows(tx, id)
}

async function onlyOf(c: Context<Web>, follower: Follower | undefined): Promise<Follow | undefined> {
	const only = c.req.query('only')
	if (!follower || only === undefined) return undefined
	return (await listFollows(c.get('db'), follower.id)).find(({ id }) => id === only)
}
