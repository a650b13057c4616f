import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { found, refusalOf } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { page, textParam, type Web } from '../../platform/web.tsx'
import { inputPath, readConfirmToken, readInputToken } from './links.ts'
import { ConfirmPage, DonePage, OwnPage } from './own.page.tsx'
import { findConsultation, findInput } from './queries.ts'
import { confirmInput } from './receive-input.ts'
import { withdrawInput } from './withdraw-input.ts'

/** What is reached by the links of mails: whether it was really them, and what became of it. */
export const ownRoutes = new Hono<Web>()

const CONFIRMATION = '/consultation-confirmations/:token'
const OWN = '/consultation-inputs/:token'

ownRoutes.get(CONFIRMATION, async (c) => {
	const db = c.get('db')
	const signer = await linkSigner(db)
	const told = await inputOf(db, readConfirmToken(signer, textParam(c, 'token'), now()))
	if (!told) return page(c, <DonePage view={c.get('view')} what="spent" />, 404)
	if (told.input.state === 'received') return c.redirect(inputPath(signer, told.input.id), 303)
	return page(c, <ConfirmPage view={c.get('view')} {...told} path={c.req.path} />)
})

ownRoutes.post(CONFIRMATION, async (c) => {
	const db = c.get('db')
	const signer = await linkSigner(db)
	const view = c.get('view')
	const id = readConfirmToken(signer, textParam(c, 'token'), now())
	if (!id) return page(c, <DonePage view={view} what="spent" />, 404)
	const { publicUrl } = c.get('config')
	let kept: Id<'consultationInput'> | undefined
	const reason = await refusalOf<'closed'>(
		db.transaction().execute(async (tx) => {
			kept = await confirmInput(tx, id, publicUrl)
		}),
	)
	if (reason) return page(c, <DonePage view={view} what="spent" reason={reason} />, 409)
	if (!kept) return page(c, <DonePage view={view} what="spent" />, 404)
	return c.redirect(`${inputPath(signer, kept)}?told=received`, 303)
})

ownRoutes.get(OWN, async (c) => {
	const told = await ownInput(c)
	if (told?.input.state !== 'received') return page(c, <DonePage view={c.get('view')} what="spent" />, 404)
	const isNew = c.req.query('told') === 'received'
	return page(c, <OwnPage view={c.get('view')} {...told} path={c.req.path} told={isNew} />)
})

ownRoutes.post(`${OWN}/withdrawal`, async (c) => {
	const told = await ownInput(c)
	// Twice is once: whoever presses again is told the same.
	if (told) {
		await c
			.get('db')
			.transaction()
			.execute((tx) => withdrawInput(tx, told.input.id))
	}
	return page(c, <DonePage view={c.get('view')} what="gone" />)
})

async function ownInput(c: Context<Web>) {
	const db = c.get('db')
	return inputOf(db, readInputToken(await linkSigner(db), textParam(c, 'token'), now()))
}

async function inputOf(db: Db, id: Id<'consultationInput'> | undefined) {
	const input = id && (await findInput(db, id))
	return input && { input, consultation: found(await findConsultation(db, input.consultationId)) }
}
