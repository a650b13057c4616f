import * as z from 'zod'
import { currencies } from '../../platform/amount.ts'
import { languages } from '../../platform/i18n.ts'
import { phaseKinds, precisions, templateKeys } from './programme.ts'

const Day = z.iso.date()
const Filled = z.string().trim().min(1)
export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const SectionWords = z.strictObject({ title: Filled, body: Filled, source: z.string() })

const PhaseWords = z.strictObject({
	kind: z.enum(phaseKinds),
	title: Filled,
	summary: z.string(),
	startsOn: Day.nullable(),
	endsOn: Day.nullable(),
})

const MilestoneWords = z
	.strictObject({
		title: Filled,
		summary: z.string(),
		place: z.string(),
		onDate: Day.nullable(),
		atTime: z.iso.time({ precision: -1 }).nullable(),
		precision: z.enum(precisions),
	})
	.refine(({ onDate, precision }) => (onDate === null) === (precision === 'open'), 'a date is missing or too much')
	.refine(({ atTime, precision }) => atTime === null || precision === 'day', 'a time needs a day')

const ParticipationWords = z.strictObject({
	name: Filled,
	municipalityCode: z.string().nullable(),
	townId: z.string().nullable(),
	state: z.enum(['chosen', 'completed', 'withdrawn']),
	chosenOn: Day.nullable(),
	outcome: z.string(),
	source: z.string(),
	award: z
		.strictObject({
			project: z.string(),
			amount: z
				.string()
				.regex(/^\d{1,14}(\.\d{1,2})?$/)
				.nullable(),
			currency: z.enum(currencies),
		})
		.optional(),
})

/** A whole programme as data: what is imported, and what the demonstration is made of. */
export const ProgrammeDefinition = z.strictObject({
	slug: Slug,
	name: Filled,
	template: z.enum(templateKeys),
	language: z.enum(languages),
	country: z.enum(['DK', 'NL']),
	timeZone: z.string(),
	theme: z.string(),
	owner: Filled,
	formerOwners: z.array(z.strictObject({ owner: Filled, untilOn: Day.nullable() })).optional(),
	summary: Filled,
	state: z.enum(['draft', 'published']),
	startsOn: Day.nullable(),
	endsOn: Day.nullable(),
	invented: z.boolean(),
	sections: z.array(SectionWords),
	phases: z.array(PhaseWords),
	milestones: z.array(MilestoneWords),
	participations: z.array(ParticipationWords),
})
export type ProgrammeDefinition = z.infer<typeof ProgrammeDefinition>
