import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { formRoutes } from './form.routes.tsx'
import { startRoutes } from './start.routes.tsx'

export const applicationsRoutes = new Hono<Web>()

for (const routes of [startRoutes, formRoutes]) applicationsRoutes.route('/', routes)
