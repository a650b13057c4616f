import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, page, readForm, type Status, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { type CallDetail, lastDayOf, readCall } from '../calls/index.ts'
import { findOrganisationByEmail, mayTakeMandate, takeMandate } from '../organisations/index.ts'
import { whyNotOpen } from './application.ts'
import { NoMandatePage, NotOpenPage } from './cannot-start.page.tsx'
import { words } from './messages.ts'
import { canStart } from './policy.ts'
import { StartPage } from './start.page.tsx'
import { findStartOffer } from './start.queries.ts'
import { startApplication } from './start-application.ts'

export const startRoutes = new Hono<Web>()

const StartForm = z.object({
	organisation: z.string('organisationMissing').min(1, 'organisationMissing'),
	town: z.string().default(''),
})

startRoutes.get('/calls/:slug/applications/new', async (c) => {
	signedIn(c)
	const { organisation, name = '' } = c.req.query()
	return showStart(c, { call: await readTheCall(c), organisation, name })
})

startRoutes.post('/calls/:slug/applications', async (c) => {
	const actor = signedIn(c)
	const call = await readTheCall(c)
	const { faults } = words(c.get('view').language)
	const form = await readForm(c, StartForm, faults)
	if (!form.ok) return showStart(c, { call, faults: form.faults })

	const organisationId = form.value.organisation as Id<'organisation'>
	allow(canStart(actor, organisationId))
	const again = { call, organisation: organisationId, town: form.value.town }
	if (whyNotOpen(call, now())) return showStart(c, again)
	const { places = [] } = (await findOffer(c, again)) ?? {}
	const place = places.find(({ townId }) => townId === (call.applies === 'town' ? form.value.town : null))
	if (!place) return showStart(c, { ...again, faults: { town: faults.townMissing } })

	const unitId = actor.mandates.find((mandate) => mandate.organisationId === organisationId)?.unitId ?? null
	const start = { callId: call.id, organisationId, townId: place.townId, unitId }
	const { id, outcome } = await change(c, (tx) => startApplication(tx, actor, start))
	return c.redirect(outcome === 'existing' ? `/applications/${id}?existing` : `/applications/${id}`, 303)
})

/** For those whose proven address is in the domain of a municipality. */
startRoutes.post('/calls/:slug/applications/mandate', async (c) => {
	const organisation = found(await findOrganisationByEmail(c.get('db'), signedIn(c).email))
	await change(c, (tx, actor) => takeMandate(tx, actor, organisation.id))
	return c.redirect(`/calls/${textParam(c, 'slug')}/applications/new`, 303)
})

function readTheCall(c: Context<Web>): Promise<CallDetail> {
	return readCall(c.get('db'), c.get('actor'), textParam(c, 'slug'))
}

type Shown = {
	call: CallDetail
	organisation?: string | undefined
	name?: string
	town?: string
	faults?: Partial<Record<string, string>>
}

function findOffer(c: Context<Web>, { call, organisation, name = '' }: Shown) {
	const wanted = { call, organisationId: organisation, name, on: lastDayOf(call, now()) }
	return findStartOffer(c.get('db'), signedIn(c), wanted)
}

async function showStart(c: Context<Web>, shown: Shown) {
	const { call, name = '', town, faults } = shown
	const view = { ...c.get('view'), programme: call.programme.theme }
	const reason = whyNotOpen(call, now())
	if (reason)
		return page(c, <NotOpenPage view={view} call={call} reason={reason} />, c.req.method === 'GET' ? 200 : 409)
	const offer = await findOffer(c, shown)
	if (!offer) return showNoMandate(c, call)
	const status: Status = faults ? 422 : 200
	return page(c, <StartPage {...{ view, call, offer, name, town, faults }} />, status)
}

async function showNoMandate(c: Context<Web>, call: CallDetail) {
	const { email } = signedIn(c)
	const theirs = await findOrganisationByEmail(c.get('db'), email)
	const organisation = theirs && mayTakeMandate(email, theirs) ? theirs : undefined
	const view = { ...c.get('view'), programme: call.programme.theme }
	return page(c, <NoMandatePage {...{ view, call, email, organisation }} />)
}
