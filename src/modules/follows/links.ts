import type { Id } from '../../platform/id.ts'
import type { Signer } from '../../platform/signed-link.ts'
import type { Follow, Follower } from './follow.ts'

/** Long enough for a mail that is read tomorrow. */
export const CONFIRM_HOURS = 48

export function confirmPath(signer: Signer, id: Id<'followRequest'>, expiresAt: Date): string {
	return `/follow/confirmations/${signer.sign('follow-request', id, expiresAt)}`
}

export function readConfirmToken(signer: Signer, token: string, at: Date): Id<'followRequest'> | undefined {
	return signer.read('follow-request', token, at)
}

/** Whoever holds it keeps what this follower follows. It stands in every digest, and does not end: stopping must work. */
export function followsPath(signer: Signer, follower: Pick<Follower, 'id'>): string {
	return `/follows/${signer.sign('follower', follower.id)}`
}

export function readFollowerToken(signer: Signer, token: string, at: Date): Id<'follower'> | undefined {
	return signer.read('follower', token, at)
}

/** A page with a button; a POST to it stops everything, or only the one that it names. */
export function endPath(signer: Signer, follower: Pick<Follower, 'id'>, only?: Pick<Follow, 'id'>): string {
	const path = `${followsPath(signer, follower)}/end`
	return only === undefined ? path : `${path}?only=${only.id}`
}

/**
 * What a mail provider may send for its reader (RFC 8058): it has neither our cookie nor our origin. The address itself
 * is the permission, so that no other site can do anything with it either.
 */
export function isOneClick(path: string): boolean {
	return /^\/follows\/[\w.-]+\/end$/.test(path)
}
