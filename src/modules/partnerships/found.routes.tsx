import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { isSecretariat } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refusalOf } from '../../platform/errors.ts'
import { slugOf } from '../../platform/slug.ts'
import { change, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { canEnter, canUseSeat, readRoom } from '../participation/index.ts'
import { foundPartnership, PartnershipForm } from './found-partnership.ts'
import { FoundPage } from './found.page.tsx'
import { words } from './messages.ts'
import { PartnershipsPage } from './partnerships.page.tsx'
import { canFound } from './policy.ts'
import { findSeatPlace, listPartnerships } from './queries.ts'

export const foundPartnershipRoutes = new Hono<Web>()

foundPartnershipRoutes.get('/programmes/:slug/partnerships', async (c) => {
	const data = await inRoom(c)
	allow(canEnter(data.actor, data.room))
	const partnerships = await listPartnerships(c.get('db'), data.room.programme.id)
	return page(c, <PartnershipsPage {...data} partnerships={partnerships} />)
})

foundPartnershipRoutes.get('/programmes/:slug/partnerships/new', async (c) => {
	return page(c, <FoundPage {...(await founding(c))} />)
})

/** An address that is left open is made of the name. */
const FoundForm = z.preprocess(
	(draft) => {
		const { slug = '', name = '', ...rest } = draft as Record<string, string>
		return { ...rest, name, slug: slug.trim() === '' ? slugOf(name) : slug }
	},
	PartnershipForm.extend({ seat: z.string('seatMissing').min(1, 'seatMissing') }),
)

foundPartnershipRoutes.post('/programmes/:slug/partnerships/new', async (c) => {
	const data = await founding(c)
	const { faults: texts } = words(c.get('view').language)
	const form = await readForm(c, FoundForm, texts)
	if (!form.ok) return page(c, <FoundPage {...data} {...form} />, 422)
	const { seat: seatId, ...wish } = form.value
	const seat = found(data.seats.find(({ id }) => id === seatId))
	const place = await findSeatPlace(c.get('db'), seat.id)
	const { id: programmeId } = data.room.programme
	const whole = { ...wish, ...place, programmeId, convenerId: seat.organisationId }
	const reason = await refusalOf<'slugTaken'>(change(c, (tx, actor) => foundPartnership(tx, actor, whole)))
	if (reason) return page(c, <FoundPage {...data} draft={form.draft} faults={{ slug: texts[reason] }} />, 422)
	return c.redirect(`/partnerships/${wish.slug}`, 303)
})

async function inRoom(c: Context<Web>) {
	const actor = signedIn(c)
	const today = dayAt(now(), HOME_TIME_ZONE)
	return { view: c.get('view'), actor, room: await readRoom(c.get('db'), actor, textParam(c, 'slug'), today) }
}

/** With the seats whose organisation may convene it: one's own, or all for those who help out. */
async function founding(c: Context<Web>) {
	const data = await inRoom(c)
	const { actor, room } = data
	allow(canFound(actor, room))
	const open = room.seats.filter(({ state }) => state !== 'withdrawn')
	const isHelper = isSecretariat(actor, room.programme.id)
	return { ...data, seats: isHelper ? open : open.filter((seat) => canUseSeat(actor, seat)) }
}
