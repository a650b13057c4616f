import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { allow } from '../../platform/errors.ts'
import { publicPage, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { listEventLinks, listMilestones } from '../programmes/index.ts'
import { CallPage } from './call.page.tsx'
import { type CallDetail, callPhase } from './call.ts'
import { checkPlace } from './place.queries.ts'
import { canEdit } from './policy.ts'
import { listCalls, listPostponements, readCall } from './queries.ts'

export const callsRoutes = new Hono<Web>()

callsRoutes.get('/calls/:slug', async (c) => showCall(c, await readOf(c)))

/** The page as everybody will see it, for those who may still change it. */
callsRoutes.get('/calls/:slug/preview', async (c) => {
	signedIn(c)
	const call = await readOf(c)
	allow(canEdit(c.get('actor'), call))
	return showCall(c, call)
})

function readOf(c: Context<Web>): Promise<CallDetail> {
	return readCall(c.get('db'), c.get('actor'), textParam(c, 'slug'))
}

async function showCall(c: Context<Web>, call: CallDetail) {
	const [db, actor, at] = [c.get('db'), c.get('actor'), now()]
	const asked = c.req.query('town')?.trim()
	const siblings = await listCalls(db, actor, { programmeId: call.programmeId })
	return publicPage(
		c,
		<CallPage
			view={c.get('view')}
			call={call}
			phase={callPhase(call, at)}
			at={at}
			calls={siblings.filter(({ state, id }) => state === 'published' || id === call.id)}
			events={(await listEventLinks(db, call.programmeId, at)).filter(({ callId }) => callId === call.id)}
			milestones={await listMilestones(db, call.programmeId)}
			postponements={await listPostponements(db, call.id)}
			check={asked ? await checkPlace(db, call, { asked, at }) : undefined}
			mayEdit={canEdit(actor, call)}
		/>,
	)
}
