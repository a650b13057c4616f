import type { Event } from '../activity/index.ts'
import { type Tidings, tidings } from './contribution-told.job.ts'

/** What was done to a contribution: by whom, or by link. */
export type Step = { at: Date; tidings: Tidings; who: string; byLink: boolean }

/** Of the audit trail, what people understand; the newest first, as it comes. */
export function historyOf(events: readonly Event[]): Step[] {
	return events.flatMap(({ at, verb, actorName, particulars }) => {
		const told = tidings.find((one) => verb === `contribution.${one}`)
		const byLink = typeof particulars === 'object' && particulars !== null && 'linkId' in particulars
		return told ? [{ at, tidings: told, who: actorName ?? '', byLink }] : []
	})
}
