import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { formRoutes } from './form.routes.tsx'
import { listRoutes } from './list.routes.tsx'
import { startRoutes } from './start.routes.tsx'
import { submissionRoutes } from './submission.routes.tsx'

export const applicationsRoutes = new Hono<Web>()

for (const routes of [startRoutes, formRoutes, submissionRoutes, listRoutes]) applicationsRoutes.route('/', routes)
