import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { placeRoutes } from './place.routes.tsx'
import { publicEventRoutes } from './public.routes.tsx'
import { runRoutes } from './run.routes.tsx'

export const publicEventsRoutes = new Hono<Web>()

publicEventsRoutes.route('/', publicEventRoutes)
publicEventsRoutes.route('/', placeRoutes)
publicEventsRoutes.route('/', runRoutes)
