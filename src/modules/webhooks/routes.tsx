import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { deliveryRoutes } from './delivery.routes.tsx'
import { listRoutes } from './list.routes.tsx'
import { webhookRoutes } from './webhook.routes.tsx'

export const webhooksRoutes = new Hono<Web>()

webhooksRoutes.route('/', listRoutes)
webhooksRoutes.route('/', webhookRoutes)
webhooksRoutes.route('/', deliveryRoutes)
