import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { wordings } from './agreement.ts'
import { canKeepChannel } from './policy.ts'
import { findAgreement, lockProgramme } from './queries.ts'

export const AgreementForm = z
	.object({
		mails: z.enum(wordings, 'wordingMissing'),
		mirror: z.enum(wordings, 'wordingMissing'),
		words: z.string().trim().max(1000, 'wordsLong').default(''),
		version: z.coerce.number<string>().int(),
	})
	.refine(({ mails, mirror, words }) => words !== '' || (mails === 'title' && mirror === 'title'), {
		path: ['words'],
		message: 'wordsMissing',
	})
export type AgreementForm = z.infer<typeof AgreementForm>

/** Writes down what the room said may leave it. What left before is not called back. */
export async function agree(
	tx: Tx,
	actor: Actor,
	{ programmeId, version, ...agreement }: AgreementForm & { programmeId: Id<'programme'> },
): Promise<void> {
	allow(canKeepChannel(actor, await lockProgramme(tx, programmeId)))
	sameVersion(version, (await findAgreement(tx, programmeId)).version)

	const values = { ...agreement, version: version + 1 }
	await tx
		.insertInto('channel_agreements')
		.values({ programme_id: programmeId, ...values })
		.onConflict((on) => on.column('programme_id').doUpdateSet(values))
		.execute()
	const { mails, mirror } = agreement
	const particulars = { mails, mirror }
	await recordEvent(tx, actor, { verb: 'channel.agreed', subjectId: programmeId, programmeId, particulars })
}
