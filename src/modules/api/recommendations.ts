import * as z from 'zod'
import type { Item } from '../library/index.ts'
import { listProgrammes } from '../programmes/index.ts'
import {
	addressees,
	givenAnswers,
	listFollowUps,
	listRecommendations,
	listResponses,
	listTrials,
	listTrialTowns,
	readRecommendationContent,
	RecommendationContent,
	trialStates,
	trialVerdicts,
} from '../recommendations/index.ts'
import { type Ask, reading } from './endpoint.ts'
import { answers, bySlug, day, many, uuid, inLanguage, wantedLanguage } from './fields.ts'
import { envelopeOf, hasAny, itemAddresses, listedItem, readingOf, readItem, wholeItem } from './library-item.ts'
import { pageOf, pageOfMany, paging } from './paging.ts'

const addressee = z.enum(addressees)
const answer = z.enum(givenAnswers)
const programme = z.object({ id: uuid, slug: z.string(), name: z.string() }).nullable()

const ListedRecommendation = z
	.object({
		...listedItem,
		number: RecommendationContent.shape.number,
		addressees: z.array(addressee),
		programme,
		answered: z.array(z.object({ addressee, answer })),
	})
	.register(answers, { id: 'ListedRecommendation' })
const RecommendationList = pageOfMany(ListedRecommendation).register(answers, { id: 'RecommendationList' })

const Response = z.object({
	addressee,
	answer,
	responder: z.string(),
	respondedOn: day,
	words: z.string(),
	source: z.string(),
})

const Trial = z.object({
	town: z.string(),
	participationId: uuid,
	state: z.enum(trialStates),
	verdict: z.enum(trialVerdicts).nullable(),
	words: z.string(),
	onDate: day.nullable(),
	source: z.string(),
})

const Recommendation = z
	.object({
		...wholeItem,
		...RecommendationContent.shape,
		programme,
		responses: z.array(Response).meta({ description: 'What its addressees answered.' }),
		followUps: z.array(z.object({ id: uuid, onDate: day, words: z.string(), source: z.string() })),
		trials: z.array(Trial).meta({ description: 'What towns of the programme made of it.' }),
	})
	.register(answers, { id: 'Recommendation' })

async function listTrialsOf(ask: Ask, { id }: Item, programmeId: Parameters<typeof listTrialTowns>[1] | undefined) {
	const towns = programmeId === undefined ? [] : await listTrialTowns(ask.db, programmeId)
	const names = new Map(towns.map((town) => [town.id, town.name]))
	return (await listTrials(ask.db, [id])).flatMap((trial) => {
		const town = names.get(trial.participationId)
		return town === undefined ? [] : [{ ...trial, town }]
	})
}

export const recommendationEndpoints = [
	reading({
		id: 'listRecommendations',
		path: '/recommendations',
		tag: 'Recommendations',
		summary: 'What programmes recommend, to whom, and what was answered',
		query: z.strictObject({
			...paging,
			language: wantedLanguage,
			programme: z.string().optional().meta({ description: 'The slug of a programme.' }),
			addressee: many(addressee, 'To whom it is said.'),
		}),
		answer: RecommendationList,
		async read(ask) {
			const programmes = new Map((await listProgrammes(ask.db, undefined)).map((one) => [one.id, one]))
			const all = (await listRecommendations(ask.db, ask.query.language)).map((one) => ({
				...one,
				...itemAddresses({ kind: 'recommendation', slug: one.slug }, ask),
				programme: (one.programmeId && programmes.get(one.programmeId)) ?? null,
			}))
			const wanted = all.filter(
				(one) =>
					(ask.query.programme === undefined || one.programme?.slug === ask.query.programme) &&
					hasAny(ask.query.addressee, one.addressees),
			)
			return pageOf(wanted, ({ id }) => id, ask)
		},
	}),
	reading({
		id: 'readRecommendation',
		path: '/recommendations/{slug}',
		tag: 'Recommendations',
		summary: 'A recommendation with its responses, follow-ups and trials',
		more: 'drafts:read',
		params: bySlug,
		query: inLanguage,
		answer: Recommendation,
		async read(ask) {
			const item = await readItem('recommendation', ask)
			const known = (await listProgrammes(ask.db, ask.as)).find(({ id }) => id === item.programmeId)
			return {
				...(await readRecommendationContent(ask.db, item, await readingOf(item, ask))),
				...envelopeOf(item, ask),
				programme: known ?? null,
				responses: await listResponses(ask.db, item.id),
				followUps: await listFollowUps(ask.db, item.id),
				trials: await listTrialsOf(ask, item, known?.id),
			}
		},
	}),
]
