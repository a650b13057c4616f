import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { languages } from '../../platform/i18n.ts'
import { root } from '../../platform/root.ts'

/** Shapes of the files in templates/demo: everything in them is made up. */
const Score = z.object({ criterion: z.int().min(1), score: z.int(), reason: z.string().min(1) })
const Assessment = z.object({ assessor: z.int().min(1), scores: z.array(Score), overall: z.string().default('') })
const Contact = z.object({ name: z.string(), title: z.string(), email: z.string() })

const Common = {
	municipality: z.string(),
	contact: Contact,
	themes: z.array(z.string()),
	assessments: z.array(Assessment),
}
const Conflict = z.object({ assessor: z.int(), reason: z.string() })

const TownApplication = z.object({
	...Common,
	town: z.string(),
	summary: z.string(),
	answers: z.array(z.string()),
	exemptionReason: z.string().nullable(),
	conflict: Conflict.optional(),
})

const NetworkApplication = z.object({ ...Common, name: z.string(), answer: z.string() })

const Place = z.object({
	code: z.string(),
	country: z.enum(['DK', 'NL']).default('DK'),
	municipality: z.string(),
	landsdel: z.string(),
	population: z.int(),
	lon: z.number(),
	lat: z.number(),
	towns: z.array(z.object({ id: z.string(), name: z.string(), population: z.int(), lon: z.number(), lat: z.number() })),
})
export type DemoPlace = z.infer<typeof Place>

const GrantedRole = z.enum([
	'administrator',
	'secretariat',
	'assessor',
	'committee',
	'decision_maker',
	'facilitator',
	'evaluator',
	'reader',
])
const Mandated = z.enum(['applicant', 'partner'])

const Person = z.object({
	key: z.string(),
	name: z.string(),
	email: z.string(),
	language: z.enum(languages),
	title: z.string(),
	roles: z.array(
		z.object({
			role: z.union([GrantedRole, Mandated]),
			programme: z.string().optional(),
			call: z.string().optional(),
			/** What this person answers questions about. */
			topic: z.string().optional(),
			/** For which partner they speak. */
			organisation: z.string().optional(),
			/** Which of the assessors in the applications' files this person is. */
			number: z.int().optional(),
		}),
	),
	mandates: z.array(z.object({ municipality: z.string(), unit: z.string().optional() })),
})
export type DemoPerson = z.infer<typeof Person>

/** One shape for both calls: answers in the order of the call's questions. */
export type DemoApplication = {
	municipality: string
	townId: string | null
	contact: z.infer<typeof Contact>
	summary: string
	themes: string[]
	answers: string[]
	exemptionReason: string
	assessments: z.infer<typeof Assessment>[]
	conflict: z.infer<typeof Conflict> | undefined
}

export function readDemoPeople(): DemoPerson[] {
	return read('people.json', z.array(Person))
}

export function readDemoPlaces(): DemoPlace[] {
	const parts = ['test-towns', 'network-west', 'network-east', 'lindewaard']
	return parts.flatMap((part) => read(`places-${part}.json`, z.array(Place)))
}

export function readTownApplications(): DemoApplication[] {
	return read('bliv-testby.json', z.array(TownApplication)).map(({ town, exemptionReason, ...application }) => ({
		...application,
		townId: town,
		exemptionReason: exemptionReason ?? '',
		conflict: application.conflict,
	}))
}

export function readNetworkApplications(): DemoApplication[] {
	const parts = ['west', 'east'].flatMap((part) => read(`network-${part}.json`, z.array(NetworkApplication)))
	return parts.map(({ answer, ...application }) => ({
		...application,
		townId: null,
		summary: '',
		answers: [answer],
		exemptionReason: '',
		conflict: undefined,
	}))
}

function read<Shape extends z.ZodType>(name: string, shape: Shape): z.infer<Shape> {
	return shape.parse(JSON.parse(readFileSync(join(root, 'templates', 'demo', name), 'utf8')))
}

export function isGranted(role: DemoPerson['roles'][number]['role']): role is z.infer<typeof GrantedRole> {
	return GrantedRole.safeParse(role).success
}
