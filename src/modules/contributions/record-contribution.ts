import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { recordEvent } from '../activity/index.ts'
import { speakerOf, traceOf } from '../partnerships/index.ts'
import type { Plan } from '../plans/index.ts'
import type { Contribution } from './contribution.ts'
import { contributionTold, type Tidings } from './contribution-told.job.ts'
import { type Hand, isAccess } from './policy.ts'

type Change = {
	plan: Pick<Plan, 'id' | 'programmeId'>
	contribution: Pick<Contribution, 'id' | 'partyId'>
	tidings: Tidings
	particulars?: Record<string, unknown>
}

/** What every change to a contribution ends with: the event, and that the other side hears of it. Words and names are in neither. */
export async function recordContribution(tx: Tx, hand: Hand, change: Change): Promise<void> {
	const { plan, contribution, tidings, particulars } = change
	const trace = isAccess(hand) ? traceOf(hand) : {}
	await recordEvent(tx, isAccess(hand) ? speakerOf(hand) : hand, {
		verb: `contribution.${tidings}`,
		subjectId: contribution.id,
		programmeId: plan.programmeId,
		particulars: { planId: plan.id, ...trace, partyId: contribution.partyId, ...particulars },
	})
	await contributionTold.enqueue(tx, { contributionId: contribution.id, tidings })
}

/** Of every change: when it was made, and that who read it before has an old version. */
export function nextVersion({ version }: Pick<Contribution, 'version'>) {
	return { changed_at: now(), version: version + 1 }
}
