import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { Partnership } from '../partnerships/index.ts'

export const planTypes = [
	'development_plan',
	'area_plan',
	'strategy',
	'debate_paper',
	'action_plan',
	'renewal_programme',
	'retail_deal',
] as const
export type PlanType = (typeof planTypes)[number]

export type Plan = {
	id: Id<'plan'>
	programmeId: Id<'programme'>
	slug: string
	type: PlanType
	/** What the parties call it. */
	typeName: string
	title: string
	lead: string
	language: Language
	/** Amounts are in øre or cents of it. */
	currency: 'DKK' | 'EUR'
	state: 'draft' | 'published' | 'closed'
	changedAt: Date
	version: number
	partnership: Partnership
}

export const sectionKinds = [
	'text',
	'vision',
	'area',
	'delimitation',
	'problems',
	'agenda',
	'initiatives',
	'schedule',
	'budget',
	'investment',
	'measures',
	'finance',
	'wheel',
	'interplay',
	'follow_up',
] as const
export type SectionKind = (typeof sectionKinds)[number]

export const actionStates = ['not_begun', 'under_way', 'done', 'stopped'] as const
export type ActionState = (typeof actionStates)[number]

export const parts = ['leads', 'contributes', 'asked'] as const
export type Part = (typeof parts)[number]

/** How a public party steers: by law, by doing it itself, by agreements, or by making room for others. */
export const waysOfSteering = ['lawful', 'performing', 'networking', 'responsive'] as const
export type Steering = (typeof waysOfSteering)[number]

export const budgetSources = ['own', 'partner', 'grant', 'private', 'gap'] as const
export type BudgetSource = (typeof budgetSources)[number]

export type Precision = 'day' | 'month' | 'year'

/** How far an action is: what changes from week to week, and is in no version of the plan. */
export type Progress = {
	actionId: Id<'planAction'>
	state: ActionState
	stateWords: string
	changedAt: Date
}
