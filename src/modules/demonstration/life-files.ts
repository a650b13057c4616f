import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { root } from '../../platform/root.ts'
import { budgetSources } from '../plans/index.ts'

const Answer = z.object({
	outcome: z.enum(['taken_up', 'partly', 'not_taken_up', 'noted']),
	words: z.string(),
	isShown: z.boolean(),
})

/** Of a party, or of somebody with a name. */
const Input = z.object({
	daysAgo: z.int(),
	party: z.string().optional(),
	name: z.string().default(''),
	email: z.string().default(''),
	mayBeNamed: z.boolean().default(false),
	/** The number of the action that it is about; without, the whole plan. */
	action: z.int().optional(),
	words: z.string(),
	answer: Answer.optional(),
})
export type DemoInput = z.infer<typeof Input>

const Consultation = z.object({
	/** It is about the words as they were after this version. */
	afterVersion: z.int(),
	daysAgo: z.int(),
	/** How long it is open. */
	days: z.int(),
	title: z.string(),
	intro: z.string(),
	invited: z.array(z.string()),
	inputs: z.array(Input),
	answeredDaysAgo: z.int().default(0),
	report: z.string().optional(),
})
export type DemoConsultation = z.infer<typeof Consultation>

const Life = z.object({
	budget: z.array(z.object({ action: z.int(), title: z.string(), amount: z.int(), source: z.enum(budgetSources) })),
	indicators: z.array(
		z.object({
			action: z.int(),
			name: z.string(),
			unit: z.string(),
			baseline: z.number(),
			target: z.number(),
			source: z.string(),
			readings: z.array(z.object({ daysAgo: z.int(), value: z.number(), note: z.string().default('') })),
		}),
	),
	wheel: z.array(
		z.object({
			firstMonth: z.int(),
			title: z.string(),
			by: z.string(),
			action: z.int().optional(),
			note: z.string().default(''),
		}),
	),
	told: z.array(
		z.object({
			action: z.int(),
			by: z.string(),
			daysAgo: z.int(),
			isWin: z.boolean().default(false),
			words: z.string(),
			photo: z.object({ file: z.string(), alt: z.string() }).optional(),
		}),
	),
	consultations: z.array(Consultation),
})
export type DemoLife = z.infer<typeof Life>

/** What happens around a plan, by its slug; of some nothing is told. */
export function readDemoLives(): Partial<Record<string, DemoLife>> {
	const file = readFileSync(join(root, 'templates', 'demo', 'plan-life.json'), 'utf8')
	return z.record(z.string(), Life).parse(JSON.parse(file))
}
