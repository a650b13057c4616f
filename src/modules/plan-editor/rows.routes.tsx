import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { boundaryRoutes } from './boundary.routes.tsx'
import { eligibleRoutes } from './eligible.routes.tsx'
import { financeRoutes } from './finance.routes.tsx'
import { wheelRoutes } from './wheel.routes.tsx'

/** What stands in rows below a section: the wheel, the eligible measures, the finance plan, the area. */
export const rowsRoutes = new Hono<Web>()

rowsRoutes.route('/', wheelRoutes)
rowsRoutes.route('/', eligibleRoutes)
rowsRoutes.route('/', financeRoutes)
rowsRoutes.route('/', boundaryRoutes)
