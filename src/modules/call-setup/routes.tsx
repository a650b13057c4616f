import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { callFormRoutes } from './call-form.routes.tsx'
import { partRoutes } from './part.routes.tsx'
import { setupRoutes } from './setup.routes.tsx'

export const callSetupRoutes = new Hono<Web>()

callSetupRoutes.route('/', setupRoutes)
callSetupRoutes.route('/', callFormRoutes)
callSetupRoutes.route('/', partRoutes)
