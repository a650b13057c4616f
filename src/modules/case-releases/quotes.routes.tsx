import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, NotFound } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { canEnter, findRoom } from '../participation/index.ts'
import { findCase } from '../peer-cases/index.ts'
import { readProgramme } from '../programmes/index.ts'
import { answerQuote, QuoteAnswerForm } from './answer-quote.ts'
import { atRelease, hindranceOf } from './at-release.routes.tsx'
import { canAnswerQuote } from './policy.ts'
import { findWhole } from './queries.ts'
import { QuoteForm, quoteNote, removeQuote } from './quote-note.ts'
import { QuotesPage } from './quotes.page.tsx'
import { releaseAddress } from './release-address.ts'

export const quotesRoutes = new Hono<Web>()

const BASE = '/programmes/:slug/room/cases/:id/release/quotes'

quotesRoutes.get(BASE, async (c) => {
	const isSaved = c.req.query('told') === 'saved'
	return page(c, <QuotesPage {...(await ownQuotes(c))} isSaved={isSaved} />)
})

quotesRoutes.post(BASE, async (c) => {
	const { room, one } = await atRelease(c)
	const form = await readForm(c, QuoteForm, {})
	if (!form.ok) throw new NotFound()
	const wish = { ...form.value, caseId: one.id, publicUrl: c.get('config').publicUrl }
	// Quoted twice by two people at once it is quoted, which is what both wanted.
	await hindranceOf(change(c, (tx, actor) => quoteNote(tx, actor, wish)))
	return c.redirect(`${releaseAddress(room, one.id)}#quotes`, 303)
})

quotesRoutes.post(`${BASE}/:caseReleaseQuote/removal`, async (c) => {
	const { room, one } = await atRelease(c)
	const quoteId = idParam<'caseReleaseQuote'>(c, 'caseReleaseQuote')
	await change(c, (tx, actor) => removeQuote(tx, actor, { caseId: one.id, quoteId }))
	return c.redirect(`${releaseAddress(room, one.id)}#quotes`, 303)
})

quotesRoutes.post(`${BASE}/:caseReleaseQuote/answer`, async (c) => {
	const { room, one } = await ownQuotes(c)
	const quoteId = idParam<'caseReleaseQuote'>(c, 'caseReleaseQuote')
	const form = await readForm(c, QuoteAnswerForm, {})
	if (!form.ok) throw new NotFound()
	const wish = { ...form.value, caseId: one.id, quoteId, publicUrl: c.get('config').publicUrl }
	await change(c, (tx, actor) => answerQuote(tx, actor, wish))
	return c.redirect(`${releaseAddress(room, one.id)}/quotes?told=saved`, 303)
})

/** What of the actor's own would be quoted, whether or not they are in the room any more. */
async function ownQuotes(c: Context<Web>) {
	const actor = signedIn(c)
	const db = c.get('db')
	const programme = await readProgramme(db, actor, textParam(c, 'slug'))
	const room = await findRoom(db, programme.id, dayAt(now(), HOME_TIME_ZONE))
	const one = await findCase(db, idParam<'peerCase'>(c, 'id'))
	const whole = one?.programmeId === programme.id ? await findWhole(db, one.id) : undefined
	const quotes = whole?.quotes.filter((quote) => canAnswerQuote(actor, quote)) ?? []
	allow(canEnter(actor, room) || quotes.length > 0)
	if (quotes.length === 0) throw new NotFound()
	return { view: c.get('view'), actor, room, one: found(one), quotes }
}
