import * as z from 'zod'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { joinByGift, type PartyAccess, speakerOf, traceOf } from '../partnerships/index.ts'
import { whyNotAnswered, whyNotConfirmed } from './contribution.ts'
import { canAnswer, canGive, type Hand, isAccess } from './policy.ts'
import { lockContribution } from './queries.ts'
import { nextVersion, recordContribution } from './record-contribution.ts'

const version = z.coerce.number<string>().int()
export const AcceptForm = z.object({ answer: z.string().trim().max(500, 'wordsLong').default(''), version })
/** Who is told no is told why. */
export const DeclineForm = z.object({
	why: z.string('whyMissing').trim().min(1, 'whyMissing').max(500, 'wordsLong'),
	version,
})
export type DeclineForm = z.infer<typeof DeclineForm>
export const ConfirmForm = z.object({ version })

type About = { id: Id<'contribution'>; version: number }

/** The lead accepts what a party offers: now it is agreed, and the party is with the partnership. */
export async function acceptContribution(tx: Tx, hand: Hand, wish: About & { answer: string }): Promise<void> {
	await answer(tx, hand, { ...wish, state: 'confirmed', tidings: 'accepted' })
}

/** The lead says no to what a party offers, and why. */
export async function declineContribution(
	tx: Tx,
	hand: Hand,
	{ why, ...about }: About & { why: string },
): Promise<void> {
	await answer(tx, hand, { ...about, answer: why, state: 'declined', tidings: 'declined' })
}

type Answer = About & { answer: string; state: 'confirmed' | 'declined'; tidings: 'accepted' | 'declined' }

async function answer(
	tx: Tx,
	hand: Hand,
	{ id, version: expected, answer: said, state, tidings }: Answer,
): Promise<void> {
	const { plan, action, contribution } = await lockContribution(tx, id)
	allow(canAnswer(hand, plan, action))
	refuse(whyNotAnswered(contribution))
	// What was read is what is agreed to: the party may have changed it in between.
	sameVersion(expected, contribution.version)
	await tx
		.updateTable('contributions')
		.set({ state, answer: said, ...nextVersion(contribution) })
		.where('id', '=', id)
		.execute()
	if (state === 'confirmed') await joinByGift(tx, actedBy(hand), contribution.partyId)
	await recordContribution(tx, hand, { plan, contribution, tidings })
}

function actedBy(hand: Hand) {
	return isAccess(hand) ? { actor: speakerOf(hand), trace: traceOf(hand) } : { actor: hand }
}

/** The party says yes to what the team wrote down. */
export async function confirmContribution(
	tx: Tx,
	access: PartyAccess,
	{ id, version: expected }: About,
): Promise<void> {
	const { plan, contribution } = await lockContribution(tx, id)
	allow(canGive(access, plan) && access.partyId === contribution.partyId)
	refuse(whyNotConfirmed(contribution))
	sameVersion(expected, contribution.version)
	await tx
		.updateTable('contributions')
		.set({ state: 'confirmed', ...nextVersion(contribution) })
		.where('id', '=', id)
		.execute()
	await recordContribution(tx, access, { plan, contribution, tidings: 'confirmed' })
}
