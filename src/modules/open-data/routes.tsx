import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { calendarRoutes } from './calendar.routes.tsx'
import { feedRoutes } from './feed.routes.tsx'
import { sitemapRoutes } from './sitemap.routes.tsx'

/** What machines read: the same as people see who are not signed in, whoever asks. */
export const openDataRoutes = new Hono<Web>()
	.route('/', calendarRoutes)
	.route('/', feedRoutes)
	.route('/', sitemapRoutes)
