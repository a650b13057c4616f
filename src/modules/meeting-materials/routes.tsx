import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { materialRoutes } from './material.routes.tsx'
import { speakersRoutes } from './speakers.routes.tsx'
import { speakingRoutes } from './speaking.routes.tsx'

export const meetingMaterialsRoutes = new Hono<Web>()

meetingMaterialsRoutes.route('/', materialRoutes)
meetingMaterialsRoutes.route('/', speakersRoutes)
meetingMaterialsRoutes.route('/', speakingRoutes)
