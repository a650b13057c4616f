import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type PartyAccess, speakerOf, traceOf } from '../partnerships/index.ts'
import { lockPlan } from '../plans/index.ts'
import { keepWord } from './keep-word.ts'
import { canAdoptFor } from './policy.ts'
import { tellAnswer } from './tell-answer.ts'

export const WithdrawalForm = z.object({
	withdrawnBy: z.string('nameMissing').trim().min(1, 'nameMissing').max(120, 'nameLong'),
	reason: z.string('reasonMissing').trim().min(1, 'reasonMissing').max(2000, 'reservationLong'),
})
export type WithdrawalForm = z.infer<typeof WithdrawalForm>
export type Withdrawal = WithdrawalForm & { planId: Id<'plan'>; versionId: Id<'planVersion'>; publicUrl: string }

/** A party takes its yes back, from today on. That it had said yes stays written. */
export async function withdrawAdoption(tx: Tx, access: PartyAccess, wish: Withdrawal): Promise<void> {
	const { planId, versionId, withdrawnBy, reason, publicUrl } = wish
	const plan = await lockPlan(tx, planId)
	const party = found(plan.partnership.parties.find(({ id }) => id === access.partyId))
	allow(canAdoptFor(access, plan, party))
	const decidedOn = dayAt(now(), HOME_TIME_ZONE)
	const saying = {
		versionId,
		answer: 'withdrawn' as const,
		decidedOn,
		name: withdrawnBy,
		mandate: '',
		reservation: reason,
	}
	await keepWord(tx, { plan, party, saying, way: access.by, by: speakerOf(access), trace: traceOf(access) })
	await tellAnswer(tx, { plan, party, saying, publicUrl })
}
