import { type Actor, isSecretariatSomewhere } from '../../platform/actor.ts'

/** One vocabulary for the whole installation: every secretariat keeps it. */
export function canKeepTaxonomy(actor: Actor | undefined): boolean {
	return isSecretariatSomewhere(actor)
}
