import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { page, type Web } from '../../platform/web.tsx'
import { findTownFactsByName } from './queries.ts'
import { TownsPage } from './towns.page.tsx'

export const towns = new Hono<Web>()

/** More are never of use to somebody who looks for one. */
const LIMIT = 50

towns.get('/', async (c: Context<Web>) => {
	const name = c.req.query('name')?.trim()
	const found = name ? await findTownFactsByName(c.var.db, { text: name, limit: LIMIT, on: today() }) : undefined
	return page(c, <TownsPage view={c.var.view} name={name} found={found} limit={LIMIT} />)
})

/** Both countries share their time. */
function today(): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(now())
}
