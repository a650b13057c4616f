import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { PartyKind } from '../partnerships/index.ts'
import type { BudgetSource, Part, PlanType, Precision, SectionKind, Steering } from './plan.ts'

/**
 * All words of a plan, as they are written, published, compared, adopted, printed and exported. How far the actions are
 * and what the parties give is not among them: that lives on while a version stands still.
 */
export type PlanContent = {
	type: PlanType
	typeName: string
	title: string
	lead: string
	language: Language
	currency: 'DKK' | 'EUR'
	sections: PlanSection[]
	challenges: Challenge[]
	actions: PlanAction[]
	/** Those of the plan as a whole, by date; an action's own stand among its steps. */
	milestones: PlanStep[]
	/** Those of the plan as a whole; an action's own stand with it. */
	indicators: Indicator[]
	/** What comes again every year, by month. */
	wheel: WheelEvent[]
	/** What the state pays a part of. */
	eligible: EligibleMeasure[]
	/** When which money comes; held against what the actions cost, and never added to it. */
	finance: FinanceLine[]
	/** The corners of the area on the map; the last is joined to the first. Empty: it is not drawn. */
	boundary: Corner[]
}

export type PlanSection = { id: Id<'planSection'>; kind: SectionKind; title: string; body: string; version: number }

export type Challenge = {
	id: Id<'planChallenge'>
	challenge: string
	evidence: string
	consequence: string
	agenda: string
	version: number
}

/** When, as exactly as it is known; the first day of a month or year. */
export type Due = { dueOn: string | null; duePrecision: Precision }

export type PlanAction = Due & {
	id: Id<'planAction'>
	challengeId: Id<'planChallenge'> | null
	number: number
	title: string
	summary: string
	/** What or who is still missing; empty when nothing is. */
	sought: string
	place: string
	lon: number | null
	lat: number | null
	version: number
	parties: ActionParty[]
	steps: PlanStep[]
	budget: BudgetLine[]
	measures: UsedMeasure[]
	indicators: Indicator[]
}

export type ActionParty = {
	partyId: Id<'party'>
	name: string
	kind: PartyKind
	part: Part
	steering: Steering | null
	askedFor: string
	answer: 'accepted' | 'partly' | 'rejected' | null
	answerWords: string
	answeredOn: string | null
}

export type PlanStep = Due & {
	id: Id<'planStep'>
	partyId: Id<'party'> | null
	title: string
	note: string
	doneOn: string | null
	isMilestone: boolean
	version: number
}

/** `amount` is in øre or cents. */
export type BudgetLine = {
	id: Id<'budgetLine'>
	title: string
	amount: number
	source: BudgetSource
	contributionId: Id<'contribution'> | null
	version: number
}

/** A measure of the toolbox, and how it is used here. */
export type UsedMeasure = { measureId: Id<'libraryItem'>; slug: string; title: string; note: string }

/** By what one sees whether it works. What was measured since then is progress, and in no version. */
export type Indicator = {
	id: Id<'indicator'>
	name: string
	unit: string
	baseline: number | null
	baselineOn: string | null
	target: number | null
	targetOn: string | null
	/** How it is measured, and by whom. */
	source: string
	version: number
}

/** From one month to another, over the turn of the year where the last comes before the first. */
export type WheelEvent = {
	id: Id<'wheelEvent'>
	actionId: Id<'planAction'> | null
	partyId: Id<'party'> | null
	title: string
	note: string
	firstMonth: number
	lastMonth: number
	version: number
}

/** `expense` is in øre or cents; of it the state pays so many percent. */
export type EligibleMeasure = {
	id: Id<'eligibleMeasure'>
	actionId: Id<'planAction'> | null
	title: string
	description: string
	/** What of the law it stands on. */
	basis: string
	expense: number | null
	refundPercent: number | null
	version: number
}

/** `amount` is in øre or cents. */
export type FinanceLine = {
	id: Id<'financeLine'>
	year: number
	source: BudgetSource
	title: string
	amount: number
	version: number
}

/** Longitude and latitude. */
export type Corner = readonly [lon: number, lat: number]

/** A version as it was published. */
export type PlanVersion = {
	id: Id<'planVersion'>
	number: number
	words: string
	publishedAt: Date
	content: PlanContent
}

/** What an action lacks to be more than a wish; keys of the module's words. */
export function lackingIn({ parties, dueOn, steps }: Pick<PlanAction, 'parties' | 'dueOn' | 'steps'>) {
	const lacking: ('party' | 'date' | 'firstStep')[] = []
	if (!parties.some(({ part }) => part === 'leads')) lacking.push('party')
	if (dueOn === null) lacking.push('date')
	if (steps.length === 0) lacking.push('firstStep')
	return lacking
}

/** The step that comes next: the first that is not done. Steps stand by date. */
export function nextStep({ steps }: Pick<PlanAction, 'steps'>): PlanStep | undefined {
	return steps.find(({ doneOn }) => doneOn === null)
}

/** The last day that keeps a date that is known to a day, a month or a year. */
export function lastDayOf(on: string, precision: Precision): string {
	if (precision === 'day') return on
	const [year = 0, month = 0] = on.split('-').map(Number)
	const first = precision === 'year' ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1)
	return new Date(first - 86_400_000).toISOString().slice(0, 10)
}

/** Actions with a place of their own, for a map that leads to them. */
export function pointsOf({ actions }: Pick<PlanContent, 'actions'>, href: (number: number) => string) {
	return actions.flatMap(({ number, title, lon, lat }) =>
		lon === null || lat === null ? [] : [{ number, label: title, longitude: lon, latitude: lat, href: href(number) }],
	)
}
