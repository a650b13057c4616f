import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canSpeakFor, type PartyAccess, speakerOf, traceOf } from '../partnerships/index.ts'
import { signedBy, whyNotExited } from './agreement.ts'
import { lockAgreement } from './queries.ts'
import { tellExit } from './tell-exit.job.ts'

/** What is longer is cut: nobody who leaves is asked to write shorter first. */
export const ExitForm = z.object({
	exitWords: z
		.string()
		.trim()
		.transform((words) => words.slice(0, 1000))
		.default(''),
})
type Wish = { agreementId: Id<'agreement'>; words: string }

/** A party says that it leaves the agreement: it is bound for as long as the notice lasts that it has signed. */
export async function announceExit(tx: Tx, access: PartyAccess, { agreementId, words }: Wish): Promise<void> {
	const { partyId } = access
	const { agreement, partnership } = await lockAgreement(tx, agreementId)
	allow(canSpeakFor(access, found(partnership.parties.find(({ id }) => id === partyId))))
	refuse(whyNotExited(agreement, partyId))

	const { edition } = found(signedBy(agreement, partyId))
	const endsOn = addToDay(dayAt(now(), HOME_TIME_ZONE), { months: edition.noticeMonths })
	const exitId = newId<'agreementExit'>()
	await tx
		.insertInto('agreement_exits')
		.values({
			id: exitId,
			agreement_id: agreementId,
			party_id: partyId,
			words,
			announced_at: now(),
			ends_on: endsOn,
			announced_by: speakerOf(access)?.id ?? null,
			party_link_id: access.by === 'link' ? access.linkId : null,
		})
		.execute()
	const { programmeId } = partnership
	const particulars = { endsOn, ...traceOf(access) }
	const event = { verb: 'agreement.exit_announced', subjectId: agreementId, programmeId, particulars } as const
	await recordEvent(tx, speakerOf(access), event)
	await tellExit.enqueue(tx, { agreementId, partyId })
}
