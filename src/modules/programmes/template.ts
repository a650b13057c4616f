import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { languages } from '../../platform/i18n.ts'
import { root } from '../../platform/root.ts'
import { phaseKinds, precisions, stepKinds, stepSides, type TemplateKey, templateKeys } from './programme.ts'

const Filled = z.string().trim().min(1)
const Count = z.int().min(0)

/** From the start of the programme; then, if a weekday is asked for, on to the next one of its kind (1 is Monday). */
const Offset = z.strictObject({
	months: z.int().default(0),
	days: z.int().default(0),
	weekday: z.int().min(1).max(7).optional(),
})
export type Offset = z.infer<typeof Offset>

const Time = z.iso.time({ precision: -1 })

const Phase = z.strictObject({
	kind: z.enum(phaseKinds),
	title: Filled,
	summary: z.string(),
	starts: Offset.nullable(),
	ends: Offset.nullable(),
})

const Milestone = z.strictObject({
	title: Filled,
	summary: z.string(),
	place: z.string().default(''),
	on: Offset.nullable(),
	atTime: Time.nullable().default(null),
	precision: z.enum(precisions),
})

/** What a participant's course begins as; the offset counts from the day on which the course begins. */
const CourseStep = z.strictObject({
	/** Names the step within its template: where each town has it, they stand in one column. */
	key: z.string().regex(/^[a-z-]+$/),
	kind: z.enum(stepKinds),
	/** Who acts; the other waits. */
	acts: z.enum(stepSides),
	title: Filled,
	summary: z.string(),
	on: Offset.nullable(),
})
export type CourseStep = z.infer<typeof CourseStep>

const EligibilityRule = z.strictObject({
	kind: z.enum(['population', 'region']),
	populationMin: Count.nullable(),
	populationMax: Count.nullable(),
	regionCodes: z.array(z.string()),
	soft: z.boolean(),
	note: z.string(),
})

const SpreadRule = z
	.strictObject({
		kind: z.enum(['region', 'landsdel', 'theme', 'size', 'municipality']),
		value: z.string().nullable().default(null),
		/** One rule for each region or theme that there is; see `spreadRulesOf`. */
		each: z.boolean().default(false),
		populationFrom: Count.nullable().default(null),
		populationBelow: Count.nullable().default(null),
		minCount: Count.nullable().default(null),
		maxCount: Count.nullable().default(null),
		minDistinct: Count.nullable().default(null),
	})
	.refine((rule) => rule.minCount !== null || rule.maxCount !== null || rule.minDistinct !== null, 'asks for nothing')

/** What a call of this kind of programme begins as. The secretariat edits all of it before it is published. */
const CallTemplate = z.strictObject({
	title: Filled,
	summary: Filled,
	body: Filled,
	/** Says that questions and criteria are a suggestion, not the words of a historical call. */
	wordingNote: Filled,
	applies: z.enum(['town', 'municipality']),
	opens: Offset,
	deadline: Offset.extend({ atTime: Time }),
	seatsMin: z.int().min(1),
	seatsMax: z.int().min(1),
	scaleMin: z.int(),
	scaleMax: z.int(),
	themesMax: Count,
	contacts: z.array(z.strictObject({ topic: Filled, name: Filled })).min(1),
	themes: z.array(z.strictObject({ key: z.string().regex(/^[a-z0-9-]+$/), label: Filled })),
	questions: z
		.array(
			z.strictObject({
				title: Filled,
				shortTitle: Filled,
				hint: z.string(),
				wordLimit: z.int().min(1).nullable(),
				required: z.boolean(),
			}),
		)
		.min(1),
	criteria: z.array(z.strictObject({ name: Filled, guidance: Filled, weight: z.number().positive() })).min(1),
	eligibilityRules: z.array(EligibilityRule),
	spreadRules: z.array(SpreadRule),
})
export type CallTemplate = z.infer<typeof CallTemplate>

/** Rules for "each" become rules for those there are: themes of the call, regions of the day (they change in 2027). */
export function spreadRulesOf(call: CallTemplate, regionCodes: readonly string[]) {
	const themes = call.themes.map(({ key }) => key)
	return call.spreadRules.flatMap(({ each, ...rule }) => {
		if (!each) return [rule]
		const values = rule.kind === 'region' ? regionCodes : themes
		return values.map((value) => ({ ...rule, value }))
	})
}

const ProgrammeTemplate = z.strictObject({
	key: z.enum(templateKeys),
	/** The kind of programme, as one chooses it. */
	label: Filled,
	description: Filled,
	language: z.enum(languages),
	country: z.enum(['DK', 'NL']),
	timeZone: z.string(),
	theme: z.string(),
	name: Filled,
	summary: Filled,
	sections: z.array(z.strictObject({ title: Filled, body: Filled })).min(1),
	phases: z.array(Phase).min(1),
	milestones: z.array(Milestone),
	course: z.array(CourseStep).min(1),
	call: CallTemplate,
})
export type ProgrammeTemplate = z.infer<typeof ProgrammeTemplate>

const known = new Map<TemplateKey, ProgrammeTemplate>()

export function readTemplate(key: TemplateKey): ProgrammeTemplate {
	const template = known.get(key) ?? parseTemplate(key)
	known.set(key, template)
	return template
}

export function listTemplates(): ProgrammeTemplate[] {
	return templateKeys.map(readTemplate)
}

function parseTemplate(key: TemplateKey): ProgrammeTemplate {
	const file = join(root, 'templates', 'programmes', `${key}.json`)
	return ProgrammeTemplate.parse(JSON.parse(readFileSync(file, 'utf8')))
}
