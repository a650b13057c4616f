import type { Actor } from '../../platform/actor.ts'
import type { ApiToken } from './token.ts'

/** A token is its maker's alone; for everybody else it does not exist. */
export function canRevoke(actor: Actor | undefined, { personId }: Pick<ApiToken, 'personId'>): boolean {
	return actor?.id === personId
}
