import { type Context, Hono } from 'hono'
import type * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, idParam, page, publicPage, readForm, type Web } from '../../platform/web.tsx'
import { findMeeting } from '../meetings/index.ts'
import { canEnter, findRoom } from '../participation/index.ts'
import { addSection, SectionForm } from './add-section.ts'
import { agreeSummary } from './agree-summary.ts'
import { answerConsent, ConsentForm } from './answer-consent.ts'
import { askCorrections, correctionsForm } from './ask-corrections.ts'
import { BeginPage } from './begin.page.tsx'
import { beginSummary } from './begin-summary.ts'
import { inMeeting, inSummary, named, hindranceOf } from './in-summary.routes.tsx'
import { words } from './messages.ts'
import { listMarks } from './passages.queries.ts'
import { canReadPublished } from './policy.ts'
import { PublicationForm, publishSummary } from './publish-summary.ts'
import { PublishedPage } from './published.page.tsx'
import { publishedSections } from './published.ts'
import { findSummary, listOutcomes, listSections } from './queries.ts'
import { SummaryPage, type SummaryPageProps } from './summary.page.tsx'
import { summaryAddress } from './summary-view.ts'
import { unmarkPassage } from './unmark-passage.ts'

export const summaryRoutes = new Hono<Web>()

/** The room reads all of it; others what was published to them, each at the same address. */
summaryRoutes.get('/meetings/:id/summary', async (c) => {
	const published = await findPublished(c)
	if (published) {
		const document = <PublishedPage {...published} />
		return c.get('actor') === undefined ? publicPage(c, document) : page(c, document)
	}
	const seen = await inMeeting(c)
	if (seen.meeting.summaryState === null) return page(c, <BeginPage {...seen} />)
	return page(c, <SummaryPage {...(await inSummary(c))} />)
})

/** For those outside the room, and for those inside who want to see what others see. */
async function findPublished(c: Context<Web>) {
	const db = c.get('db')
	const actor = c.get('actor')
	const id = idParam<'meeting'>(c, 'id')
	const summary = await findSummary(db, id)
	if (summary?.reach === undefined || summary.reach === null) return undefined
	const meeting = found(await findMeeting(db, id))
	const room = await findRoom(db, meeting.programmeId, dayAt(now(), HOME_TIME_ZONE))
	if (room.programme.state !== 'published' || !canReadPublished(actor, room, summary)) return undefined
	if (canEnter(actor, room) && (c.req.query('as') !== 'reader' || summary.reach === 'room')) return undefined
	const [sections, outcomes, marks] = [await listSections(db, id), await listOutcomes(db, id), await listMarks(db, id)]
	return { view: c.get('view'), room, meeting, sections: publishedSections(sections, outcomes, marks) }
}

summaryRoutes.post('/meetings/:id/summary', async (c) => {
	const { meeting } = await inMeeting(c)
	const reason = await hindranceOf(change(c, (tx, actor) => beginSummary(tx, actor, meeting.id)))
	if (reason) return page(c, <BeginPage {...(await inMeeting(c))} reason={reason} />, 409)
	return c.redirect(summaryAddress(meeting), 303)
})

summaryRoutes.post('/meetings/:id/summary/corrections', async (c) => {
	const { room } = await inMeeting(c)
	const { publicUrl } = c.get('config')
	const schema = correctionsForm(c.get('view').language, room.programme.timeZone, now())
	return answerForm(c, schema, (tx, actor, wish) => askCorrections(tx, actor, { ...wish, publicUrl }))
})

summaryRoutes.post('/meetings/:id/summary/publication', (c) => {
	const { publicUrl } = c.get('config')
	return answerForm(c, PublicationForm, (tx, actor, wish) => publishSummary(tx, actor, { ...wish, publicUrl }))
})

summaryRoutes.post('/meetings/:id/summary/sections', (c) => answerForm(c, SectionForm, addSection))

summaryRoutes.post('/meetings/:id/summary/passages/:passageMark/consent', async (c) => {
	const { id: markId } = named(c, 'passageMark', (await inSummary(c)).marks)
	return answerForm(c, ConsentForm, (tx, actor, wish) => answerConsent(tx, actor, { ...wish, markId }))
})

summaryRoutes.post('/meetings/:id/summary/agreement', (c) => answer(c, agreeSummary))

summaryRoutes.post('/meetings/:id/summary/passages/:passageMark/removal', async (c) => {
	const { id: markId } = named(c, 'passageMark', (await inSummary(c)).marks)
	return answer(c, (tx, actor, meetingId) => unmarkPassage(tx, actor, { meetingId, markId }))
})

type Verb<Wish> = (tx: Tx, actor: Actor, wish: Wish & { meetingId: Id<'meeting'> }) => Promise<unknown>

/** A form of the summary's own page. */
async function answerForm<Value extends object>(c: Context<Web>, schema: z.ZodType<Value>, verb: Verb<Value>) {
	const { meeting } = await inSummary(c)
	const form = await readForm(c, schema, words(c.get('view').language).faults)
	const draft = form.draft as NonNullable<SummaryPageProps['draft']>
	if (!form.ok) {
		return page(c, <SummaryPage {...(await inSummary(c))} draft={draft} faults={form.faults} />, 422)
	}
	return answer(c, (tx, actor) => verb(tx, actor, { ...form.value, meetingId: meeting.id }), draft)
}

async function answer(
	c: Context<Web>,
	verb: (tx: Tx, actor: Actor, meetingId: Id<'meeting'>) => Promise<unknown>,
	draft: NonNullable<SummaryPageProps['draft']> = {},
) {
	const { meeting } = await inSummary(c)
	const reason = await hindranceOf(change(c, (tx, actor) => verb(tx, actor, meeting.id)))
	if (reason) return page(c, <SummaryPage {...(await inSummary(c))} draft={draft} reason={reason} />, 409)
	return c.redirect(`${summaryAddress(meeting)}?told=saved`, 303)
}
