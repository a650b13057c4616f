import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { addToDay } from '../../platform/dates.ts'
import { root } from '../../platform/root.ts'
import { giftKinds } from '../contributions/index.ts'
import { partyKinds } from '../partnerships/index.ts'
import { actionStates, parts, planTypes, waysOfSteering } from '../plans/index.ts'

/** From the day on which the demonstration is made, so that its plans are under way whenever that is. */
const Due = z.object({
	months: z.int().default(0),
	days: z.int().default(0),
	/** Of the month; without one nobody knows the day yet. */
	day: z.int().optional(),
	precision: z.literal('year').optional(),
})

const Step = z.object({
	title: z.string(),
	note: z.string().default(''),
	by: z.string().optional(),
	due: Due,
	isDone: z.boolean().default(false),
	isMilestone: z.boolean().default(false),
})
export type DemoStep = z.infer<typeof Step>

const Gift = z.object({
	key: z.string(),
	kind: z.enum(giftKinds),
	/** In kroner or euro. */
	amount: z.int().optional(),
	hours: z.int().optional(),
	quantity: z.int().optional(),
	words: z.string().default(''),
	condition: z.string().default(''),
	isKept: z.boolean().default(false),
	/** Offered, and not answered yet. */
	isOffer: z.boolean().default(false),
})
export type DemoGift = z.infer<typeof Gift>

const Action = z.object({
	/** Its row of the agenda, counted from one. */
	challenge: z.int(),
	title: z.string(),
	summary: z.string(),
	/** How it was said until this version. */
	before: z.object({ version: z.int(), summary: z.string() }).optional(),
	due: Due,
	state: z.enum(actionStates).default('not_begun'),
	stateWords: z.string().default(''),
	sought: z.string().default(''),
	place: z.string(),
	/** Longitude and latitude. */
	at: z.tuple([z.number(), z.number()]).optional(),
	parties: z.array(
		z.object({
			key: z.string(),
			part: z.enum(parts),
			steering: z.enum(waysOfSteering).nullable().default(null),
			askedFor: z.string().default(''),
		}),
	),
	steps: z.array(Step),
	gives: z.array(Gift).default([]),
})
export type DemoAction = z.infer<typeof Action>

const Party = z.object({
	key: z.string(),
	name: z.string(),
	kind: z.enum(partyKinds),
	isConvener: z.boolean().default(false),
	standing: z.enum(['known', 'joined']).default('joined'),
	contactName: z.string().default(''),
	contactEmail: z.string().default(''),
	contactPhone: z.string().default(''),
	interest: z.int().nullable().default(null),
	influence: z.int().nullable().default(null),
	note: z.string().default(''),
})

const DemoPlan = z.object({
	programme: z.string(),
	municipality: z.string(),
	/** Who founds the partnership and writes the plan. */
	by: z.string(),
	partnership: z.object({
		monthsAgo: z.int(),
		name: z.string(),
		slug: z.string(),
		kind: z.enum(['strategic', 'project']),
		form: z.enum(['formal', 'informal']),
		steeredBy: z.enum(['public', 'private']),
		area: z.string(),
		vision: z.string(),
		contactName: z.string(),
		contactEmail: z.string(),
	}),
	parties: z.array(Party),
	plan: z.object({
		type: z.enum(planTypes),
		title: z.string(),
		slug: z.string(),
		lead: z.string(),
		language: z.enum(['da', 'nl', 'en']),
		currency: z.enum(['DKK', 'EUR']),
	}),
	versions: z.array(z.object({ daysAgo: z.int(), words: z.string() })),
	/** The text of each section, by its kind. */
	sections: z.record(z.string(), z.string()),
	/** The area it is about, corner by corner, as its field in the plan's workroom reads it. */
	boundary: z.string().default(''),
	challenges: z.array(
		z.object({ challenge: z.string(), evidence: z.string(), consequence: z.string(), agenda: z.string() }),
	),
	actions: z.array(Action),
	milestones: z.array(Step),
	/** To the plan as a whole. */
	gives: z.array(Gift).default([]),
})
export type DemoPlan = z.infer<typeof DemoPlan>

export function readDemoPlans(): DemoPlan[] {
	return ['ellekoebing', 'lindewaard'].map((town) => {
		const file = readFileSync(join(root, 'templates', 'demo', `plan-${town}.json`), 'utf8')
		return DemoPlan.parse(JSON.parse(file))
	})
}

export function dueFrom(today: string, { months, days, day, precision }: z.infer<typeof Due>) {
	const near = addToDay(today, { months, days })
	if (days !== 0) return { dueOn: near, duePrecision: 'day' as const }
	const dueOn = `${near.slice(0, 8)}${String(day ?? 1).padStart(2, '0')}`
	return { dueOn, duePrecision: day === undefined ? (precision ?? ('month' as const)) : ('day' as const) }
}
