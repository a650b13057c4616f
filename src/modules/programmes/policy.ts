import { type Actor, isAdministrator, isSecretariat } from '../../platform/actor.ts'
import type { Programme } from './programme.ts'

type Known = Pick<Programme, 'id' | 'state'>

export function canRead(actor: Actor | undefined, programme: Known): boolean {
	return programme.state === 'published' || isSecretariat(actor, programme.id)
}

/** A new programme has no secretariat of its own yet: those who are one everywhere may make it. */
export function canCreate(actor: Actor | undefined): boolean {
	return isAdministrator(actor) || isSecretariatEverywhere(actor)
}

export function canEdit(actor: Actor | undefined, programme: Known): boolean {
	return isSecretariat(actor, programme.id)
}

/** Whose drafts the actor sees: of all programmes, or of these. */
export function draftsVisibleTo(actor: Actor | undefined): 'all' | Programme['id'][] {
	if (isAdministrator(actor) || isSecretariatEverywhere(actor)) return 'all'
	return (actor?.grants ?? []).flatMap(({ role, programmeId }) =>
		role === 'secretariat' && programmeId !== null ? [programmeId] : [],
	)
}

function isSecretariatEverywhere(actor: Actor | undefined): boolean {
	return actor?.grants.some(({ role, programmeId }) => role === 'secretariat' && programmeId === null) ?? false
}
