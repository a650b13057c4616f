import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { writeDay } from '../../platform/dates-format.ts'
import { allow } from '../../platform/errors.ts'
import { change, page, readForm, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { createProgramme, newProgrammeForm, startOfNextMonth } from './create-programme.ts'
import { words } from './messages.ts'
import { NewProgrammePage } from './new-programme.page.tsx'
import { ParticipantsPage } from './participants.page.tsx'
import { partRoutes } from './part.routes.tsx'
import { readParts } from './part-queries.ts'
import { canCreate, canEdit } from './policy.ts'
import { ProgrammePage } from './programme.page.tsx'
import type { Programme } from './programme.ts'
import { ProgrammesPage } from './programmes.page.tsx'
import { isSlugTaken, listCallLinks, listParticipations, listProgrammes, readProgramme } from './queries.ts'
import { setupRoutes } from './setup.routes.tsx'
import { listTemplates } from './template.ts'

export const programmesRoutes = new Hono<Web>()

programmesRoutes.get('/programmes', async (c) => {
	const programmes = await listProgrammes(c.get('db'), c.get('actor'))
	const today = dayAt(now(), HOME_TIME_ZONE)
	const mayCreate = canCreate(c.get('actor'))
	return page(c, <ProgrammesPage view={c.get('view')} programmes={programmes} today={today} mayCreate={mayCreate} />)
})

programmesRoutes.get('/programmes/new', (c) => {
	allow(canCreate(signedIn(c)))
	const view = c.get('view')
	const startsOn = writeDay(view.language, startOfNextMonth(HOME_TIME_ZONE))
	return page(c, <NewProgrammePage view={view} templates={listTemplates()} draft={{ startsOn }} />)
})

programmesRoutes.post('/programmes', async (c) => {
	allow(canCreate(signedIn(c)))
	const view = c.get('view')
	const { faults: texts } = words(view.language)
	const form = await readForm(c, newProgrammeForm(view.language), texts)
	const again = (draft: typeof form.draft, faults: Record<string, string>) =>
		page(c, <NewProgrammePage view={view} templates={listTemplates()} draft={draft} faults={faults} />, 422)
	if (!form.ok) return again(form.draft, form.faults)
	const { slug } = form.value
	if (await isSlugTaken(c.get('db'), slug)) return again({ ...form.draft, slug }, { slug: texts.slugTaken })
	await change(c, (tx, actor) => createProgramme(tx, actor, form.value))
	return c.redirect(`/programmes/${slug}/setup`, 303)
})

programmesRoutes.route('/', setupRoutes)
programmesRoutes.route('/', partRoutes)

programmesRoutes.get('/programmes/:slug', async (c) => {
	const facts = await readPublicFacts(c)
	const parts = await readParts(c.get('db'), facts.programme.id)
	const mayEdit = canEdit(c.get('actor'), facts.programme)
	return page(c, <ProgrammePage {...facts} parts={parts} mayEdit={mayEdit} />)
})

programmesRoutes.get('/programmes/:slug/participants', async (c) =>
	page(c, <ParticipantsPage {...(await readPublicFacts(c))} />),
)

async function readPublicFacts(c: Context<Web>) {
	const programme = await readProgramme(c.get('db'), c.get('actor'), textParam(c, 'slug'))
	return {
		view: c.get('view'),
		programme,
		calls: await listPublishedCalls(c, programme),
		participations: await listParticipations(c.get('db'), programme.id),
		today: dayAt(now(), programme.timeZone),
	}
}

async function listPublishedCalls(c: Context<Web>, programme: Programme) {
	return (await listCallLinks(c.get('db'), programme.id)).filter(({ state }) => state === 'published')
}
