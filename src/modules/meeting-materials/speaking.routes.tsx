import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { page, readForm, textParam, type Web } from '../../platform/web.tsx'
import { answerFile, readWritten } from '../files/index.ts'
import { AnswerForm, answerInvitation } from './answer-invitation.ts'
import { bringSlides, SlidesForm, takeBackSlides } from './bring-slides.ts'
import { readSpeakingToken, speakingPath } from './links.ts'
import { listOfSpeaker } from './material.queries.ts'
import { words } from './messages.ts'
import { refusalOf, toldIn } from './page-data.routes.tsx'
import { whyNotAnswered } from './speaker.ts'
import { calendarText } from './speaker.mail.ts'
import { findSpeakerNeeds, findTold } from './speaker.queries.ts'
import { findSpeaking } from './speaking.ts'
import { SpeakingPage, type SpeakingProps, SpentPage } from './speaking.page.tsx'

/** What a speaker reaches by the link of a mail, without an account: their own item, and nothing else. */
export const speakingRoutes = new Hono<Web>()

const OWN = '/speaking/:token'

speakingRoutes.get(OWN, async (c) => {
	const data = await speakingData(c)
	if (!data) return page(c, <SpentPage view={c.get('view')} />, 404)
	return page(c, <SpeakingPage {...data} told={toldIn(c, ['confirmed', 'declined', 'brought', 'takenBack'])} />)
})

speakingRoutes.post(`${OWN}/answer`, async (c) => {
	const data = found(await speakingData(c))
	const form = await readForm(c, AnswerForm, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <SpeakingPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const { publicUrl } = c.get('config')
	const wish = { linkId: data.speaker.linkId, publicUrl, ...form.value }
	const reason = await refusalOf(inOneStep(c, (tx) => answerInvitation(tx, wish)))
	if (reason) return page(c, <SpeakingPage {...data} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`${data.path}?told=${form.value.answer}`, 303)
})

speakingRoutes.post(`${OWN}/slides`, async (c) => {
	const data = found(await speakingData(c))
	const form = await readWritten(c, SlidesForm, { texts: words(c.get('view').language).faults })
	if (!form.ok) return page(c, <SpeakingPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const { publicUrl } = c.get('config')
	const wish = { linkId: data.speaker.linkId, publicUrl, ...form.value }
	const reason = await refusalOf(inOneStep(c, (tx) => bringSlides(tx, wish)))
	if (reason) return page(c, <SpeakingPage {...data} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`${data.path}?told=brought`, 303)
})

speakingRoutes.post(`${OWN}/slides/:material/removal`, async (c) => {
	const { speaker, path } = found(await speakingData(c))
	const wish = { linkId: speaker.linkId, materialId: textParam(c, 'material') }
	await inOneStep(c, (tx) => takeBackSlides(tx, wish))
	return c.redirect(`${path}?told=takenBack`, 303)
})

speakingRoutes.get(`${OWN}/files/:file/:name`, async (c) => {
	const { materials } = found(await speakingData(c))
	return answerFile(c, found(materials.find(({ file }) => file?.id === textParam(c, 'file'))?.file))
})

speakingRoutes.get(`${OWN}/calendar.ics`, async (c) => {
	const data = found(await speakingData(c))
	const isComing = data.speaker.state !== 'declined' && whyNotAnswered(data, data.at) === undefined
	const { publicUrl, mailFrom } = c.get('config')
	const told = found(isComing ? ((await findTold(c.get('db'), data.speaker.id)) ?? NOT_YET) : undefined)
	const about = { ...data, sequence: told.sequence, entry: told.entry, url: publicUrl + data.path, publicUrl, mailFrom }
	return c.body(calendarText('invited', about), 200, { 'content-type': 'text/calendar; charset=utf-8' })
})

/** Whoever is faster than the first mail. */
const NOT_YET = { sequence: 0, entry: 0 }

async function speakingData(c: Context<Web>): Promise<SpeakingProps | undefined> {
	const db = c.get('db')
	const signer = await linkSigner(db)
	const linkId = readSpeakingToken(signer, textParam(c, 'token'), now())
	const speaking = linkId && (await findSpeaking(db, linkId))
	if (!speaking) return undefined
	const { id } = speaking.speaker
	const own = { needs: await findSpeakerNeeds(db, id), materials: await listOfSpeaker(db, id) }
	return { ...speaking, ...own, view: c.get('view'), path: speakingPath(signer, speaking.speaker), at: now() }
}

/** One change as one transaction, on behalf of nobody: the link from a mail is the permission. */
function inOneStep<T>(c: Context<Web>, work: (tx: Tx) => Promise<T>): Promise<T> {
	return c.get('db').transaction().execute(work)
}
