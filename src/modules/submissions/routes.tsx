import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { listRoutes } from './list.routes.tsx'
import { readingRoutes } from './reading.routes.tsx'
import { submissionRoutes } from './submission.routes.tsx'

export const submissionsRoutes = new Hono<Web>()

for (const routes of [readingRoutes, submissionRoutes, listRoutes]) submissionsRoutes.route('/', routes)
