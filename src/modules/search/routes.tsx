import { Hono } from 'hono'
import { page, type Web } from '../../platform/web.tsx'
import { readQuestion } from './question.ts'
import { searchDocuments } from './search-documents.ts'
import { SearchPage } from './search.page.tsx'

export const searchRoutes = new Hono<Web>()

searchRoutes.get('/search', async (c) => {
	const view = c.get('view')
	const question = readQuestion(new URL(c.req.url).searchParams, view.language)
	const answer = await searchDocuments(c.get('db'), c.get('actor'), question)
	// What others search for is no page of its own.
	c.header('x-robots-tag', 'noindex')
	return page(c, <SearchPage view={view} question={question} answer={answer} />)
})
