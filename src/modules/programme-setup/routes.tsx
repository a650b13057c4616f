import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { awardRoutes } from './award.routes.tsx'
import { partRoutes } from './part.routes.tsx'
import { setupRoutes } from './setup.routes.tsx'

export const programmeSetupRoutes = new Hono<Web>()

programmeSetupRoutes.route('/', setupRoutes)
programmeSetupRoutes.route('/', partRoutes)
programmeSetupRoutes.route('/', awardRoutes)
