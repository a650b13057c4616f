import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { browseRoutes } from './browse.routes.tsx'
import { editRoutes } from './edit.routes.tsx'
import { proposeRoutes } from './propose.routes.tsx'
import { recommendationRoutes } from './recommendation.routes.tsx'
import { recordRoutes } from './record.routes.tsx'
import { trialRoutes } from './trial.routes.tsx'

export const recommendationsRoutes = new Hono<Web>()

recommendationsRoutes.route('/', browseRoutes)
// Before the pages of one: in `/recommendations/new` there is none of that name.
recommendationsRoutes.route('/', proposeRoutes)
recommendationsRoutes.route('/', recommendationRoutes)
recommendationsRoutes.route('/', editRoutes)
recommendationsRoutes.route('/', recordRoutes)
recommendationsRoutes.route('/', trialRoutes)
