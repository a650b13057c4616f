import { type Context, Hono } from 'hono'
import { found, unlessOutdated } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Status, type Web } from '../../platform/web.tsx'
import { listCallLinks, listParticipations, type Programme } from '../programmes/index.ts'
import { awardForm } from './award-form.ts'
import { AwardPage, type AwardPageProps } from './award.page.tsx'
import { words } from './messages.ts'
import { recordAward } from './record-award.ts'
import { readOwn } from './setup.routes.tsx'

/** What the participants of a programme are supported for, each on a page of its own. */
export const awardRoutes = new Hono<Web>()

const ADDRESS = '/programmes/:slug/participants/:id'

awardRoutes.get(ADDRESS, async (c) => showAward(c, await readOwn(c), {}))

awardRoutes.post(ADDRESS, async (c) => {
	const programme = await readOwn(c)
	const { id } = await readParticipation(c, programme)
	const { language } = c.get('view')
	const form = await readForm(c, awardForm(language), words(language).faults)
	const draft = form.draft as AwardPageProps['draft']
	if (!form.ok) return showAward(c, programme, { draft, faults: form.faults }, 422)
	const recording = { programmeId: programme.id, id, ...form.value }
	const saved = await unlessOutdated(change(c, (tx, actor) => recordAward(tx, actor, recording)))
	if (saved) return c.redirect(`/programmes/${programme.slug}/participants#participant-${id}`, 303)
	return showAward(c, programme, { draft, outdated: true }, 409)
})

async function readParticipation(c: Context<Web>, programme: Programme) {
	const id = idParam<'participation'>(c, 'id')
	return found((await listParticipations(c.get('db'), programme.id)).find((participation) => participation.id === id))
}

type AwardState = Pick<AwardPageProps, 'draft' | 'faults' | 'outdated'>

async function showAward(c: Context<Web>, programme: Programme, state: AwardState, status: Status = 200) {
	const participation = await readParticipation(c, programme)
	const calls = await listCallLinks(c.get('db'), programme.id)
	return page(c, <AwardPage view={c.get('view')} {...{ programme, calls, participation }} {...state} />, status)
}
