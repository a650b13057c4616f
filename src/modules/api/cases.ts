import * as z from 'zod'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import {
	browsed,
	CaseContent,
	caseFacetKeys,
	caseFacetsOf,
	listCases,
	listSites,
	matching,
	narrowCases,
	readCaseContent,
} from '../cases/index.ts'
import { reading } from './endpoint.ts'
import { answers, bySlug, day, many, inLanguage, wantedLanguage } from './fields.ts'
import { envelopeOf, itemAddresses, listedItem, readingOf, readItem, wholeItem } from './library-item.ts'
import { pageOf, pageOfMany, paging } from './paging.ts'

const { depth, formality, parties, places, currency, total } = CaseContent.shape
const days = { startsOn: day.nullable(), endsOn: day.nullable() }

const ListedCase = z
	.object({ ...listedItem, depth, formality, parties, ...days, places, total, currency })
	.register(answers, { id: 'ListedCase' })

const Facet = z.array(z.object({ value: z.string(), count: z.int() }))
const facetNames = caseFacetKeys
const Facets = z
	.object(
		Object.fromEntries(facetNames.map((name) => [name, Facet])) as Record<(typeof facetNames)[number], typeof Facet>,
	)
	.meta({ description: 'How many there would be with only this chosen of its kind.' })

const CaseList = pageOfMany(ListedCase)
	.extend({ total: z.int().meta({ description: 'On all pages together.' }), facets: Facets })
	.register(answers, { id: 'CaseList' })

const Case = z.object({ ...wholeItem, ...CaseContent.shape, ...days }).register(answers, { id: 'Case' })

const value = z.string().max(80)
const filters = Object.fromEntries(
	facetNames.map((name) => [name, many(value, 'Values as `facets` of an answer names them.')]),
) as Record<(typeof facetNames)[number], ReturnType<typeof many<typeof value>>>

export const caseEndpoints = [
	reading({
		id: 'listCases',
		path: '/cases',
		tag: 'Cases',
		summary: 'Cases, narrowed by facets',
		description: 'Any of the values of one facet, and something of every facet in which anything is chosen.',
		query: z.strictObject({
			...paging,
			language: wantedLanguage,
			q: z.string().max(200).default('').meta({ description: 'Words that must all stand somewhere in it.' }),
			...filters,
		}),
		answer: CaseList,
		async read(ask) {
			const listed = await listCases(ask.db, ask.query.language)
			const allPlaces = listed.flatMap((one) => one.places)
			const sites = await listSites(ask.db, allPlaces, dayAt(ask.at, HOME_TIME_ZONE))
			const all = matching(browsed(listed, sites), ask.query.q)
			const wanted = narrowCases(all, ask.query)
			const { items, next } = pageOf(wanted, ({ id }) => id, ask)
			const withAddresses = items.map((one) => ({ ...one, ...itemAddresses({ kind: 'case', slug: one.slug }, ask) }))
			return { items: withAddresses, next, total: wanted.length, facets: caseFacetsOf(all, ask.query) }
		},
	}),
	reading({
		id: 'readCase',
		path: '/cases/{slug}',
		tag: 'Cases',
		summary: 'A case',
		more: 'drafts:read',
		params: bySlug,
		query: inLanguage,
		answer: Case,
		async read(ask) {
			const item = await readItem('case', ask)
			return { ...(await readCaseContent(ask.db, item, await readingOf(item, ask))), ...envelopeOf(item, ask) }
		},
	}),
]
