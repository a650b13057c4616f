import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { found, NotFound } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { AnswerForm, answerOffer } from './answer-offer.ts'
import { roomToday } from './hold-replacement.ts'
import { refusalOf } from './in-programme.routes.tsx'
import { words } from './messages.ts'
import { OfferPage, type OfferProps } from './offer.page.tsx'
import { canAnswer } from './policy.ts'
import { findOfferPlace, findReplacement } from './queries.ts'
import { offerAddress } from './replacement-address.ts'
import { whyNotAnswered } from './replacement.ts'

/** The question, for those who are asked: nobody else knows that it is there. */
export const offerRoutes = new Hono<Web>()

offerRoutes.get('/programmes/:slug/seat-offers/:id', async (c) => page(c, <OfferPage {...(await offerData(c))} />))

offerRoutes.post('/programmes/:slug/seat-offers/:id/answer', async (c) => {
	const data = await offerData(c)
	const form = await readForm(c, AnswerForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <OfferPage {...data} {...form} />, 422)
	const wish = { id: data.offer.id, publicUrl: c.get('config').publicUrl, ...form.value }
	const reason = await refusalOf(change(c, (tx, actor) => answerOffer(tx, actor, wish)))
	if (reason) return page(c, <OfferPage {...(await offerData(c))} draft={form.draft} reason={reason} />, 409)
	return c.redirect(offerAddress(data.room, data.offer), 303)
})

async function offerData(c: Context<Web>): Promise<OfferProps> {
	const actor = signedIn(c)
	const db = c.get('db')
	const id = idParam<'seatOffer'>(c, 'id')
	const { programmeId, replacementId } = found(await findOfferPlace(db, id))
	const replacement = found(await findReplacement(db, programmeId, replacementId))
	const offer = found(replacement.offers.find((one) => one.id === id))
	const room = await roomToday(db, programmeId)
	if (!canAnswer(actor, offer) || room.programme.slug !== textParam(c, 'slug')) throw new NotFound()
	const isLate = whyNotAnswered(offer, now()) === 'tooLate'
	return { view: c.get('view'), room, replacement, offer, isLate }
}
