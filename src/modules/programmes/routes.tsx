import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { publicPage, textParam, type Web } from '../../platform/web.tsx'
import { listMunicipalityFacts } from '../places/index.ts'
import { listEventLinks } from './event-links.queries.ts'
import { findEndProductTitle, listPageLinks } from './page-links.queries.ts'
import { readParts } from './part-queries.ts'
import { ParticipantsPage } from './participants.page.tsx'
import { listPlanLinks } from './plan-links.queries.ts'
import { canCreate, canEdit } from './policy.ts'
import { ProgrammePage } from './programme.page.tsx'
import type { Programme } from './programme.ts'
import { ProgrammesPage } from './programmes.page.tsx'
import {
	countRecommendations,
	listCallLinks,
	listFormerOwners,
	listParticipations,
	listProgrammes,
	listProjectLinks,
	readProgramme,
} from './queries.ts'

export const programmesRoutes = new Hono<Web>()

programmesRoutes.get('/programmes', async (c) => {
	const programmes = await listProgrammes(c.get('db'), c.get('actor'))
	const today = dayAt(now(), HOME_TIME_ZONE)
	const mayCreate = canCreate(c.get('actor'))
	return publicPage(
		c,
		<ProgrammesPage view={c.get('view')} programmes={programmes} today={today} mayCreate={mayCreate} />,
	)
})

programmesRoutes.get('/programmes/:slug', async (c) => {
	const facts = await readPublicFacts(c)
	const parts = await readParts(c.get('db'), facts.programme.id)
	const pageLinks = await listPageLinks(c.get('db'), facts.programme.id, now())
	const mayEdit = canEdit(c.get('actor'), facts.programme)
	const recommendations = await countRecommendations(c.get('db'), facts.programme.id)
	const projects = await listProjectLinks(c.get('db'), facts.programme.id)
	const formerOwners = await listFormerOwners(c.get('db'), facts.programme.id)
	const endProduct = await findEndProductTitle(c.get('db'), facts.programme.id)
	const events = await listEventLinks(c.get('db'), facts.programme.id, now())
	const known = { parts, events, at: now(), pageLinks, endProduct, recommendations, projects, formerOwners, mayEdit }
	return publicPage(c, <ProgrammePage {...facts} {...known} />)
})

programmesRoutes.get('/programmes/:slug/participants', async (c) => {
	const facts = await readPublicFacts(c)
	const codes = facts.participations.flatMap(({ municipalityCode }) => municipalityCode ?? [])
	const known = await listMunicipalityFacts(c.get('db'), [...new Set(codes)], facts.today)
	const regionNames = new Map(
		known.flatMap(({ municipality, region }) => (region ? [[municipality.code, region.name] as const] : [])),
	)
	const mayEdit = canEdit(c.get('actor'), facts.programme)
	return publicPage(c, <ParticipantsPage {...facts} {...{ regionNames, mayEdit }} />)
})

async function readPublicFacts(c: Context<Web>) {
	const programme = await readProgramme(c.get('db'), c.get('actor'), textParam(c, 'slug'))
	return {
		view: c.get('view'),
		programme,
		calls: await listPublishedCalls(c, programme),
		participations: await listParticipations(c.get('db'), programme.id),
		plans: await listPlanLinks(c.get('db'), programme.id),
		today: dayAt(now(), programme.timeZone),
	}
}

async function listPublishedCalls(c: Context<Web>, programme: Programme) {
	return (await listCallLinks(c.get('db'), programme.id)).filter(({ state }) => state === 'published')
}
