import type { Plan } from '../plans/index.ts'
import type { Consultation } from './consultation.ts'

type Slugged = Pick<Plan, 'slug'>
type One = Pick<Consultation, 'id'>

/** In the workroom. */
export function consultationsAddress({ slug }: Slugged): string {
	return `/plans/${slug}/work/consultations`
}

/** What came in, and the answers. */
export function workAddress(plan: Slugged, { id }: One): string {
	return `${consultationsAddress(plan)}/${id}`
}

/** Where it is read and written to. */
export function publicAddress({ slug }: Slugged, { id }: One): string {
	return `/plans/${slug}/consultations/${id}`
}

/** The same, for whoever holds a party's link. */
export function linkedAddress(token: string, { id }: One): string {
	return `/p/${token}/consultations/${id}`
}
