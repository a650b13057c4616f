import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { browseRoutes } from './browse.routes.tsx'
import { editRoutes } from './edit.routes.tsx'
import { measureRoutes } from './measure.routes.tsx'
import { proposeRoutes } from './propose.routes.tsx'
import { speakRoutes } from './speak.routes.tsx'

export const toolboxRoutes = new Hono<Web>()

toolboxRoutes.route('/', browseRoutes)
// Before the pages of one measure: in `/toolbox/new` there is none of that name.
toolboxRoutes.route('/', proposeRoutes)
toolboxRoutes.route('/', measureRoutes)
toolboxRoutes.route('/', editRoutes)
toolboxRoutes.route('/', speakRoutes)
