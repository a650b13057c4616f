import { type Context, Hono } from 'hono'
import { allow, unlessOutdated } from '../../platform/errors.ts'
import { change, idParam, page, type Web } from '../../platform/web.tsx'
import { readWritten } from '../files/index.ts'
import { canEnter } from '../participation/index.ts'
import { addMaterial, materialForm } from './add-material.ts'
import { editForm, editMaterial } from './edit-material.ts'
import { MaterialFormPage } from './material-form.page.tsx'
import { listLetters } from './material-letters.ts'
import { MaterialPage, type MaterialProps } from './material.page.tsx'
import { listReadable, listTellings, readMaterial } from './material.queries.ts'
import { words } from './messages.ts'
import { readMeetingPage, refusalOf, toldIn } from './page-data.routes.tsx'
import { canKeepMaterial } from './policy.ts'
import { removeMaterial } from './remove-material.ts'
import { sendMaterial } from './send-material.ts'
import { listSpeakers } from './speaker.queries.ts'

export const materialRoutes = new Hono<Web>()

const ALL = '/meetings/:id/material'
const ONE = '/meetings/:id/material/:material'

materialRoutes.get(ALL, async (c) => {
	const told = toldIn(c, ['added', 'saved', 'removed', 'sent'])
	return page(c, <MaterialPage {...(await materialData(c))} told={told} />)
})

materialRoutes.get(`${ALL}/new`, async (c) => page(c, <MaterialFormPage {...(await keeping(c))} />))

materialRoutes.post(ALL, async (c) => {
	const data = await keeping(c)
	const schema = materialForm({ hasOwnFile: false })
	const form = await readWritten(c, schema, { texts: words(c.get('view').language).faults })
	if (!form.ok) return page(c, <MaterialFormPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { meetingId: data.meeting.id, ...form.value }
	const reason = await refusalOf(change(c, (tx, actor) => addMaterial(tx, actor, wish)))
	if (reason) return page(c, <MaterialFormPage {...data} draft={form.draft} reason={reason} />, 409)
	return c.redirect(`/meetings/${data.meeting.id}/material?told=added`, 303)
})

materialRoutes.get(ONE, async (c) => page(c, <MaterialFormPage {...(await editing(c))} />))

materialRoutes.post(ONE, async (c) => {
	const data = await editing(c)
	const schema = editForm({ hasOwnFile: data.material.file !== undefined })
	const form = await readWritten(c, schema, { texts: words(c.get('view').language).faults })
	if (!form.ok) return page(c, <MaterialFormPage {...data} draft={form.draft} faults={form.faults} />, 422)
	const wish = { meetingId: data.meeting.id, materialId: data.material.id, ...form.value }
	const isSaved = await unlessOutdated(change(c, (tx, actor) => editMaterial(tx, actor, wish)))
	if (!isSaved) return page(c, <MaterialFormPage {...(await editing(c))} draft={form.draft} outdated />, 409)
	return c.redirect(`/meetings/${data.meeting.id}/material?told=saved`, 303)
})

materialRoutes.post(`${ONE}/removal`, async (c) => {
	const { meeting, material } = await editing(c)
	const wish = { meetingId: meeting.id, materialId: material.id }
	await change(c, (tx, actor) => removeMaterial(tx, actor, wish))
	return c.redirect(`/meetings/${meeting.id}/material?told=removed`, 303)
})

materialRoutes.post('/meetings/:id/material-sendings', async (c) => {
	const { meeting } = await keeping(c)
	const reason = await refusalOf(change(c, (tx, actor) => sendMaterial(tx, actor, meeting.id)))
	if (reason) return page(c, <MaterialPage {...(await materialData(c))} reason={reason} />, 409)
	return c.redirect(`/meetings/${meeting.id}/material?told=sent`, 303)
})

async function materialData(c: Context<Web>): Promise<MaterialProps> {
	const data = await readMeetingPage(c)
	const { actor, room, meeting } = data
	const db = c.get('db')
	const isKeeper = canKeepMaterial(actor, room, meeting)
	const coming = canEnter(actor, room) ? await listSpeakers(db, meeting.id) : []
	const tellings = isKeeper ? await listTellings(db, meeting.id) : []
	const sent = Map.groupBy(tellings, ({ materialId }) => materialId)
	return {
		...data,
		materials: await listReadable(db, actor, data),
		speakers: coming.filter(({ state }) => state === 'confirmed'),
		sent: new Map([...sent].map(([id, people]) => [id, people.length])),
		waiting: isKeeper ? (await listLetters(db, data)).length : 0,
	}
}

async function keeping(c: Context<Web>) {
	const data = await readMeetingPage(c)
	allow(canKeepMaterial(data.actor, data.room, data.meeting))
	return data
}

async function editing(c: Context<Web>) {
	const data = await keeping(c)
	const id = idParam<'meetingMaterial'>(c, 'material')
	return { ...data, material: await readMaterial(c.get('db'), data.actor, { scene: data, id }) }
}
