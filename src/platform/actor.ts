import type { Id } from './id.ts'
import type { Language } from './i18n.ts'

export type Role =
	| 'administrator'
	| 'secretariat'
	| 'assessor'
	| 'committee'
	| 'decision_maker'
	| 'facilitator'
	| 'evaluator'
	| 'reader'

/** A role within one programme, or in all of them. */
export type Grant = { role: Role; programmeId: Id<'programme'> | null }

/** People act for organisations: in this capacity, and for one of its units where a unit is named. */
export type Mandate = {
	organisationId: Id<'organisation'>
	organisationName: string
	unitId: Id<'organisationUnit'> | null
	role: 'applicant' | 'partner'
}

/** The person on whose behalf something is done, with the roles and mandates that hold today. */
export type Actor = {
	id: Id<'person'>
	name: string
	email: string
	language: Language
	grants: Grant[]
	mandates: Mandate[]
}

/** Whether the actor holds the role in the programme, there alone or everywhere. */
export function hasRole(actor: Actor | undefined, role: Role, programmeId: Id<'programme'>): boolean {
	return (
		actor?.grants.some((g) => g.role === role && (g.programmeId === null || g.programmeId === programmeId)) ?? false
	)
}

/** An administrator may do what a secretariat may, everywhere. */
export function isSecretariat(actor: Actor | undefined, programmeId: Id<'programme'>): boolean {
	return hasRole(actor, 'secretariat', programmeId) || isAdministrator(actor)
}

export function isAdministrator(actor: Actor | undefined): boolean {
	return actor?.grants.some((g) => g.role === 'administrator') ?? false
}

/** The secretariat of any programme: they keep together what belongs to none, such as the library. */
export function isSecretariatSomewhere(actor: Actor | undefined): boolean {
	return (actor?.grants.some((g) => g.role === 'secretariat') ?? false) || isAdministrator(actor)
}

export function actsFor(actor: Actor | undefined, organisationId: Id<'organisation'>): boolean {
	return actor?.mandates.some((m) => m.organisationId === organisationId && m.role === 'applicant') ?? false
}
