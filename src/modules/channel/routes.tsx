import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { mailsRoutes } from './mails.routes.tsx'
import { repliesRoutes } from './replies.routes.tsx'
import { settingsRoutes } from './settings.routes.tsx'
import { topicRoutes } from './topic.routes.tsx'

/** Those with names of their own before the topics: none of them is called mails or settings. */
export const channelRoutes = new Hono<Web>()
	.route('/', repliesRoutes)
	.route('/', mailsRoutes)
	.route('/', settingsRoutes)
	.route('/', topicRoutes)
