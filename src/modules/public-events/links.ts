import type { Id } from '../../platform/id.ts'
import type { Signer } from '../../platform/signed-link.ts'

/** Long enough for a mail that is read tomorrow. */
export const CONFIRM_HOURS = 48

export function confirmPath(signer: Signer, id: Id<'eventSignUp'>, expiresAt: Date): string {
	return `/event-confirmations/${signer.sign('event-confirmation', id, expiresAt)}`
}

export function readConfirmToken(signer: Signer, token: string, at: Date): Id<'eventSignUp'> | undefined {
	return signer.read('event-confirmation', token, at)
}

/** Whoever holds it keeps this place, and may give it up. It works as long as the sign-up is kept. */
export function placePath(signer: Signer, id: Id<'eventSignUp'>): string {
	return `/event-places/${signer.sign('event-place', id)}`
}

export function readPlaceToken(signer: Signer, token: string, at: Date): Id<'eventSignUp'> | undefined {
	return signer.read('event-place', token, at)
}

/** The slides of one event, for whoever was mailed the way to them. */
export function slidesPath(signer: Signer, id: Id<'publicEvent'>): string {
	return `/event-slides/${signer.sign('event-slides', id)}`
}

export function readSlidesToken(signer: Signer, token: string, at: Date): Id<'publicEvent'> | undefined {
	return signer.read('event-slides', token, at)
}
