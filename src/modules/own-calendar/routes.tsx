import { Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import { change, page, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { calendarText } from '../open-data/index.ts'
import { findActor } from '../people/index.ts'
import { gatherOccasions } from './gather-occasions.ts'
import { makeCalendarAddress } from './make-address.ts'
import { words } from './messages.ts'
import { OwnCalendarPage } from './own-calendar.page.tsx'
import { findAddressMadeAt, findOwnerOf } from './queries.ts'
import { revokeCalendarAddress } from './revoke-address.ts'

export const ownCalendarRoutes = new Hono<Web>()

ownCalendarRoutes.get('/account/calendar', async (c) => {
	const { id } = signedIn(c)
	const madeAt = await findAddressMadeAt(c.get('db'), id)
	const revoked = c.req.query('told') === 'revoked'
	return page(c, <OwnCalendarPage view={c.get('view')} madeAt={madeAt} revoked={revoked} />)
})

/** Answers with the page itself: what is shown once must not be behind an address. */
ownCalendarRoutes.post('/account/calendar/address', async (c) => {
	const secret = await change(c, makeCalendarAddress)
	const address = `${c.get('config').publicUrl}/calendars/${secret}.ics`
	return page(c, <OwnCalendarPage view={c.get('view')} madeAt={now()} address={address} />)
})

ownCalendarRoutes.post('/account/calendar/closing', async (c) => {
	await change(c, revokeCalendarAddress)
	return c.redirect('/account/calendar?told=revoked', 303)
})

/** For calendars, which cannot sign in: whoever knows the address reads it, with the rights that its owner has today. */
ownCalendarRoutes.get('/calendars/:file', async (c) => {
	const db = c.get('db')
	const at = now()
	const [, secret] = found(/^([\w-]+)\.ics$/.exec(textParam(c, 'file')) ?? undefined)
	const owner = found(await findOwnerOf(db, secret ?? ''))
	const actor = found(await findActor(db, owner, at))
	const text = words(actor.language)
	const calendar = calendarText({
		name: text.name(actor.name),
		description: text.description,
		publicUrl: c.get('config').publicUrl,
		at,
		occasions: await gatherOccasions(db, actor, at),
	})
	const headers = { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'no-store' }
	return c.body(calendar, 200, { ...headers, 'x-robots-tag': 'noindex' })
})
