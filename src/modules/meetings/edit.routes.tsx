import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, unlessOutdated } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, type Web } from '../../platform/web.tsx'
import { editMeeting, factsForm } from './edit-meeting.ts'
import { FactsPage } from './facts.page.tsx'
import { ItemsPage } from './items.page.tsx'
import { readItems, rowsIn } from './items-form.ts'
import { words } from './messages.ts'
import { canChangeMeeting } from './policy.ts'
import { listItems, readMeeting } from './queries.ts'
import { setProgramme } from './set-programme.ts'

/** Rows have names of their own; `readItems` judges them. */
const Typed = z.record(z.string(), z.string())

export const editMeetingRoutes = new Hono<Web>()

editMeetingRoutes.get('/meetings/:id/facts', async (c) => page(c, <FactsPage {...(await changeable(c))} />))

editMeetingRoutes.post('/meetings/:id/facts', async (c) => {
	const data = await changeable(c)
	const { language } = c.get('view')
	const form = await readForm(c, factsForm(language), words(language).faults)
	if (!form.ok) return page(c, <FactsPage {...data} draft={form.draft as never} faults={form.faults} />, 422)
	const { id: meetingId } = data.meeting
	const isSaved = await unlessOutdated(change(c, (tx, actor) => editMeeting(tx, actor, { meetingId, ...form.value })))
	if (!isSaved) return page(c, <FactsPage {...(await changeable(c))} draft={form.draft as never} outdated />, 409)
	return c.redirect(`/meetings/${meetingId}?saved=yes`, 303)
})

editMeetingRoutes.get('/meetings/:id/programme', async (c) => page(c, <ItemsPage {...(await withItems(c))} />))

editMeetingRoutes.post('/meetings/:id/programme', async (c) => {
	const data = await withItems(c)
	const { draft } = await readForm(c, Typed, {})
	const rows = rowsIn(draft)
	const read = readItems(rows)
	if (!read.ok) return page(c, <ItemsPage {...data} rows={rows} faults={inWords(c, read.faults)} />, 422)
	const wish = { meetingId: data.meeting.id, version: Number(draft['version']), items: read.items }
	const isSaved = await unlessOutdated(change(c, (tx, actor) => setProgramme(tx, actor, wish)))
	if (!isSaved) return page(c, <ItemsPage {...(await withItems(c))} rows={rows} outdated />, 409)
	return c.redirect(`/meetings/${wish.meetingId}?saved=yes`, 303)
})

function inWords(c: Context<Web>, faults: Record<string, string>): Record<string, string> {
	const texts: Record<string, string> = words(c.get('view').language).faults
	return Object.fromEntries(Object.entries(faults).map(([name, key]) => [name, texts[key] ?? key]))
}

async function withItems(c: Context<Web>) {
	const data = await changeable(c)
	return { ...data, items: await listItems(c.get('db'), data.meeting.id) }
}

async function changeable(c: Context<Web>) {
	const actor = signedIn(c)
	const at = now()
	const asked = { id: idParam<'meeting'>(c, 'id'), day: dayAt(at, HOME_TIME_ZONE) }
	const { meeting, room } = await readMeeting(c.get('db'), actor, asked)
	allow(canChangeMeeting(actor, room, meeting))
	return { view: c.get('view'), actor, room, meeting, at }
}
