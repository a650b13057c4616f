import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { followRoutes } from './follow.routes.tsx'
import { manageRoutes } from './manage.routes.tsx'

export const followsRoutes = new Hono<Web>()

followsRoutes.route('/', followRoutes)
followsRoutes.route('/', manageRoutes)
