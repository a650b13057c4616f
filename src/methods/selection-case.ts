import * as z from 'zod'
import { ruleSchema } from './rule-schema.ts'

const applicantSchema = z.looseObject({ id: z.string().min(1), score: z.number() })

/** What is maximised instead of the score alone: see `objectiveVariants` in docs/methods.md. */
const variantSchema = z.discriminatedUnion('type', [
	z.strictObject({
		name: z.string().min(1),
		type: z.literal('lexicographic'),
		cells: z.array(z.string().min(1)).min(1),
	}),
	z.strictObject({
		name: z.string().min(1),
		type: z.literal('weighted'),
		cells: z.array(z.string().min(1)).min(1),
		lambda: z.int().min(0),
	}),
])

export const caseSchema = z.object({
	applicants: z.array(applicantSchema),
	rules: z.array(ruleSchema),
	scoreScale: z.int().min(1).default(10_000),
	tieBreakSeed: z.string().default(''),
	objectiveVariants: z.preprocess(listedVariants, z.array(variantSchema)).optional(),
})

/** `id` and `score`, and whatever attributes the rules ask about: a string, number, boolean or a list of those; absent or null is no value. */
export type Applicant = z.infer<typeof applicantSchema>

export type Variant = z.infer<typeof variantSchema>

/** The input of a cohort selection, complete and free of contradictions in itself. The rules may still contradict each other. */
export type SelectionCase = z.infer<typeof caseSchema>

/** What a caller writes: as SelectionCase, with scoreScale (10,000), tieBreakSeed ('') and objectiveVariants left out at will. */
export type SelectionInput = z.input<typeof caseSchema>

/** Variants may be written as a list with names or as an object whose keys are the names. */
function listedVariants(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
	return Object.entries(value).map(([name, variant]) => ({ name, type: name, ...variant }))
}
