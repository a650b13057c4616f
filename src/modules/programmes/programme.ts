import type { Currency } from '../../platform/amount.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'

export const templateKeys = [
	'test-towns',
	'network',
	'grant-campaign',
	'renewal-partnership',
	'recovery-agenda',
] as const
export type TemplateKey = (typeof templateKeys)[number]

export type Programme = {
	id: Id<'programme'>
	slug: string
	name: string
	template: TemplateKey
	language: Language
	country: 'DK' | 'NL'
	timeZone: string
	theme: string
	owner: string
	summary: string
	state: 'draft' | 'published'
	startsOn: string | null
	endsOn: string | null
	invented: boolean
	version: number
}

export const phaseKinds = ['preparation', 'call', 'course', 'closing'] as const
export type PhaseKind = (typeof phaseKinds)[number]

/** What happens in the course of one participant, and whose turn it is. */
export const stepKinds = ['kickoff', 'task', 'milestone', 'seminar', 'midway', 'closing'] as const
export type StepKind = (typeof stepKinds)[number]
export const stepSides = ['secretariat', 'town'] as const
export type StepSide = (typeof stepSides)[number]

/** How exactly a date is known; `open` is without any. */
export const precisions = ['day', 'month', 'season', 'year', 'open'] as const
export type Precision = (typeof precisions)[number]

/** `source` says where the facts come from; empty for the programme's own words. */
export type SectionWords = { title: string; body: string; source: string }
export type PhaseWords = {
	kind: PhaseKind
	title: string
	summary: string
	startsOn: string | null
	endsOn: string | null
}
/** `onDate` is the first day of the month, season or year where no day is set. */
export type MilestoneWords = {
	title: string
	summary: string
	place: string
	onDate: string | null
	atTime: string | null
	precision: Precision
}

/** What a part of a programme has besides its words. */
type Placed<Entity extends string> = { id: Id<Entity>; position: number; version: number }
export type Section = SectionWords & Placed<'programmeSection'>
export type Phase = PhaseWords & Placed<'phase'>
export type Milestone = MilestoneWords & Placed<'milestone'>
export type Parts = { sections: Section[]; phases: Phase[]; milestones: Milestone[] }

export type Participation = {
	id: Id<'participation'>
	name: string
	municipalityCode: string | null
	townId: string | null
	state: 'chosen' | 'completed' | 'withdrawn'
	chosenOn: string | null
	outcome: string
	source: string
	applicationId: Id<'application'> | null
}

/** What whoever takes part is supported for; the amount is missing where it is not known. */
export type Award = { project: string; amount: string | null; currency: Currency }

/** `untilOn` is missing where the day of the handover is not known. */
export type FormerOwner = { owner: string; untilOn: string | null }
