import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { writeDay } from '../../platform/dates-format.ts'
import { allow, unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Status, signedIn, textParam, type Web } from '../../platform/web.tsx'
import {
	canCreateProgramme,
	canEditProgramme,
	listCallLinks,
	listTemplates,
	type Programme,
	readParts,
	readProgramme,
} from '../programmes/index.ts'
import { createProgramme, newProgrammeForm, startOfNextMonth } from './create-programme.ts'
import { editFacts, factsForm } from './edit-facts.ts'
import { words } from './messages.ts'
import { NewProgrammePage } from './new-programme.page.tsx'
import { whyNotPublishable } from './publication.ts'
import { publishProgramme } from './publish-programme.ts'
import { isSlugTaken } from './queries.ts'
import { SetupPage, type SetupPageProps } from './setup.page.tsx'

export const setupRoutes = new Hono<Web>()

setupRoutes.get('/programmes/new', (c) => {
	allow(canCreateProgramme(signedIn(c)))
	const view = c.get('view')
	const startsOn = writeDay(view.language, startOfNextMonth(HOME_TIME_ZONE))
	return page(c, <NewProgrammePage view={view} templates={listTemplates()} draft={{ startsOn }} />)
})

setupRoutes.post('/programmes', async (c) => {
	allow(canCreateProgramme(signedIn(c)))
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

setupRoutes.get('/programmes/:slug/setup', async (c) => {
	const programme = await readOwn(c)
	const outcome = c.req.query('saved') === undefined ? undefined : 'saved'
	return showSetup(c, programme, { outcome })
})

setupRoutes.post('/programmes/:slug/facts', async (c) => {
	const programme = await readOwn(c)
	const { faults: texts } = words(c.get('view').language)
	const form = await readForm(c, factsForm(c.get('view').language), texts)
	if (!form.ok) return showSetup(c, programme, { draft: form.draft, faults: form.faults }, 422)
	const { version, sameOwner, ...facts } = form.value
	const fault = await slugFault(c, programme, facts.slug)
	if (fault) return showSetup(c, programme, { draft: form.draft, faults: { slug: texts[fault] } }, 422)

	const { id } = programme
	const saved = await unlessOutdated(change(c, (tx, actor) => editFacts(tx, actor, { id, version, facts, sameOwner })))
	if (saved) return c.redirect(`/programmes/${facts.slug}/setup?saved`, 303)
	return showSetup(c, await readOwn(c), { draft: form.draft, outcome: 'outdated' }, 409)
})

setupRoutes.post('/programmes/:slug/publication', async (c) => {
	const programme = await readOwn(c)
	const reason = whyNotPublishable(programme, await readParts(c.get('db'), programme.id))
	if (reason) return showSetup(c, programme, {}, 409)
	await change(c, (tx, actor) => publishProgramme(tx, actor, programme.id))
	return c.redirect(`/programmes/${programme.slug}`, 303)
})

/** The programme of the address, for those who may change it. */
export async function readOwn(c: Context<Web>): Promise<Programme> {
	const actor = signedIn(c)
	const programme = await readProgramme(c.get('db'), actor, textParam(c, 'slug'))
	allow(canEditProgramme(actor, programme))
	return programme
}

async function slugFault(c: Context<Web>, programme: Programme, slug: string): Promise<'slugTaken' | undefined> {
	if (slug === programme.slug) return undefined
	return (await isSlugTaken(c.get('db'), slug, programme.slug)) ? 'slugTaken' : undefined
}

type SetupState = Pick<SetupPageProps, 'draft' | 'faults' | 'outcome'>

async function showSetup(c: Context<Web>, programme: Programme, state: SetupState, status: Status = 200) {
	const parts = await readParts(c.get('db'), programme.id)
	const calls = await listCallLinks(c.get('db'), programme.id)
	const today = dayAt(now(), programme.timeZone)
	return page(c, <SetupPage view={c.get('view')} {...{ programme, parts, calls, today }} {...state} />, status)
}
