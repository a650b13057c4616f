import { Hono } from 'hono'
import { page, type Web } from '../../platform/web.tsx'
import { commentRoutes } from './comment.routes.tsx'
import { draftRoutes } from './draft.routes.tsx'
import { historyRoutes } from './history.routes.tsx'
import { inText, TEXT } from './in-text.routes.tsx'
import { TextPage } from './overview.page.tsx'
import { passageRoutes } from './passage.routes.tsx'
import { suggestionRoutes } from './suggestion.routes.tsx'

export const planWritingRoutes = new Hono<Web>()
	.get(TEXT, async (c) => page(c, <TextPage {...(await inText(c))} />))
	.route('/', passageRoutes)
	.route('/', draftRoutes)
	.route('/', historyRoutes)
	.route('/', suggestionRoutes)
	.route('/', commentRoutes)
