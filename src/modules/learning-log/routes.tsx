import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { allow, unlessOutdated } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, idParam, page, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listFiles, readWritten, type StoredFile } from '../files/index.ts'
import { readProgramme } from '../programmes/index.ts'
import { editEntry } from './edit-entry.ts'
import { EntryPage } from './entry.page.tsx'
import { FeedPage } from './feed.page.tsx'
import { logAddress } from './log-address.ts'
import { words } from './messages.ts'
import { OneEntryPage } from './one-entry.page.tsx'
import { canChangeEntry, canWriteEntry } from './policy.ts'
import { listEntries, listTowns, readEntry, roomToday } from './queries.ts'
import { withdrawEntry } from './withdraw-entry.ts'
import { EntryForm, entryEditForm, writeEntry } from './write-entry.ts'

export const learningRoutes = new Hono<Web>()

/** For everybody who may see the programme; what each may read of it, their reach decides. */
learningRoutes.get('/programmes/:slug/learning', async (c) => {
	const actor = c.get('actor')
	const db = c.get('db')
	const room = await roomOf(c)
	const asked = FeedQuery.parse(c.req.query())
	const town = asked.town as Id<'participation'> | undefined
	const feed = await listEntries(db, actor, { room, seatId: town, page: asked.page })
	const photos = new Map<string, StoredFile>()
	for (const { id, photoAlt } of feed.entries) {
		const [photo] = photoAlt === '' ? [] : await listFiles(db, { kind: 'learning_entry', id })
		if (photo) photos.set(id, photo)
	}
	const towns = await listTowns(db, actor, room)
	return page(c, <FeedPage view={c.get('view')} {...{ room, actor, feed, photos, towns, town }} page={asked.page} />)
})

/** What is no town and no page is all of them, and the first. */
const FeedQuery = z.object({
	town: z.uuid().optional().catch(undefined),
	page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

learningRoutes.get('/programmes/:slug/learning/new', async (c) => page(c, <EntryPage {...(await writing(c))} />))

learningRoutes.post('/programmes/:slug/learning', async (c) => {
	const data = await writing(c)
	const form = await readWritten(c, EntryForm, { texts: words(c.get('view').language).faults, only: 'pictures' })
	if (!form.ok) return page(c, <EntryPage {...data} {...form} />, 422)
	const { id: programmeId } = data.room.programme
	await change(c, (tx, actor) => writeEntry(tx, actor, { programmeId, ...form.value }))
	return c.redirect(logAddress(data.room), 303)
})

learningRoutes.get('/programmes/:slug/learning/:id', async (c) => {
	const actor = c.get('actor')
	const db = c.get('db')
	const room = await roomOf(c)
	const entry = await readEntry(db, actor, { room, id: idParam<'learningEntry'>(c, 'id') })
	const [photo] = entry.photoAlt === '' ? [] : await listFiles(db, { kind: 'learning_entry', id: entry.id })
	return page(c, <OneEntryPage view={c.get('view')} {...{ room, actor, entry, photo }} />)
})

learningRoutes.get('/programmes/:slug/learning/:id/edit', async (c) => page(c, <EntryPage {...(await editing(c))} />))

learningRoutes.post('/programmes/:slug/learning/:id/edit', async (c) => {
	const data = await editing(c)
	const schema = entryEditForm({ hasPhoto: data.entry.photoAlt !== '' })
	const form = await readWritten(c, schema, { texts: words(c.get('view').language).faults })
	if (!form.ok) return page(c, <EntryPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const saved = await unlessOutdated(
		change(c, (tx, actor) => editEntry(tx, actor, { id: data.entry.id, ...form.value })),
	)
	if (!saved) return page(c, <EntryPage {...data} draft={form.draft} outdated />, 409)
	return c.redirect(logAddress(data.room), 303)
})

learningRoutes.post('/programmes/:slug/learning/:id/withdrawal', async (c) => {
	const { room, entry } = await editing(c)
	await change(c, (tx, actor) => withdrawEntry(tx, actor, entry.id))
	return c.redirect(logAddress(room), 303)
})

async function roomOf(c: Context<Web>) {
	const db = c.get('db')
	const { id } = await readProgramme(db, c.get('actor'), textParam(c, 'slug'))
	return roomToday(db, id)
}

async function writing(c: Context<Web>) {
	const actor = signedIn(c)
	const room = await roomOf(c)
	allow(canWriteEntry(actor, room))
	return { view: c.get('view'), actor, room }
}

async function editing(c: Context<Web>) {
	const actor = signedIn(c)
	const room = await roomOf(c)
	const entry = await readEntry(c.get('db'), actor, { room, id: idParam<'learningEntry'>(c, 'id') })
	allow(canChangeEntry(actor, room, entry))
	return { view: c.get('view'), actor, room, entry }
}
