import { type Context, Hono } from 'hono'
import type { VNode } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { found, NotFound, refusalOf } from '../../platform/errors.ts'
import {
	callerAddress,
	change,
	idParam,
	page,
	publicPage,
	readForm,
	type Status,
	textParam,
	type Web,
} from '../../platform/web.tsx'
import { accessesOf, changeByLink, linkHolder, type PartyAccess } from '../partnerships/index.ts'
import { type Corner, findPlan, type Plan } from '../plans/index.ts'
import { type Consultation, whyNotHeard } from './consultation.ts'
import { linkedAddress, publicAddress } from './consultation-address.ts'
import type { ConsultationView, Reason, Typed, Writer } from './consultation-view.ts'
import { ConsultationPage, LinkedConsultationPage } from './consultation.page.tsx'
import { drawMap } from './draw-map.ts'
import { InputForm } from './give-input.ts'
import { mapFrameOf, placeAt } from './map-frame.ts'
import { words } from './messages.ts'
import { DonePage, SentPage } from './own.page.tsx'
import { canReadConsultation, canWriteTo } from './policy.ts'
import { findConsultation, listInputs } from './queries.ts'
import { giveInput, givePartyInput } from './receive-input.ts'
import { requestInput, VisitorForm } from './request-input.ts'

/** Where the words are read and answered: by everybody, by those signed in, and by a party's link. */
export const heardRoutes = new Hono<Web>()

const OPEN = '/plans/:slug/consultations/:id'
const LINK = '/p/:token/consultations/:id'

type Door = {
	plan: Plan
	consultation: Consultation
	path: string
	writer: Writer | undefined
	render: (view: ConsultationView) => VNode
}

heardRoutes.get(OPEN, async (c) => show(c, await openDoor(c)))
heardRoutes.get(LINK, async (c) => show(c, await linkedDoor(c)))

heardRoutes.post(`${OPEN}/inputs`, async (c) => {
	const door = await openDoor(c)
	const actor = c.get('actor')
	return actor === undefined ? askVisitor(c, door) : receiveFrom(c, door, actor)
})

heardRoutes.post(`${LINK}/inputs`, async (c) => {
	const door = await linkedDoor(c)
	return receive(c, door, (wish) => changeByLink(c, (tx, access) => givePartyInput(tx, access, wish)))
})

for (const [address, doorOf] of [
	[OPEN, openDoor],
	[LINK, linkedDoor],
] as const) {
	heardRoutes.get(`${address}/map.svg`, async (c) => {
		const { content } = (await doorOf(c)).consultation
		const drawing = drawMap(content, found(mapFrameOf(content)), readPlace(c.req.query('lon'), c.req.query('lat')))
		return c.body(drawing, 200, { 'content-type': 'image/svg+xml' })
	})

	heardRoutes.post(`${address}/point`, async (c) => {
		const door = await doorOf(c)
		const fields = new URLSearchParams(await c.req.text())
		return show(c, door, { draft: withPoint(door.consultation, fields) })
	})
}

/** What was typed, and the place that was clicked. The keyboard clicks at the corner: that is no place. */
function withPoint({ content }: Consultation, fields: URLSearchParams): Typed {
	const typed = Object.fromEntries(fields)
	const [x, y] = [Number(fields.get('point.x')), Number(fields.get('point.y'))]
	const frame = mapFrameOf(content)
	if (frame === undefined || !(x > 0 && y > 0 && x <= frame.width && y <= frame.height)) return typed
	const [lon, lat] = placeAt(frame, { x, y })
	return { ...typed, lon: `${lon}`, lat: `${lat}` }
}

function readPlace(lon: string | undefined, lat: string | undefined): Corner | undefined {
	const place = [Number(lon), Number(lat)] as const
	return lon !== undefined && lat !== undefined && place.every(Number.isFinite) ? place : undefined
}

async function consultationOf(c: Context<Web>) {
	const db = c.get('db')
	const consultation = found(await findConsultation(db, idParam(c, 'id')))
	return { consultation, plan: found(await findPlan(db, consultation.planId)) }
}

async function openDoor(c: Context<Web>): Promise<Door> {
	const { consultation, plan } = await consultationOf(c)
	const actor = c.get('actor')
	const access = accessOf(actor, plan, consultation)
	if (plan.slug !== textParam(c, 'slug')) throw new NotFound()
	if (!canReadConsultation({ actor, access }, plan, consultation)) throw new NotFound()
	const path = publicAddress(plan, consultation)
	const writer = canWriteTo(access, consultation) ? writerOf(actor, access) : undefined
	return { plan, consultation, path, writer, render: (view) => <ConsultationPage {...view} /> }
}

