import * as z from 'zod'
import {
	listMeasures,
	listRelated,
	listUses,
	listVerdicts,
	MeasureContent,
	readMeasureContent,
	tallyOf,
	useStates,
	verdictKinds,
} from '../toolbox/index.ts'
import { type Ask, reading } from './endpoint.ts'
import { answers, bySlug, day, key, many, uuid, inLanguage, wantedLanguage } from './fields.ts'
import { envelopeOf, hasAny, itemAddresses, listedItem, readingOf, readItem, wholeItem } from './library-item.ts'
import { pageOf, pageOfMany, paging } from './paging.ts'

type InLanguage = z.output<typeof inLanguage>

const { part, cost, duration, ledBy } = MeasureContent.shape

const ListedMeasure = z
	.object({
		...listedItem,
		part,
		cost,
		duration,
		ledBy,
		towns: z.int().meta({ description: 'How many towns have tested it.' }),
	})
	.register(answers, { id: 'ListedMeasure' })
const MeasureList = pageOfMany(ListedMeasure).register(answers, { id: 'MeasureList' })

const Verdict = z.object({
	id: uuid,
	municipalityCode: z.string(),
	municipality: z.string(),
	townId: z.string().nullable(),
	town: z.string().nullable(),
	programme: z.object({ slug: z.string(), name: z.string() }).nullable(),
	verdict: z.enum(verdictKinds),
	reason: z.string(),
	source: z.string(),
	givenOn: day,
	invented: z.boolean(),
})

const Use = z.object({
	id: uuid,
	municipality: z.string(),
	town: z.string().nullable(),
	state: z.enum(useStates),
	onDate: day,
	note: z.string(),
	source: z.string(),
	invented: z.boolean(),
})

const Tally = z.object({ kind: z.enum(verdictKinds), towns: z.int(), share: z.number().min(0).max(1) })

const Measure = z
	.object({
		...wholeItem,
		...MeasureContent.shape,
		verdicts: z.array(Verdict).meta({ description: 'What towns say that took part in a programme.' }),
		tallies: z.array(Tally).meta({ description: 'How many say what, and their share of those that tried it.' }),
		uses: z.array(Use).meta({ description: 'Every step that was told, newest first.' }),
		related: z.array(z.object({ id: uuid, slug: z.string(), title: z.string(), url: z.url() })),
	})
	.register(answers, { id: 'Measure' })

async function listRelatedMeasures(ask: Ask<unknown, InLanguage>, id: Parameters<typeof listRelated>[1]) {
	const related = await listRelated(ask.db, id)
	const measures = (await listMeasures(ask.db, ask.query.language)).filter((one) => related.includes(one.id))
	return measures.map((one) => ({ ...one, ...itemAddresses({ kind: 'measure', slug: one.slug }, ask) }))
}

export const measureEndpoints = [
	reading({
		id: 'listMeasures',
		path: '/measures',
		tag: 'Measures',
		summary: 'The toolbox: what one can do for a town centre',
		query: z.strictObject({
			...paging,
			language: wantedLanguage,
			challenge: many(key, 'Keys of terms of the kind `challenge`.'),
			leader: many(ledBy.element, 'Who leads it.'),
			part: many(part, 'The part of the work.'),
		}),
		answer: MeasureList,
		async read(ask) {
			const { challenge, leader, part: parts } = ask.query
			const wanted = (await listMeasures(ask.db, ask.query.language)).filter(
				(one) =>
					hasAny(
						challenge,
						one.terms.map((term) => term.key),
					) &&
					hasAny(leader, one.ledBy) &&
					hasAny(parts, [one.part]),
			)
			const { items, next } = pageOf(wanted, ({ id }) => id, ask)
			return {
				items: items.map((one) => ({ ...one, ...itemAddresses({ kind: 'measure', slug: one.slug }, ask) })),
				next,
			}
		},
	}),
	reading({
		id: 'readMeasure',
		path: '/measures/{slug}',
		tag: 'Measures',
		summary: 'A measure, and what towns say of it',
		more: 'drafts:read',
		params: bySlug,
		query: inLanguage,
		answer: Measure,
		async read(ask) {
			const item = await readItem('measure', ask)
			const verdicts = await listVerdicts(ask.db, item.id)
			return {
				...(await readMeasureContent(ask.db, item, await readingOf(item, ask))),
				...envelopeOf(item, ask),
				verdicts,
				tallies: tallyOf(verdicts).tallies,
				uses: await listUses(ask.db, item.id),
				related: await listRelatedMeasures(ask, item.id),
			}
		},
	}),
]
