import * as z from 'zod'

const value = z.union([z.string(), z.number(), z.boolean()])
const atLeast = z.int().min(0)
const shareOf = z.int().min(0)
const whole = z.int().min(1)
const name = z.string().min(1)

const named = {
	id: name,
	/** Whether the rule is there for the sake of spread: the price of spread is what such rules cost together. */
	spread: z.boolean().optional(),
	/** Which spread rules share one part of the price: all regions, say. */
	group: name.optional(),
	label: z.string().optional(),
	note: z.string().optional(),
}

const needsBound = { error: 'needs min, max or both', path: ['min'] }

/** How many are chosen. */
const count = z
	.strictObject({ ...named, type: z.literal('count'), min: atLeast.optional(), max: atLeast.optional() })
	.refine(({ min, max }) => min !== undefined || max !== undefined, needsBound)

/** How many of the chosen have a value; where the attribute is a list, an applicant counts for each of its values. */
const group = z
	.strictObject({
		...named,
		type: z.literal('group'),
		attribute: name,
		value,
		min: atLeast.optional(),
		max: atLeast.optional(),
	})
	.refine(({ min, max }) => min !== undefined || max !== undefined, needsBound)

/** The most that a number, summed over the chosen, may come to. */
const budget = z.strictObject({ ...named, type: z.literal('budget'), attribute: name.default('cost'), max: z.number() })

/** At most `max` of the chosen share a value. */
const uniqueBy = z.strictObject({ ...named, type: z.literal('uniqueBy'), attribute: name, max: whole.default(1) })

/** Both or neither. */
const together = z.strictObject({ ...named, type: z.literal('together'), a: name, b: name })

/** a only with b. */
const requires = z.strictObject({ ...named, type: z.literal('requires'), a: name, b: name })

/** Not both. */
const conflict = z.strictObject({ ...named, type: z.literal('conflict'), a: name, b: name })

const include = z.strictObject({ ...named, type: z.literal('include'), applicant: name })

const exclude = z.strictObject({ ...named, type: z.literal('exclude'), applicant: name })

/** Of the chosen, at least minNum/minDen and at most maxNum/maxDen have the value. */
const share = z
	.strictObject({
		...named,
		type: z.literal('share'),
		attribute: name,
		value,
		minNum: shareOf.optional(),
		minDen: whole.optional(),
		maxNum: shareOf.optional(),
		maxDen: whole.optional(),
	})
	.refine(({ minNum, maxNum }) => minNum !== undefined || maxNum !== undefined, { ...needsBound, path: ['minNum'] })
	.refine(({ minNum, minDen }) => (minNum === undefined) === (minDen === undefined), {
		error: 'goes with minNum',
		path: ['minDen'],
	})
	.refine(({ maxNum, maxDen }) => (maxNum === undefined) === (maxDen === undefined), {
		error: 'goes with maxNum',
		path: ['maxDen'],
	})

/** At least `min` different values are present among the chosen. */
const cover = z.strictObject({ ...named, type: z.literal('cover'), attribute: name, min: atLeast })

export const ruleSchema = z.discriminatedUnion('type', [
	count,
	group,
	budget,
	uniqueBy,
	together,
	requires,
	conflict,
	include,
	exclude,
	share,
	cover,
])

export type Rule = z.infer<typeof ruleSchema>

export type RuleType = Rule['type']

export type RuleOf<Type extends RuleType> = Extract<Rule, { type: Type }>
