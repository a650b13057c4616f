import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { applicationRoutes } from './application.routes.tsx'
import { roundRoutes } from './round.routes.tsx'

export const assessmentsRoutes = new Hono<Web>().route('/', roundRoutes).route('/', applicationRoutes)
