import { type Context, Hono } from 'hono'
import { allow, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Status, type Web } from '../../platform/web.tsx'
import { listItems } from '../library/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { atRelease } from './at-release.routes.tsx'
import { editRelease, ReleaseForm } from './edit-release.ts'
import { EditPage, type EditProps } from './edit.page.tsx'
import { words } from './messages.ts'
import { canEditRelease } from './policy.ts'
import { releaseAddress } from './release-address.ts'

export const editRoutes = new Hono<Web>()

const ADDRESS = '/programmes/:slug/room/cases/:id/release/edit'

editRoutes.get(ADDRESS, (c) => showEdit(c, {}))

editRoutes.post(ADDRESS, async (c) => {
	const { room, one } = await editing(c)
	const form = await readForm(c, ReleaseForm, words(c.get('view').language).faults)
	const { draft } = form
	if (!form.ok) return showEdit(c, { draft, faults: form.faults }, 422)
	const edit = { ...form.value, caseId: one.id }
	const isSaved = await unlessOutdated(change(c, (tx, actor) => editRelease(tx, actor, edit)))
	if (!isSaved) return showEdit(c, { draft, isOutdated: true }, 409)
	return c.redirect(`${releaseAddress(room, one.id)}?told=saved`, 303)
})

async function editing(c: Context<Web>) {
	const at = await atRelease(c)
	allow(canEditRelease(at.actor, at.room, at.one))
	return at
}

async function showEdit(
	c: Context<Web>,
	state: Pick<EditProps, 'draft' | 'faults' | 'isOutdated'>,
	status: Status = 200,
) {
	const at = await editing(c)
	const db = c.get('db')
	const terms = await listTerms(db, 'theme')
	const measures = await listItems(db, { kind: 'measure', states: ['published'] })
	return page(c, <EditPage {...at} terms={terms} measures={measures} {...state} />, status)
}
