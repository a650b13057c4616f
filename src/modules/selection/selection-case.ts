import type { SelectionInput } from '../../methods/selection-case.ts'
import type { Id } from '../../platform/id.ts'
import type { QualityScore } from '../assessments/index.ts'
import { type CallDetail, ruleSentence, type SpreadRule } from '../calls/index.ts'
import type { SubmittedApplication } from '../submissions/index.ts'
import type { Lock } from './proposal.ts'
import { bandOf, sizeClassOf, sizeLimits } from './size-classes.ts'

/** An applicant as the case file knows it: whatever a rule asks about, and who it is. */
export type CaseApplicant = {
	id: string
	application: Id<'application'>
	name: string
	score: number
	municipality: string
	region: string | null
	regionName: string | null
	landsdel: string | null
	population: number | null
	/** The bands of the call's size rules that it lies within. */
	sizes: string[]
	sizeClass: string | null
	themes: string[]
	lon: number | null
	lat: number | null
}

type CaseRule = SelectionInput['rules'][number]

/** A case of `methods`: complete, so that the command line gives the same cohort from it years later. */
export type CohortCase = {
	applicants: CaseApplicant[]
	rules: CaseRule[]
	scoreScale: number
	tieBreakSeed: string
}

export type Ingredients = {
	call: CallDetail
	applications: readonly SubmittedApplication[]
	scores: readonly Pick<QualityScore, 'applicationId' | 'scoreInt'>[]
	locks: readonly Pick<Lock, 'applicationId' | 'direction' | 'reason'>[]
	seats: number
	/** Ids of published rules that are left out, to see what they cost. */
	without?: readonly string[] | undefined
}

export const SCORE_SCALE = 10_000
export const SEATS = 'seats'

export function selectionCase({ call, applications, scores, locks, seats, without = [] }: Ingredients): CohortCase {
	const applicants = caseApplicants({ call, applications, scores })
	const numbers = new Map(applicants.map(({ application, id }) => [application, id]))
	const spread = call.spreadRules.filter(({ id }) => !without.includes(id))
	return {
		applicants,
		rules: [
			{ id: SEATS, type: 'count', min: seats, max: seats },
			...spread.flatMap((rule) => spreadRules(rule, call)),
			...locks.flatMap((lock) => lockRule(lock, numbers.get(lock.applicationId))),
		],
		scoreScale: SCORE_SCALE,
		tieBreakSeed: call.drawSeed,
	}
}

/** The published rule that a rule of the case comes from; undefined for the seats and the locks. */
export function publishedRuleOf(caseRuleId: string): string | undefined {
	return caseRuleId === SEATS || lockedBy(caseRuleId) !== undefined ? undefined : caseRuleId.split(':')[0]
}

/** The applicant that a rule of the case locks. */
export function lockedBy(caseRuleId: string): string | undefined {
	return caseRuleId.startsWith(`${LOCK}:`) ? caseRuleId.slice(LOCK.length + 1) : undefined
}

const LOCK = 'lock'
/** A published rule can ask for two things at once; the second is a rule of its own in the case. */
const DISTINCT = 'distinct'

function caseApplicants({ call, applications, scores }: Pick<Ingredients, 'call' | 'applications' | 'scores'>) {
	const limits = sizeLimits(call.spreadRules)
	const known = new Map(scores.map(({ applicationId, scoreInt }) => [applicationId, scoreInt]))
	const names = Map.groupBy(applications, ({ place }) => place.name)
	return applications
		.toSorted((a, b) => (a.number < b.number ? -1 : 1))
		.map(({ id, number, place, themes }): CaseApplicant => {
			const isAlone = names.get(place.name)?.length === 1
			return {
				id: number,
				application: id,
				name: isAlone ? place.name : `${place.name} (${place.municipalityName})`,
				score: scoreIn(known, id) / SCORE_SCALE,
				municipality: place.municipalityCode,
				region: place.regionCode,
				regionName: place.regionName,
				landsdel: place.landsdel,
				population: place.population,
				sizes: bandsAround(place.population, call.spreadRules),
				sizeClass: sizeClassOf(place.population, limits),
				themes,
				lon: place.lon,
				lat: place.lat,
			}
		})
}

function scoreIn(scores: ReadonlyMap<Id<'application'>, number>, id: Id<'application'>): number {
	const score = scores.get(id)
	if (score === undefined) throw new Error(`application ${id} has no score`)
	return score
}

function bandsAround(population: number | null, rules: readonly SpreadRule[]): string[] {
	if (population === null) return []
	const around = rules.filter(
		({ kind, populationFrom, populationBelow }) =>
			kind === 'size' && population >= (populationFrom ?? 0) && population < (populationBelow ?? Infinity),
	)
	return [...new Set(around.flatMap((rule) => bandOf(rule) ?? []))]
}

const attributes: Record<SpreadRule['kind'], keyof CaseApplicant> = {
	region: 'region',
	landsdel: 'landsdel',
	theme: 'themes',
	size: 'sizeClass',
	municipality: 'municipality',
}

/** With a value the rule is about that one; without, about each value in turn or about how many there are. */
function spreadRules(rule: SpreadRule, call: CallDetail): CaseRule[] {
	const { id, kind, minCount: min, maxCount: max, minDistinct } = rule
	const about = { spread: true, group: kind, label: ruleSentence(call.programme.language, rule, call) }
	const band = bandOf(rule)
	const value = band ?? rule.value
	const attribute = band === null ? attributes[kind] : 'sizes'
	if (value !== null) {
		const bounds = { ...(min !== null && { min }), ...(max !== null && { max }) }
		return [{ id, ...about, type: 'group', attribute, value, ...bounds }]
	}
	const most = max === null ? [] : [{ id, ...about, type: 'uniqueBy' as const, attribute, max }]
	if (minDistinct === null) return most
	const distinctId = max === null ? id : `${id}:${DISTINCT}`
	return [...most, { id: distinctId, ...about, type: 'cover', attribute, min: minDistinct }]
}

/** Who is in or out whatever the scores say. */
export function lockRule(
	{ direction, reason }: Pick<Lock, 'direction' | 'reason'>,
	applicant: string | undefined,
): CaseRule[] {
	if (applicant === undefined) return []
	const type = direction === 'in' ? 'include' : 'exclude'
	return [{ id: `${LOCK}:${applicant}`, type, applicant, note: reason }]
}
