import type { Id } from '../../platform/id.ts'

type Of = { slug: string }

/** Of a partnership's agreements, and of one of them. */
export function agreementsAddress({ slug }: Of): string {
	return `/partnerships/${slug}/agreements`
}

export function agreementAddress(partnership: Of, { id }: { id: Id<'agreement'> }): string {
	return `${agreementsAddress(partnership)}/${id}`
}

/** The same behind the link of a party. */
export function linkedAddress({ token }: { token: string }, { id }: { id: Id<'agreement'> }): string {
	return `/p/${token}/agreements/${id}`
}
