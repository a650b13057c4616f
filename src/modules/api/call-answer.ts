import * as z from 'zod'
import { addresses, answers, day, instant, uuid } from './fields.ts'
import { pageOfMany } from './paging.ts'
import { Participant } from './programmes.ts'

const words = {
	id: uuid,
	slug: z.string(),
	title: z.string(),
	summary: z.string(),
	programme: z.object({ id: uuid, slug: z.string(), name: z.string() }),
	applies: z.enum(['town', 'municipality']).meta({ description: 'Who applies.' }),
	phase: z.enum(['draft', 'announced', 'open', 'closed']).meta({ description: 'At the moment of the answer.' }),
	opensAt: instant.nullable(),
	deadlineAt: instant.nullable().meta({ description: 'The first instant that is too late.' }),
	publishedAt: instant.nullable(),
	...addresses,
}

const Question = z.object({
	id: uuid,
	position: z.int(),
	title: z.string(),
	shortTitle: z.string(),
	hint: z.string(),
	wordLimit: z.int().nullable(),
	required: z.boolean(),
})

const Criterion = z.object({
	id: uuid,
	position: z.int(),
	name: z.string(),
	guidance: z.string(),
	weight: z.number().meta({ description: 'Its share of all weights together.' }),
})

const EligibilityRule = z.object({
	kind: z.enum(['population', 'region']),
	populationMin: z.int().nullable(),
	populationMax: z.int().nullable(),
	regionCodes: z.array(z.string()),
	soft: z.boolean().meta({ description: 'A place outside may apply all the same, with a reason.' }),
	note: z.string(),
})

const SpreadRule = z.object({
	kind: z.enum(['region', 'landsdel', 'theme', 'size', 'municipality']),
	value: z.string().nullable().meta({ description: 'The one that it is about; without, it holds for each.' }),
	populationFrom: z.int().nullable(),
	populationBelow: z.int().nullable(),
	minCount: z.int().nullable(),
	maxCount: z.int().nullable(),
	minDistinct: z.int().nullable(),
})

const Postponement = z.object({ at: instant, before: instant, after: instant, reason: z.string() })

const Result = z.object({ publishedAt: instant, chosen: z.array(Participant) })

export const ListedCall = z.object(words).register(answers, { id: 'ListedCall' })
export const CallList = pageOfMany(ListedCall).register(answers, { id: 'CallList' })
export const WholeCall = z
	.object({
		...words,
		body: z.string(),
		lastDay: day.meta({ description: 'The last day on which one may apply, where the programme is.' }),
		seatsMin: z.int(),
		seatsMax: z.int(),
		scaleMin: z.int().meta({ description: 'Assessors give marks from here …' }),
		scaleMax: z.int().meta({ description: '… to here.' }),
		themesMax: z.int(),
		drawSeed: z.string().meta({ description: 'What settles a draw, published ahead of it.' }),
		lockedSha256: z.string().nullable().meta({ description: 'Of what cannot change any more.' }),
		contacts: z.array(z.object({ topic: z.string(), name: z.string(), email: z.string(), phone: z.string() })),
		themes: z.array(z.object({ key: z.string(), label: z.string() })),
		questions: z.array(Question),
		criteria: z.array(Criterion),
		eligibilityRules: z.array(EligibilityRule),
		spreadRules: z.array(SpreadRule),
		postponements: z.array(Postponement),
		result: Result.nullable().meta({ description: 'Who was chosen, once it is published.' }),
	})
	.register(answers, { id: 'Call' })
