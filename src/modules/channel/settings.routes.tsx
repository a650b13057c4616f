import { type Context, Hono } from 'hono'
import { allow, unlessOutdated } from '../../platform/errors.ts'
import { reachOf } from '../../platform/reach.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { AgreementForm, agree } from './agree.ts'
import { channelAddress } from './channel-address.ts'
import { inChannel } from './in-channel.routes.tsx'
import { endMirror, keepMirror, mirrorForm } from './keep-mirror.ts'
import { words } from './messages.ts'
import { canKeepChannel } from './policy.ts'
import { findAgreement, findLastMirroring, findMirror } from './queries.ts'
import { SettingsPage, type SettingsProps } from './settings.page.tsx'

/** What may leave the room, and where it is mirrored. */
export const settingsRoutes = new Hono<Web>()

settingsRoutes.get('/programmes/:slug/room/channel/settings', async (c) => {
	const told = c.req.query('told') === 'saved'
	return page(c, <SettingsPage {...(await settings(c))} told={told} />)
})

settingsRoutes.post('/programmes/:slug/room/channel/settings', async (c) => {
	const data = await settings(c)
	const { id: programmeId } = data.room.programme
	const form = await readForm(c, AgreementForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <SettingsPage {...data} {...form} />, 422)
	const saved = await unlessOutdated(change(c, (tx, actor) => agree(tx, actor, { programmeId, ...form.value })))
	if (!saved) return page(c, <SettingsPage {...data} draft={form.draft} outdated />, 409)
	return c.redirect(`${channelAddress(data.room)}/settings?told=saved`, 303)
})

settingsRoutes.post('/programmes/:slug/room/channel/mirror', async (c) => {
	const data = await settings(c)
	const { id: programmeId } = data.room.programme
	const schema = mirrorForm(reachOf(c.get('config')))
	const form = await readForm(c, schema, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <SettingsPage {...data} {...form} />, 422)
	await change(c, (tx, actor) => keepMirror(tx, actor, { programmeId, ...form.value }))
	return c.redirect(`${channelAddress(data.room)}/settings?told=saved`, 303)
})

settingsRoutes.post('/programmes/:slug/room/channel/mirror/end', async (c) => {
	const { room } = await inChannel(c)
	await change(c, (tx, actor) => endMirror(tx, actor, room.programme.id))
	return c.redirect(`${channelAddress(room)}/settings?told=saved`, 303)
})

async function settings(c: Context<Web>): Promise<SettingsProps> {
	const { actor, room } = await inChannel(c)
	allow(canKeepChannel(actor, room))
	const db = c.get('db')
	const { id } = room.programme
	const [agreement, mirror, last] = await Promise.all([
		findAgreement(db, id),
		findMirror(db, id),
		findLastMirroring(db, id),
	])
	return { view: c.get('view'), actor, room, agreement, mirror, last }
}
