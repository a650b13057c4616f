import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { listGivers } from './addressees.queries.ts'
import { examine } from './examine.ts'
import { lockRelease } from './lock-release.ts'
import { canAskGiver } from './policy.ts'
import { stateOf, type WholeRelease, whyNotReady } from './release.ts'
import { consentMail } from './release.mail.ts'

type Wish = { caseId: Id<'peerCase'>; publicUrl: string }

/** Asks the giver for a yes to the text as it stands now. */
export async function askGiver(tx: Tx, actor: Actor, { caseId, publicUrl }: Wish): Promise<void> {
	const { room, one, whole } = await lockRelease(tx, caseId)
	allow(canAskGiver(actor, room, one))
	refuse(whyNotAsked(whole) ?? whyNotReady(whole, one, await examine(tx, { room, one, ...whole })))

	const { textEdition: edition } = whole.release
	await tx.updateTable('case_releases').set({ asked_edition: edition }).where('case_id', '=', caseId).execute()
	const { programmeId } = one
	const particulars = { edition }
	await recordEvent(tx, actor, { verb: 'case_release.consent_asked', subjectId: caseId, programmeId, particulars })
	for (const giver of await listGivers(tx, one)) await sendMail(tx, consentMail(giver, { room, caseId, publicUrl }))
}

/** What they have answered is not asked again; a new text is. */
export function whyNotAsked(whole: WholeRelease): 'askedAlready' | 'answeredAlready' | undefined {
	const state = stateOf(whole)
	if (state === 'draft') return undefined
	return state === 'asked' ? 'askedAlready' : 'answeredAlready'
}
