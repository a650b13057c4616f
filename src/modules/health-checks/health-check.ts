import type { Id } from '../../platform/id.ts'
import { joinedParties, type Partnership } from '../partnerships/index.ts'

export const occasions = ['start', 'midway', 'end'] as const
export type Occasion = (typeof occasions)[number]

/** The same at each occasion, so that what changes is the partnership and not the question. */
export const statements = [
	'vision',
	'roles',
	'heard',
	'trust',
	'kept',
	'means',
	'decisions',
	'missing',
	'results',
	'worth',
] as const
export type Statement = (typeof statements)[number]

/** From 1, does not fit at all, to 5, fits entirely. */
export type Scores = Record<Statement, number>

export type HealthAnswer = { partyId: Id<'party'>; scores: Scores; words: string }

export type HealthCheck = {
	id: Id<'healthCheck'>
	partnershipId: Id<'partnership'>
	occasion: Occasion
	openedAt: Date
	/** The last day for answers. */
	closesOn: string
	closedAt: Date | null
	answers: HealthAnswer[]
}

/** Of fewer one could tell who said what. */
export const FEWEST_ANSWERS = 3

export function isOpen({ closesOn, closedAt }: Pick<HealthCheck, 'closesOn' | 'closedAt'>, today: string): boolean {
	return closedAt === null && today <= closesOn
}

/** Why an occasion is not opened; a key of the module's messages. An occasion has its turn once. */
export function whyNotOpened(checks: readonly HealthCheck[], occasion: Occasion, partnership: Partnership) {
	if (checks.some((check) => check.occasion === occasion)) return 'openedAlready'
	const isLate = checks.some((check) => occasions.indexOf(check.occasion) > occasions.indexOf(occasion))
	if (isLate) return 'laterOpened'
	return joinedParties(partnership).length < FEWEST_ANSWERS ? 'tooFewParties' : undefined
}

/** Those who are with the partnership and have not answered yet. */
export function whoIsAwaited({ answers }: Pick<HealthCheck, 'answers'>, partnership: Pick<Partnership, 'parties'>) {
	return joinedParties(partnership).filter(({ id }) => !answers.some(({ partyId }) => partyId === id))
}

/** What may be shown of a check: once it is closed, and where so many have answered that nobody is recognised. */
export function isShown(check: HealthCheck, today: string): boolean {
	return !isOpen(check, today) && check.answers.length >= FEWEST_ANSWERS
}
