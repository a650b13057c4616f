import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { hostRoutes } from './host.routes.tsx'
import { offerRoutes } from './offer.routes.tsx'
import { studioRoutes } from './studio.routes.tsx'

export const hostingRoutes = new Hono<Web>()

hostingRoutes.route('/', studioRoutes)
hostingRoutes.route('/', offerRoutes)
hostingRoutes.route('/', hostRoutes)
