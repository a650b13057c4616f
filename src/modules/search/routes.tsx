import { Hono } from 'hono'
import { page, type Web } from '../../platform/web.tsx'
import { readQuestion, readText } from './question.ts'
import { searchDocuments } from './search-documents.ts'
import { suggestionAnswer } from './suggestion-answer.ts'
import { suggest } from './suggest.ts'
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

/** More at once are not answered: a suggestion that comes late is worth nothing, and pages need the database too. */
const MOST_AT_ONCE = 4
let atOnce = 0

searchRoutes.get('/search/suggestions', async (c) => {
	const actor = c.get('actor')
	const { language } = c.get('view')
	const text = readText(c.req.query('q'))
	c.header('x-robots-tag', 'noindex')
	if (atOnce >= MOST_AT_ONCE) return c.json(suggestionAnswer(language, []), 429)
	atOnce += 1
	try {
		const suggestions = await suggest(c.get('db'), actor, { text, language })
		// Whoever deletes a letter is answered by their own browser.
		if (!actor) c.header('cache-control', 'public, max-age=60')
		c.header('vary', 'accept-language, cookie')
		return c.json(suggestionAnswer(language, suggestions))
	} finally {
		atOnce -= 1
	}
})
