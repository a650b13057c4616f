import type { Id } from '../../platform/id.ts'
import type { Signer } from '../../platform/signed-link.ts'

/** Long enough for a mail that is read tomorrow. */
export const CONFIRM_HOURS = 48

export function confirmPath(signer: Signer, id: Id<'consultationInput'>, expiresAt: Date): string {
	return `/consultation-confirmations/${signer.sign('consultation-confirmation', id, expiresAt)}`
}

export function readConfirmToken(signer: Signer, token: string, at: Date): Id<'consultationInput'> | undefined {
	return signer.read('consultation-confirmation', token, at)
}

/** Whoever holds it reads what became of these words, and may take them back. It works as long as they are kept. */
export function inputPath(signer: Signer, id: Id<'consultationInput'>): string {
	return `/consultation-inputs/${signer.sign('consultation-input', id)}`
}

export function readInputToken(signer: Signer, token: string, at: Date): Id<'consultationInput'> | undefined {
	return signer.read('consultation-input', token, at)
}
