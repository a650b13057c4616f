import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { browseRoutes } from './browse.routes.tsx'
import { editRoutes } from './edit.routes.tsx'
import { measureRoutes } from './measure.routes.tsx'
import { proposeRoutes } from './propose.routes.tsx'
import { speakRoutes } from './speak.routes.tsx'
import type { ListStories } from './story.ts'

/** `listStories` tells who built with a measure; see `ListStories`. */
export function toolboxRoutes(listStories: ListStories): Hono<Web> {
	const routes = new Hono<Web>()

	routes.route('/', browseRoutes)
	// Before the pages of one measure: in `/toolbox/new` there is none of that name.
	routes.route('/', proposeRoutes)
	routes.route('/', measureRoutes(listStories))
	routes.route('/', editRoutes)
	routes.route('/', speakRoutes)
	return routes
}
