import { Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { change, page, readForm, textParam, type Web } from '../../platform/web.tsx'
import { channelAddress } from './channel-address.ts'
import { inChannel } from './in-channel.routes.tsx'
import { readReaderToken } from './links.ts'
import { findReader } from './listeners.queries.ts'
import { EndedPage, EndPage, MailsPage } from './mails.page.tsx'
import { words } from './messages.ts'
import { RhythmForm, setRhythm, stopMails } from './set-rhythm.ts'

/** How each hears of it by mail. */
export const mailsRoutes = new Hono<Web>()

mailsRoutes.get('/programmes/:slug/room/channel/mails', async (c) => {
	const { actor, room } = await inChannel(c)
	const reader = await findReader(c.get('db'), room.programme.id, actor.id)
	return page(c, <MailsPage view={c.get('view')} room={room} actor={actor} rhythm={reader?.rhythm} />)
})

mailsRoutes.post('/programmes/:slug/room/channel/mails', async (c) => {
	const { actor, room } = await inChannel(c)
	const { id: programmeId } = room.programme
	const form = await readForm(c, RhythmForm, words(c.get('view').language).faults)
	const seen = { view: c.get('view'), room, actor }
	if (!form.ok) return page(c, <MailsPage {...seen} rhythm={undefined} faults={form.faults} />, 422)
	await change(c, (tx, who) => setRhythm(tx, who, { programmeId, ...form.value }))
	return c.redirect(`${channelAddress(room)}?told=rhythm`, 303)
})

/** Opened by mail programs on their own too: nothing is stopped by looking. */
mailsRoutes.get('/channel-mails/:token/end', async (c) => {
	const token = textParam(c, 'token')
	found(readReaderToken(await linkSigner(c.get('db')), token, now()))
	return page(c, <EndPage view={c.get('view')} token={token} />)
})

/** From a person's button, or from a mail provider on behalf of one (RFC 8058). */
mailsRoutes.post('/channel-mails/:token/end', async (c) => {
	const id = found(readReaderToken(await linkSigner(c.get('db')), textParam(c, 'token'), now()))
	await c
		.get('db')
		.transaction()
		.execute((tx) => stopMails(tx, id))
	return page(c, <EndedPage view={c.get('view')} />)
})
