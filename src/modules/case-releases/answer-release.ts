import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { listFacilitators } from '../meeting-summaries/index.ts'
import { sendMail } from '../messages/index.ts'
import { examine } from './examine.ts'
import { lockRelease } from './lock-release.ts'
import { canConsent } from './policy.ts'
import { stateOf, whyNotReady } from './release.ts'
import { answeredMail } from './release.mail.ts'

export const ConsentForm = z.object({
	answer: z.enum(['given', 'refused'], 'answerMissing'),
	word: z.string().trim().max(1000, 'wordLong').default(''),
	/** Of the text that they read. */
	edition: z.coerce.number<string>().int(),
})
type Wish = z.infer<typeof ConsentForm> & { caseId: Id<'peerCase'>; publicUrl: string }

/** The giver says yes or no to exactly this text. Asked or not: who gave a case may have proposed it themselves. */
export async function answerRelease(tx: Tx, actor: Actor, wish: Wish): Promise<void> {
	const { caseId, answer, word, edition, publicUrl } = wish
	const { room, one, whole } = await lockRelease(tx, caseId)
	allow(canConsent(actor, room, one))
	sameVersion(edition, whole.release.textEdition)
	refuse(stateOf(whole) === 'public' ? 'publicAlready' : undefined)
	if (answer === 'given') refuse(whyNotReady(whole, one, await examine(tx, { room, one, ...whole })))

	const id = newId<'caseReleaseAnswer'>()
	const facts = { text_edition: edition, answer, word, answered_by: actor.id, answered_at: now() }
	await tx
		.insertInto('case_release_answers')
		.values({ id, case_id: caseId, ...facts })
		.execute()
	const { programmeId } = one
	const particulars = { edition, answer }
	await recordEvent(tx, actor, { verb: 'case_release.answered', subjectId: caseId, programmeId, particulars })
	for (const reader of await listFacilitators(tx, room)) {
		await sendMail(tx, answeredMail(reader, { room, caseId, publicUrl, answer }))
	}
}
