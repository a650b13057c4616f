import { type Context, Hono } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { publicPage, type Web } from '../../platform/web.tsx'
import { findTownFactsByName } from './queries.ts'
import { TownsPage } from './towns.page.tsx'

export const placesRoutes = new Hono<Web>()

/** More are never of use to somebody who looks for one. */
const LIMIT = 50

placesRoutes.get('/towns', async (c: Context<Web>) => {
	const name = c.req.query('name')?.trim()
	const found = name ? await findTownFactsByName(c.var.db, { text: name, limit: LIMIT, on: today() }) : undefined
	return publicPage(c, <TownsPage view={c.var.view} name={name} found={found} limit={LIMIT} />)
})

function today(): string {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: HOME_TIME_ZONE }).format(now())
}
