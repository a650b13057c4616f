import { type Context, Hono } from 'hono'
import { callerAddress, page, readForm, textParam, type Web } from '../../platform/web.tsx'
import { refusalOf } from '../../platform/errors.ts'
import { contributionWords } from '../contributions/index.ts'
import { findLinkHolder, type LinkHolder, type ListPartyTasks } from '../partnerships/index.ts'
import { SpentPage } from './code.page.tsx'
import { linksRoutes } from './links.routes.tsx'
import { givenRoutes } from './given.routes.tsx'
import { type Reason, words } from './messages.ts'
import { noteUse } from './note-use.ts'
import { PartyPage } from './party.page.tsx'
import { readPartyView } from './party-view.ts'
import { pledgeForm } from './pledge.ts'
import { pledgesRoutes } from './pledges.routes.tsx'
import { PosterPage } from './poster.page.tsx'
import { findPoster } from './queries.ts'
import { requestPledge } from './request-pledge.ts'

/** What is reached by a link on paper or in a mail; stands before all that others put below `/p/:token`. */
export function partyLinksRoutes(listers: readonly ListPartyTasks[]): Hono<Web> {
	const routes = new Hono<Web>()

	routes.use('/p/:token/*', async (c, next) => {
		const token = textParam(c, 'token')
		const db = c.get('db')
		if (!(await findLinkHolder(db, token)) && !(await findPoster(db, token))) {
			return page(c, <SpentPage view={c.get('view')} />, 404)
		}
		await noteUse(db, token)
		return next()
	})

	routes.get('/p/:token', async (c) => {
		const holder = await findLinkHolder(c.get('db'), textParam(c, 'token'))
		return holder ? showParty(c, holder, listers) : showPoster(c)
	})

	// A party's own pledge stands in `givenRoutes`, which comes next.
	routes.post('/p/:token/pledge', async (c, next) => {
		const poster = await findPoster(c.get('db'), textParam(c, 'token'))
		if (!poster) return next()
		const view = c.get('view')
		const texts = { ...words(view.language).faults, ...contributionWords(view.language).faults }
		const form = await readForm(c, pledgeForm(view.language), texts)
		if (!form.ok) return page(c, <PosterPage {...poster} view={view} draft={form.draft} faults={form.faults} />, 422)
		const { publicUrl } = c.get('config')
		const caller = { language: view.language, network: callerAddress(c), publicUrl }
		const wish = { planId: poster.plan.id, linkId: poster.link.id, form: form.value, ...caller }
		let id = ''
		const reason = await refusalOf<Reason>(
			c
				.get('db')
				.transaction()
				.execute(async (tx) => {
					id = await requestPledge(tx, wish)
				}),
		)
		if (reason) return page(c, <PosterPage {...poster} view={view} draft={form.draft} reason={reason} />, 409)
		return c.redirect(`/pledges/${id}`, 303)
	})

	routes.route('/', linksRoutes)
	routes.route('/', pledgesRoutes)
	routes.route('/', givenRoutes)
	return routes
}

async function showParty(c: Context<Web>, holder: LinkHolder, listers: readonly ListPartyTasks[]) {
	const db = c.get('db')
	const view = c.get('view')
	const tasks = await Promise.all(listers.map((list) => list(db, holder, view.language)))
	const told = (['pledged', 'joined', 'offered'] as const).find((one) => one === c.req.query('told'))
	return page(c, <PartyPage {...(await readPartyView(db, holder))} view={view} tasks={tasks.flat()} told={told} />)
}

async function showPoster(c: Context<Web>) {
	const poster = await findPoster(c.get('db'), textParam(c, 'token'))
	if (!poster) return page(c, <SpentPage view={c.get('view')} />, 404)
	return page(c, <PosterPage {...poster} view={c.get('view')} draft={{}} />)
}
