import { Hono } from 'hono'
import type { Web } from '../../platform/web.tsx'
import { editorRoutes } from './editor.routes.tsx'
import { listRoutes } from './list.routes.tsx'
import { publicationRoutes } from './publication.routes.tsx'

/** Where the secretariat writes pages, news and publications. */
export const pageEditorRoutes = new Hono<Web>()

pageEditorRoutes.route('/', listRoutes)
pageEditorRoutes.route('/', editorRoutes)
pageEditorRoutes.route('/', publicationRoutes)
