import type { Occasion } from './health-check.ts'

type Of = { slug: string }

export function healthAddress({ slug }: Of): string {
	return `/partnerships/${slug}/health`
}

/** Where one of the reader's parties answers. */
export function answerAddress(partnership: Of, occasion: Occasion, partyId: string): string {
	return `${healthAddress(partnership)}/${occasion}/${partyId}`
}

/** The same behind the link of a party. */
export function linkedAnswerAddress({ token }: { token: string }, occasion: Occasion): string {
	return `/p/${token}/health/${occasion}`
}
