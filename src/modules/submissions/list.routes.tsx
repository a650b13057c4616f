import { type Context, Hono } from 'hono'
import type { Actor } from '../../platform/actor.ts'
import { allow } from '../../platform/errors.ts'
import { page, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { type CallDetail, callSide, readCall } from '../calls/index.ts'
import { ListPage } from './list.page.tsx'
import { listCsv } from './list-csv.ts'
import { readListView, rowsOf } from './list-view.ts'
import { canList, canListDrafts } from './policy.ts'
import { listApplicationsForSecretariat } from './queries.ts'

export const listRoutes = new Hono<Web>()

listRoutes.get('/calls/:slug/applications', async (c) => {
	const { actor, call } = await readList(c)
	allow(canList(actor, call.programmeId))
	const applications = await listApplicationsForSecretariat(c.get('db'), call.id)
	const view = { ...c.get('view'), programme: call.programme.theme }
	const submitted = applications.filter(({ state }) => state === 'submitted').length
	const side = callSide(view, call, 'applications', actor, { applications: submitted })
	const runs = canListDrafts(actor, call.programmeId) ? 'call' : 'nothing'
	const shown = readListView(c.req.query())
	return page(c, <ListPage {...{ view, call, side, applications, shown, runs }} />)
})

listRoutes.get('/calls/:slug/applications.csv', async (c) => {
	const { actor, call } = await readList(c)
	allow(canListDrafts(actor, call.programmeId))
	const rows = rowsOf(await listApplicationsForSecretariat(c.get('db'), call.id), readListView(c.req.query()))
	const csv = listCsv(c.get('view').language, rows, call.programme.timeZone)
	return c.body(csv, 200, {
		'content-type': 'text/csv; charset=utf-8',
		'content-disposition': `attachment; filename="${call.slug}.csv"`,
	})
})

async function readList(c: Context<Web>): Promise<{ actor: Actor; call: CallDetail }> {
	const actor = signedIn(c)
	return { actor, call: await readCall(c.get('db'), actor, textParam(c, 'slug')) }
}
