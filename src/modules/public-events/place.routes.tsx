import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { found } from '../../platform/errors.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { page, type Status, textParam, type Web } from '../../platform/web.tsx'
import { answerFile, listFiles } from '../files/index.ts'
import { confirmPlace } from './confirm-place.ts'
import { entryText } from './event-calendar.ts'
import { giveUpPlace } from './give-up-place.ts'
import { placePath, readConfirmToken, readPlaceToken, readSlidesToken, slidesPath } from './links.ts'
import { GonePage, SpentPage } from './answer-pages.tsx'
import { inOneStep, type Reason, unlessRefused } from './one-step.routes.tsx'
import { ConfirmPage, PlacePage, type PlaceProps } from './place.page.tsx'
import { readEvent } from './queries.ts'
import { SLIDES } from './send-slides.ts'
import { findNeeds, findSignUp, listSignUps } from './sign-up.queries.ts'
import { SlidesPage } from './slides.page.tsx'
import { takePlace } from './take-place.ts'

/** What is reached by the links of mails, without an account. */
export const placeRoutes = new Hono<Web>()

const CONFIRMATION = '/event-confirmations/:token'
const PLACE = '/event-places/:token'
const SLIDE = '/event-slides/:token'

placeRoutes.get(CONFIRMATION, async (c) => {
	const view = c.get('view')
	const db = c.get('db')
	const signer = await linkSigner(db)
	const id = readConfirmToken(signer, textParam(c, 'token'), now())
	const signUp = id && (await findSignUp(db, id))
	if (!signUp) return page(c, <SpentPage view={view} />, 404)
	if (signUp.state !== 'asked') return c.redirect(placePath(signer, signUp.id), 303)
	const event = await readEvent(db, undefined, signUp.eventId)
	return page(c, <ConfirmPage view={view} event={event} signUp={signUp} path={c.req.path} />)
})

placeRoutes.post(CONFIRMATION, async (c) => {
	const view = c.get('view')
	const signer = await linkSigner(c.get('db'))
	const id = readConfirmToken(signer, textParam(c, 'token'), now())
	if (!id) return page(c, <SpentPage view={view} />, 404)
	const { value: kept, reason } = await unlessRefused(inOneStep(c, (tx) => confirmPlace(tx, id, c.get('config'))))
	if (reason) return page(c, <SpentPage view={view} reason={reason} />, 409)
	return kept ? c.redirect(placePath(signer, kept), 303) : page(c, <SpentPage view={view} />, 404)
})

placeRoutes.get(PLACE, async (c) => showPlace(c))

placeRoutes.post(`${PLACE}/acceptance`, async (c) => {
	const { signUp, path } = found(await placeData(c))
	const { reason } = await unlessRefused(inOneStep(c, (tx) => takePlace(tx, signUp.id, c.get('config'))))
	return reason ? showPlace(c, reason, 409) : c.redirect(`${path}?told=taken`, 303)
})

placeRoutes.post(`${PLACE}/cancellation`, async (c) => {
	const data = await placeData(c)
	// Twice is once: whoever presses again is told the same.
	if (data) await inOneStep(c, (tx) => giveUpPlace(tx, data.signUp.id, c.get('config')))
	return page(c, <GonePage view={c.get('view')} />)
})

placeRoutes.get(`${PLACE}/calendar.ics`, async (c) => {
	const { event, signUp: to, path, at } = found(await placeData(c))
	const sender = c.get('config')
	if (to.state !== 'place') return page(c, <SpentPage view={c.get('view')} />, 404)
	const text = entryText({ event, to, url: sender.publicUrl + path, method: 'REQUEST', sender, at })
	return c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' })
})

placeRoutes.get(SLIDE, async (c) => {
	const { event, files } = await slidesData(c)
	return page(c, <SlidesPage view={c.get('view')} event={event} files={files} path={c.req.path} />)
})

placeRoutes.get(`${SLIDE}/:file/:name`, async (c) => {
	const { files } = await slidesData(c)
	return answerFile(c, found(files.find(({ id }) => id === textParam(c, 'file'))))
})

async function slidesData(c: Context<Web>) {
	const db = c.get('db')
	const id = found(readSlidesToken(await linkSigner(db), textParam(c, 'token'), now()))
	return { event: await readEvent(db, undefined, id), files: await listFiles(db, { kind: SLIDES, id }) }
}

async function showPlace(c: Context<Web>, reason?: Reason, status: Status = 200) {
	const data = await placeData(c)
	if (!data) return page(c, <SpentPage view={c.get('view')} />, 404)
	const told = c.req.query('told') === 'taken' ? 'taken' : undefined
	return page(c, <PlacePage {...data} told={reason ? undefined : told} reason={reason} />, status)
}

async function placeData(c: Context<Web>): Promise<PlaceProps | undefined> {
	const db = c.get('db')
	const signer = await linkSigner(db)
	const id = readPlaceToken(signer, textParam(c, 'token'), now())
	const signUp = id && (await findSignUp(db, id))
	if (!signUp || signUp.state === 'asked') return undefined
	const event = await readEvent(db, undefined, signUp.eventId)
	const waiting = (await listSignUps(db, event.id)).filter(({ state }) => state === 'waiting')
	return {
		view: c.get('view'),
		event,
		signUp: { ...signUp, state: signUp.state },
		inLine: waiting.findIndex((one) => one.id === signUp.id) + 1,
		needs: await findNeeds(db, signUp.id),
		path: placePath(signer, signUp.id),
		slides: event.slidesAt === null ? undefined : slidesPath(signer, event.id),
		at: now(),
	}
}
