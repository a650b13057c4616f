import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { type Letter, letterSha256, whyNotSendable } from './decision.ts'
import { canDispatch } from './policy.ts'
import { listLetters, lockDecision } from './queries.ts'

/** Sends all letters at once, so that nobody hears later than others, and keeps each as it was sent. */
export async function sendLetters(tx: Tx, actor: Actor, decisionId: Id<'decision'>): Promise<number> {
	const decision = await lockDecision(tx, decisionId)
	allow(canDispatch(actor, decision))
	const letters = await listLetters(tx, decisionId)
	refuse(whyNotSendable(letters))

	for (const letter of letters) await send(tx, actor, letter)
	await recordEvent(tx, actor, {
		verb: 'letters.sent',
		subjectId: decision.callId,
		programmeId: decision.programmeId,
		particulars: { decisionId, letters: letters.length },
	})
	return letters.length
}

async function send(tx: Tx, actor: Actor, letter: Letter): Promise<void> {
	const sent = { sent_at: now(), sent_by: actor.id, sha256: letterSha256(letter) }
	await tx.updateTable('letters').set(sent).where('id', '=', letter.id).execute()
	const { subject, body: text } = letter
	for (const to of letter.recipients) await sendMail(tx, { to, subject, text, aboutId: letter.id })
}
