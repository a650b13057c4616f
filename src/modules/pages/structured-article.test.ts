import { expect, test } from 'vitest'
import { aCallDetail } from '../../../tests/support/calls.ts'
import { aView } from '../../../tests/support/views.ts'
import type { Article } from './article.page.tsx'
import type { Content } from './content.ts'
import { articleThings } from './structured-article.ts'

const programme = { ...aCallDetail().programme, invented: false }
const content: Content = {
	title: 'Torvet åbner',
	summary: 'Kort fortalt.',
	language: 'nl',
	blocks: [],
	authors: 'Ane Lund',
	year: '2025',
	licence: 'cc-by-4.0',
}
const shown = { firstAt: new Date('2026-01-10T08:00:00Z'), sinceAt: new Date('2026-07-10T08:00:00Z') }
const news: Article = { kind: 'news', content, files: [], shown }
const view = aView({ path: '/programmes/x/news/torvet?language=nl' })

const about = {
	url: 'https://torvet.example/programmes/x/news/torvet',
	description: 'Kort fortalt.',
	inLanguage: 'nl',
	dateModified: '2026-07-10T10:00:00+02:00',
	publisher: { '@type': 'Organization', name: 'Prøvestyrelsen' },
}

test('news and publications are said to be the organisation’s, whoever wrote them', () => {
	expect(articleThings(view, programme, news)).toEqual([
		{ '@type': 'NewsArticle', headline: 'Torvet åbner', datePublished: '2026-01-10T09:00:00+01:00', ...about },
	])
	expect(articleThings(view, programme, { ...news, kind: 'publication' })).toEqual([
		{
			'@type': 'Report',
			name: 'Torvet åbner',
			datePublished: '2025',
			license: 'https://creativecommons.org/licenses/by/4.0/',
			...about,
		},
	])
})

test.each([
	['a plain page', programme, { ...news, kind: 'page' as const }],
	['a preview', programme, { ...news, shown: undefined }],
	['news of what is made up', { ...programme, invented: true }, news],
	['a page of the house', null, news],
])('nothing is said of %s', (_, owner, article) => {
	expect(articleThings(view, owner, article)).toEqual([])
})
