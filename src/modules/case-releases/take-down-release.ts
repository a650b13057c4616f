import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { takeDownCase } from '../cases/index.ts'
import { listFacilitators } from '../meeting-summaries/index.ts'
import { sendMail } from '../messages/index.ts'
import { listGivers } from './addressees.queries.ts'
import { countEdition, type Locked, lockRelease } from './lock-release.ts'
import { canTakeDown, speaksForGiver } from './policy.ts'
import { stateOf, type WholeRelease } from './release.ts'
import { takenDownMail } from './release.mail.ts'

type Wish = { caseId: Id<'peerCase'>; publicUrl: string }

/** The giver takes the consent back, or whoever facilitates takes the text down: either way the public reads it no longer. */
export async function takeDownRelease(tx: Tx, actor: Actor, { caseId, publicUrl }: Wish): Promise<void> {
	const locked = await lockRelease(tx, caseId)
	const { room, one, whole } = locked
	const isGiver = speaksForGiver(actor, room, one)
	allow(canTakeDown(actor, room, one))
	refuse(whyNotTakenDown(whole, isGiver))

	if (isGiver) await withdrawConsent(tx, actor, locked)
	// What is released after this is asked for anew.
	else await countEdition(tx, caseId)
	await takeDown(tx, actor, { ...locked, publicUrl })
}

/** A yes can be taken back before anything is public too. */
export function whyNotTakenDown(whole: WholeRelease, isGiver: boolean): 'notPublic' | undefined {
	if (whole.publication !== undefined) return undefined
	return isGiver && stateOf(whole) === 'agreed' ? undefined : 'notPublic'
}

async function withdrawConsent(tx: Tx, actor: Actor, { one, whole }: Locked): Promise<void> {
	const { textEdition } = whole.release
	const facts = { text_edition: textEdition, answer: 'withdrawn' as const, word: '', answered_by: actor.id }
	await tx
		.insertInto('case_release_answers')
		.values({ id: newId<'caseReleaseAnswer'>(), case_id: one.id, ...facts, answered_at: now() })
		.execute()
	const particulars = { edition: textEdition, answer: 'withdrawn' }
	const { id: subjectId, programmeId } = one
	await recordEvent(tx, actor, { verb: 'case_release.answered', subjectId, programmeId, particulars })
}

/** What is public is gone from there at once, and those who had a part in it are told. */
export async function takeDown(tx: Tx, actor: Actor, { publicUrl, room, one, whole }: Locked & { publicUrl: string }) {
	if (whole.publication === undefined) return
	const { itemId } = whole.publication
	const { id: caseId, programmeId } = one
	await takeDownCase(tx, itemId)
	const facts = { item_id: itemId, taken_down_by: actor.id, taken_down_at: now() }
	await tx.insertInto('case_release_takedowns').values(facts).execute()
	const particulars = { itemId }
	await recordEvent(tx, actor, { verb: 'case_release.taken_down', subjectId: caseId, programmeId, particulars })
	const readers = [...(await listFacilitators(tx, room)), ...(await listGivers(tx, one))]
	for (const reader of readers.filter(({ email }) => email !== actor.email)) {
		await sendMail(tx, takenDownMail(reader, { room, caseId, publicUrl }))
	}
}
