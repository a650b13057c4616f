import type { Id } from '../../platform/id.ts'

export type Organisation = {
	id: Id<'organisation'>
	kind: 'municipality' | 'agency' | 'foundation' | 'association' | 'company' | 'other'
	name: string
	municipalityCode: string | null
	emailDomain: string | null
}

/** `navn@ellekoebing.example` → `ellekoebing.example` */
export function domainOf(email: string): string {
	return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}

/** A proven address in the organisation's own domain is mandate enough to begin an application. */
export function mayTakeMandate(email: string, organisation: Organisation): boolean {
	return organisation.emailDomain !== null && domainOf(email) === organisation.emailDomain.toLowerCase()
}