async function linkedDoor(c: Context<Web>): Promise<Door> {
	const holder = await linkHolder(c)
	const { consultation, plan } = await consultationOf(c)
	const isOurs = plan.partnership.id === holder.partnership.id
	const { access } = holder
	if (!isOurs || !canReadConsultation({ access }, plan, consultation)) throw new NotFound()
	const mayWrite = holder.party.standing === 'joined' && canWriteTo(access, consultation)
	return {
		plan,
		consultation,
		path: linkedAddress(holder.token, consultation),
		writer: mayWrite ? { kind: 'party', name: holder.party.name } : undefined,
		render: (view) => <LinkedConsultationPage {...view} holder={holder} />,
	}
}

/** For which party somebody signed in writes: one that was invited, or else the first that they speak for. */
function accessOf(actor: Actor | undefined, plan: Plan, { invited }: Consultation): PartyAccess | undefined {
	const accesses = accessesOf(actor, plan.partnership)
	return accesses.find(({ partyId }) => invited.includes(partyId)) ?? accesses[0]
}

function writerOf(actor: Actor | undefined, access: PartyAccess | undefined): Writer {
	if (access) return { kind: 'party', name: access.partyName }
	return actor ? { kind: 'account', email: actor.email } : { kind: 'visitor' }
}

async function askVisitor(c: Context<Web>, door: Door) {
	const { language } = c.get('view')
	const form = await readForm(c, VisitorForm, words(language).faults)
	if (!form.ok) return show(c, door, { draft: form.draft as Typed, faults: form.faults }, 422)
	const { publicUrl } = c.get('config')
	const about = { consultationId: door.consultation.id, language, network: callerAddress(c), publicUrl }
	let isSent = false
	const reason = await refusalOf<Reason>(
		c
			.get('db')
			.transaction()
			.execute(async (tx) => {
				isSent = await requestInput(tx, { ...form.value, ...about })
			}),
	)
	if (reason) return show(c, door, { draft: form.draft as Typed, reason }, 409)
	if (!isSent) return page(c, <DonePage view={c.get('view')} what="busy" />, 429)
	return page(c, <SentPage view={c.get('view')} email={form.value.email} back={door.path} />)
}

function receiveFrom(c: Context<Web>, door: Door, actor: Actor) {
	const access = accessOf(actor, door.plan, door.consultation)
	return receive(c, door, (wish) =>
		change(c, (tx) => (access ? givePartyInput(tx, access, wish) : giveInput(tx, actor, wish))),
	)
}

type Wish = Parameters<typeof givePartyInput>[2]

async function receive(c: Context<Web>, door: Door, verb: (wish: Wish) => Promise<void>) {
	const { language } = c.get('view')
	const form = await readForm(c, InputForm, words(language).faults)
	if (!form.ok) return show(c, door, { draft: form.draft as Typed, faults: form.faults }, 422)
	const { publicUrl } = c.get('config')
	const wish = { ...form.value, consultationId: door.consultation.id, language, publicUrl }
	const reason = await refusalOf<Reason>(verb(wish))
	if (reason) return show(c, door, { draft: form.draft as Typed, reason }, 409)
	return c.redirect(`${door.path}?told=received`, 303)
}

async function show(c: Context<Web>, door: Door, more: Partial<ConsultationView> = {}, status: Status = 200) {
	const { plan, consultation, path, render } = door
	const at = now()
	const all = consultation.report ? await listInputs(c.get('db'), consultation.id) : []
	const shown = all.filter(({ answer }) => answer?.isShown)
	const writer = whyNotHeard(consultation, at) ? undefined : door.writer
	const told = c.req.query('told') === 'received' ? ('received' as const) : undefined
	const about = c.req.query('about') ?? 'plan'
	const view = {
		view: c.get('view'),
		plan,
		consultation,
		heard: { shown, all },
		writer,
		path,
		about,
		at,
		told,
		...more,
	}
	const isForAll = status === 200 && consultation.audience === 'public' && writer?.kind !== 'party'
	return isForAll && c.get('actor') === undefined ? publicPage(c, render(view)) : page(c, render(view), status)
}
