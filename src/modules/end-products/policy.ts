import type { Actor } from '../../platform/actor.ts'
import { isSecretariat } from '../../platform/actor.ts'
import { canEnter, canFacilitate, type Room } from '../participation/index.ts'
import type { EndProduct } from './end-product.ts'

/** The room's until it is published; then everybody's. */
export function canReadProduct(
	actor: Actor | undefined,
	room: Room,
	product: Pick<EndProduct, 'publishedAt'> | undefined,
): boolean {
	const isPublic = product !== undefined && product.publishedAt !== null && room.programme.state === 'published'
	return isPublic || canEnter(actor, room)
}

export function canEditProduct(actor: Actor | undefined, room: Pick<Room, 'programme'>): boolean {
	return canFacilitate(actor, room)
}

/** Lets everybody read it, and takes that back. */
export function canPublishProduct(actor: Actor | undefined, { programme }: Pick<Room, 'programme'>): boolean {
	return isSecretariat(actor, programme.id)
}
