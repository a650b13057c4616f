import type { Id } from '../../platform/id.ts'
import { type Call, callPhase } from '../calls/index.ts'

export type Application = {
	id: Id<'application'>
	callId: Id<'call'>
	organisationId: Id<'organisation'>
	organisationName: string
	unitId: Id<'organisationUnit'> | null
	townId: string | null
	state: 'draft' | 'submitted' | 'withdrawn'
	number: string | null
	summary: string
	contactName: string
	contactTitle: string
	contactEmail: string
	exemptionReason: string
	version: number
	createdAt: Date
	/** The latest submission; it counts only while the state says so. */
	submittedAt: Date | null
}

/** The facts about the place that applies, with the region it lies in on the day of the deadline. */
export type Place = {
	name: string
	townId: string | null
	municipalityCode: string
	municipalityName: string
	regionCode: string | null
	regionName: string | null
	landsdel: string | null
	population: number | null
	populationOn: string | null
	source: string
	lon: number | null
	lat: number | null
	invented: boolean
}

export type Answer = { questionId: Id<'question'>; body: string; version: number; savedAt: Date; savedBy: string }

export type ApplicationDetail = Application & {
	programmeId: Id<'programme'>
	unitName: string | null
	place: Place
	themes: string[]
	answers: Answer[]
}

/** The words of the applicant about itself, saved together with `saveFacts`. */
export type FactWords = Pick<
	Application,
	'summary' | 'contactName' | 'contactTitle' | 'contactEmail' | 'exemptionReason'
>

/** How long the summary may be, as the application form of the design asks for it. */
export const SUMMARY_WORDS = 60

/** A summary says what a town should be known for; a municipality that asks for a seat needs none. */
export function asksForSummary(call: Pick<Call, 'applies'>): boolean {
	return call.applies === 'town'
}

type Dated = Pick<Call, 'state' | 'opensAt' | 'deadlineAt'>
type Standing = Pick<Application, 'state'>

/** Why the rules, not the roles, forbid something just now; keys of the module's messages. */
export type Reason =
	| 'notOpen'
	| 'closed'
	| 'submitted'
	| 'withdrawn'
	| 'notSubmitted'
	| 'foreignTown'
	| 'noMunicipality'

export function whyNotOpen(call: Dated, at: Date): 'notOpen' | 'closed' | undefined {
	const phase = callPhase(call, at)
	if (phase === 'open') return undefined
	return phase === 'closed' ? 'closed' : 'notOpen'
}

/** A draft is written in while the call is open; one that was handed in is reopened first. */
export function whyNotWritable({ state }: Standing, call: Dated, at: Date): Reason | undefined {
	return state === 'draft' ? whyNotOpen(call, at) : state
}

/** As it was typed; only what no database and no browser can keep apart is made one. */
export function asTyped(text: string): string {
	return text.replaceAll('\r\n', '\n').replaceAll('\0', '')
}
