import { dayAt } from '../../platform/dates.ts'
import type { Id } from '../../platform/id.ts'
import type { Programme } from '../programmes/index.ts'

export type Call = {
	id: Id<'call'>
	programmeId: Id<'programme'>
	slug: string
	title: string
	summary: string
	body: string
	/** Whether a town (through its municipality) or a municipality applies. */
	applies: 'town' | 'municipality'
	opensAt: Date | null
	/** The first instant that is too late. */
	deadlineAt: Date | null
	seatsMin: number
	seatsMax: number
	scaleMin: number
	scaleMax: number
	themesMax: number
	drawSeed: string
	state: 'draft' | 'published'
	version: number
	publishedAt: Date | null
	lockedSha256: string | null
}

export type Contact = {
	id: Id<'callContact'>
	position: number
	topic: string
	name: string
	email: string
	phone: string
	version: number
}

/** `key` is what rules and applications refer to; the label may be mended. */
export type Theme = { key: string; position: number; label: string; version: number }

export type Question = {
	id: Id<'question'>
	position: number
	title: string
	shortTitle: string
	hint: string
	wordLimit: number | null
	required: boolean
	version: number
}

export type Criterion = {
	id: Id<'criterion'>
	position: number
	name: string
	guidance: string
	weight: number
	version: number
}

export type EligibilityRule = {
	id: Id<'eligibilityRule'>
	position: number
	kind: 'population' | 'region'
	populationMin: number | null
	populationMax: number | null
	regionCodes: string[]
	/** A place outside may apply all the same, with a reason. */
	soft: boolean
	note: string
	version: number
}

/**
 * With a `value` (or a population band) the rule is about that one region, landsdel, theme or size. Without, `maxCount`
 * holds for each value in turn and `minDistinct` asks for so many different ones.
 */
export type SpreadRule = {
	id: Id<'spreadRule'>
	position: number
	kind: 'region' | 'landsdel' | 'theme' | 'size' | 'municipality'
	value: string | null
	populationFrom: number | null
	populationBelow: number | null
	minCount: number | null
	maxCount: number | null
	minDistinct: number | null
	version: number
}

/** What is locked besides the parts. */
export type SeatTerms = Pick<
	Call,
	'applies' | 'seatsMin' | 'seatsMax' | 'scaleMin' | 'scaleMax' | 'themesMax' | 'drawSeed'
>

/** What is published and locked together with the call. */
export type CallParts = {
	contacts: Contact[]
	themes: Theme[]
	questions: Question[]
	criteria: Criterion[]
	eligibilityRules: EligibilityRule[]
	spreadRules: SpreadRule[]
}

/** What rules may speak of: the regions of the country on the last day of the call, and its landsdele. */
export type Geography = { regions: { code: string; name: string }[]; landsdele: string[] }

export type CallDetail = Call & CallParts & { programme: Programme } & Geography

/** A deadline that was moved, and why. */
export type Postponement = { at: Date; before: Date; after: Date; reason: string }

export type CallPhase = 'draft' | 'announced' | 'open' | 'closed'

type Dated = Pick<Call, 'state' | 'opensAt' | 'deadlineAt'>

/** 23:59:59 on the last day is open, 00:00:00 is closed. */
export function callPhase(call: Dated, at: Date): CallPhase {
	if (call.state === 'draft' || !call.opensAt || !call.deadlineAt) return 'draft'
	if (at < call.opensAt) return 'announced'
	return at < call.deadlineAt ? 'open' : 'closed'
}

export function isOpen(call: Dated, at: Date): boolean {
	return callPhase(call, at) === 'open'
}

/** Days that are left, counting the last one; 0 once it is too late. */
export function daysLeft(deadlineAt: Date, at: Date): number {
	return Math.max(0, Math.ceil((deadlineAt.getTime() - at.getTime()) / 86_400_000))
}

/** The last day on which one may apply, in the programme's own time; it decides which region a town lies in. */
export function lastDayOf(
	call: Pick<Call, 'deadlineAt'> & { programme: Pick<Programme, 'timeZone'> },
	at: Date,
): string {
	const last = call.deadlineAt ? new Date(call.deadlineAt.getTime() - 1) : at
	return dayAt(last, call.programme.timeZone)
}
