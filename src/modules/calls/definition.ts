import * as z from 'zod'
import type { Id } from '../../platform/id.ts'

const Filled = z.string().trim().min(1)
const Count = z.int().min(1)
const Inhabitants = z.int().min(0)
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
export const ThemeKey = z.string().regex(/^[a-z0-9-]+$/)

/** An instant, from a program or from JSON. */
const Instant = z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))])

const Contact = z.strictObject({ topic: Filled, name: Filled, email: z.string(), phone: z.string() })
const Theme = z.strictObject({ key: ThemeKey, label: Filled })
const Question = z.strictObject({
	title: Filled,
	shortTitle: z.string(),
	hint: z.string(),
	wordLimit: Count.nullable(),
	required: z.boolean(),
})
const Criterion = z.strictObject({ name: Filled, guidance: z.string(), weight: z.number().positive() })
const EligibilityRule = z.strictObject({
	kind: z.enum(['population', 'region']),
	populationMin: Inhabitants.nullable(),
	populationMax: Inhabitants.nullable(),
	regionCodes: z.array(z.string()),
	soft: z.boolean(),
	note: z.string(),
})
const SpreadRule = z.strictObject({
	kind: z.enum(['region', 'landsdel', 'theme', 'size', 'municipality']),
	value: z.string().nullable(),
	populationFrom: Inhabitants.nullable(),
	populationBelow: Inhabitants.nullable(),
	minCount: Count.nullable(),
	maxCount: Count.nullable(),
	minDistinct: Count.nullable(),
})

/** A whole call as data: what is imported, and what the demonstration is made of. */
export const CallDefinition = z
	.strictObject({
		programmeId: z.uuid().transform((id) => id as Id<'programme'>),
		slug: Slug,
		title: Filled,
		summary: z.string(),
		body: z.string(),
		applies: z.enum(['town', 'municipality']),
		opensAt: Instant.nullable(),
		deadlineAt: Instant.nullable(),
		seatsMin: Count,
		seatsMax: Count,
		scaleMin: z.int(),
		scaleMax: z.int(),
		themesMax: z.int().min(0),
		drawSeed: z.string(),
		contacts: z.array(Contact),
		themes: z.array(Theme),
		questions: z.array(Question),
		criteria: z.array(Criterion),
		eligibilityRules: z.array(EligibilityRule),
		spreadRules: z.array(SpreadRule),
	})
	.refine(({ seatsMin, seatsMax }) => seatsMin <= seatsMax, {
		error: 'more seats at least than at most',
		path: ['seatsMax'],
	})
	.refine(({ scaleMin, scaleMax }) => scaleMin < scaleMax, { error: 'a scale needs two steps', path: ['scaleMax'] })
export type CallDefinition = z.infer<typeof CallDefinition>
