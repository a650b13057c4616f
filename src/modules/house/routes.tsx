import { Hono } from 'hono'
import { version } from '../../platform/root.ts'
import { publicPage, type Web } from '../../platform/web.tsx'
import { checkHealth } from './health.ts'
import { privacyParts } from './privacy.ts'
import { PrivacyPage, StatementPage } from './statement.page.tsx'

export const houseRoutes = new Hono<Web>()

houseRoutes.get('/health', async (c) => {
	const health = await checkHealth(c.get('db'), version)
	return c.json(health, health.status === 'ok' ? 200 : 503)
})

houseRoutes.get('/accessibility', (c) =>
	publicPage(c, <StatementPage view={c.get('view')} statement="accessibility" />),
)
houseRoutes.get('/privacy', (c) => {
	const view = c.get('view')
	return publicPage(c, <PrivacyPage view={view} parts={privacyParts(view.language, c.get('config'))} />)
})
houseRoutes.get('/contact', (c) => publicPage(c, <StatementPage view={c.get('view')} statement="contact" />))
