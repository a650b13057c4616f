import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, hindranceOf, refusalOf } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { findRoom } from '../participation/index.ts'
import { recordJoining, recordLeaving } from './change-standing.ts'
import { editParty, PartyEditForm } from './edit-party.ts'
import { forgetContact } from './forget-contact.ts'
import { words } from './messages.ts'
import type { Partnership } from './partnership.ts'
import { PartyFormPage } from './party-form.page.tsx'
import { PartyPage, type PartyProps } from './party.page.tsx'
import { canWorkFor } from './policy.ts'
import { contactForm, recordContact } from './record-contact.ts'
import { RegisterPage } from './register.page.tsx'
import { listRegister } from './register.queries.ts'
import { PartyForm, registerParty } from './register-party.ts'
import { inWorkroom } from './routes.tsx'

export const registerRoutes = new Hono<Web>()

registerRoutes.get('/partnerships/:slug/parties', async (c) => page(c, <RegisterPage {...(await inRegister(c))} />))

registerRoutes.get('/partnerships/:slug/parties/new', async (c) => page(c, <PartyFormPage {...(await writing(c))} />))

const organisation = z.string().default('')
const NewParty = PartyForm.extend({ organisation, standing: z.enum(['known', 'joined'], 'standingMissing') })

registerRoutes.post('/partnerships/:slug/parties/new', async (c) => {
	const data = await writing(c)
	const { faults: texts } = words(data.view.language)
	const form = await readForm(c, NewParty, texts)
	if (!form.ok) return page(c, <PartyFormPage {...data} {...form} />, 422)
	const { organisation: chosen, ...party } = form.value
	const wish = { ...party, partnershipId: data.partnership.id, organisationId: organisationOf(data, chosen) }
	const reason = await refusalOf<'nameTaken'>(change(c, (tx, actor) => registerParty(tx, actor, wish)))
	if (reason) return page(c, <PartyFormPage {...data} draft={form.draft} faults={{ name: texts[reason] }} />, 422)
	return c.redirect(`/partnerships/${data.partnership.slug}/parties`, 303)
})

registerRoutes.get('/partnerships/:slug/parties/:party', async (c) => page(c, <PartyPage {...(await oneParty(c))} />))

registerRoutes.get('/partnerships/:slug/parties/:party/edit', async (c) => {
	const data = await writing(c)
	return page(c, <PartyFormPage {...data} party={partyIn(c, data)} />)
})

registerRoutes.post('/partnerships/:slug/parties/:party/edit', async (c) => {
	const data = await writing(c)
	const party = partyIn(c, data)
	const { faults: texts } = words(data.view.language)
	const form = await readForm(c, PartyEditForm.extend({ organisation }), texts)
	if (!form.ok) return page(c, <PartyFormPage {...data} party={party} {...form} />, 422)
	const { organisation: chosen, ...edit } = form.value
	const wish = { ...edit, id: party.id, organisationId: organisationOf(data, chosen) }
	const reason = await hindranceOf<'nameTaken'>(change(c, (tx, actor) => editParty(tx, actor, wish)))
	if (reason === undefined) return c.redirect(addressOf(data.partnership, party), 303)
	const wrong = reason === 'outdated' ? { outdated: true } : { faults: { name: texts[reason] } }
	return page(c, <PartyFormPage {...data} party={party} draft={form.draft} {...wrong} />, 409)
})

registerRoutes.post('/partnerships/:slug/parties/:party/contacts', async (c) => {
	const data = await oneParty(c)
	const { language } = data.view
	const form = await readForm(c, contactForm(language), words(language).faults)
	if (!form.ok) return page(c, <PartyPage {...data} {...form} />, 422)
	await change(c, (tx, actor) => recordContact(tx, actor, { partyId: data.party.id, ...form.value }))
	return c.redirect(addressOf(data.partnership, data.party), 303)
})

registerRoutes.post('/partnerships/:slug/parties/:party/joining', (c) => changed(c, recordJoining))
registerRoutes.post('/partnerships/:slug/parties/:party/leaving', (c) => changed(c, recordLeaving))
registerRoutes.post('/partnerships/:slug/parties/:party/forgetting', (c) => changed(c, forgetContact))

async function changed(c: Context<Web>, verb: (tx: Tx, actor: Actor, id: Id<'party'>) => Promise<void>) {
	const { partnership, party } = await oneParty(c)
	const work = change(c, (tx, actor) => verb(tx, actor, party.id))
	const reason = await refusalOf<NonNullable<PartyProps['reason']>>(work)
	if (reason) return page(c, <PartyPage {...(await oneParty(c))} reason={reason} />, 409)
	return c.redirect(addressOf(partnership, party), 303)
}

function addressOf({ slug }: Partnership, { id }: { id: Id<'party'> }): string {
	return `/partnerships/${slug}/parties/${id}`
}

/** The register is for the team alone. */
async function inRegister(c: Context<Web>) {
	const data = await inWorkroom(c)
	allow(canWorkFor(data.actor, data.partnership))
	return { ...data, register: await listRegister(c.get('db'), data.partnership.id) }
}

async function oneParty(c: Context<Web>) {
	const data = await inRegister(c)
	return { ...data, party: partyIn(c, data), today: dayAt(now(), HOME_TIME_ZONE) }
}

type InRegister = Awaited<ReturnType<typeof inRegister>>

function partyIn(c: Context<Web>, { register }: InRegister) {
	const id = idParam<'party'>(c, 'party')
	return found(register.find((party) => party.id === id))
}

/** With the organisations that have accounts here: those of the programme, and the convener's own. */
async function writing(c: Context<Web>) {
	const data = await inRegister(c)
	const { programmeId, convenerId, convenerName } = data.partnership
	const { seats } = await findRoom(c.get('db'), programmeId, dayAt(now(), HOME_TIME_ZONE))
	const names = new Map([
		...seats.map(({ organisationId, organisationName }) => [organisationId, organisationName] as const),
		[convenerId, convenerName] as const,
	])
	return { ...data, organisations: [...names].map(([value, label]) => ({ value, label })) }
}

function organisationOf({ organisations }: Awaited<ReturnType<typeof writing>>, chosen: string) {
	return organisations.find(({ value }) => value === chosen)?.value ?? null
}
