import type { HostConflict } from './host-conflict.ts'
import type { MeetingOptions, PriceOfRules } from './host-options.ts'
import type { Breach, SeldomRegion } from './host-rules.ts'

/** Which parts are wanted beside the plan itself, and how long each may take. */
export type HostOptions = {
	/** How many of the next best plans. */
	alternatives?: number
	/** Who else could host each meeting, and at what cost. */
	perMeeting?: boolean
	priceOfRules?: boolean
	/** For each question to the solver. 60 when left out. */
	timeLimitSeconds?: number
}

/** A plan and what it costs. Hectometres are whole; kilometres and kilograms follow from them. */
export type PlanFigures = {
	/** The host of each meeting, by id. */
	plan: string[]
	/** There and back, of all delegates, over all meetings. */
	totalHm: number
	/** The most that one delegate travels. */
	maxPerMemberHm: number
	totalPersonKm: number
	/** Null without a factor. */
	co2Kg: number | null
	wishesKept: number
}

export type MemberFigures = {
	id: string
	/** There and back, over all meetings, of one delegate and of all its delegates. */
	travelHm: number
	delegateHm: number
	/** How many of the meetings it hosts, and how often it has hosted after them. */
	hosts: number
	hostedAfter: number
}

/** A plan with its reasons. */
export type JudgedPlan = PlanFigures & {
	members: MemberFigures[]
	/** Where it breaks a rule. In a plan of ours only what people had decided does, and is `excused`. */
	breaches: (Breach | SeldomRegion)[]
	/** Each wish for a day, and whether it is kept. */
	wishes: { member: string; date: string; isKept: boolean }[]
}

/** What a reader must know before believing the figures. */
export type HostRemark =
	/** Great circles times the circuity cross water: where a ferry or a bridge is far, give the distances. */
	| { remark: 'straight-lines' }
	/** The history differs by more than one: who has hosted less comes first until the others are caught up with. */
	| { remark: 'uneven-history'; fewest: number; most: number }

export type HostOutcome =
	| ({ status: 'optimal' } & JudgedPlan & {
				alternatives?: PlanFigures[]
				perMeeting?: MeetingOptions[]
				priceOfRules?: PriceOfRules
			})
	| ({ status: 'infeasible' } & HostConflict)
	/** `boundInt`: hectometres that every plan travels at least. The plan keeps the rules; only a total that equals the bound is proven. */
	| ({ status: 'time-limit'; boundInt: number } & Partial<JudgedPlan>)

export type HostRotation = {
	method: 'host-rotation'
	methodVersion: string
	/** SHA-256 of the input's canonical JSON. */
	inputSha256: string
	solver: { name: 'HiGHS'; version: string; status: 'Optimal' | 'Infeasible' | 'Time limit reached' }
	remarks: HostRemark[]
} & HostOutcome
