import { type Actor, isAdministrator, isSecretariat } from '../../platform/actor.ts'
import type { Webhook } from './webhook.ts'

/** The secretariat decides who hears of its programme; what is told of the whole installation is for administrators. */
export function canKeepWebhooks(actor: Actor | undefined, { programmeId }: Pick<Webhook, 'programmeId'>): boolean {
	return programmeId === null ? isAdministrator(actor) : isSecretariat(actor, programmeId)
}
