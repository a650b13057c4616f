import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findMeeting } from '../meetings/index.ts'
import { canUseSeat, findRoom } from '../participation/index.ts'
import { setThemes } from './set-themes.ts'

const text = z.string().trim().max(4000, 'textLong').default('')

/** A draft needs its question only; what the others get to see says the rest too. */
export function caseForm({ isOffered }: { isOffered: boolean }) {
	const isWhole = (step: 'draft' | 'offer') => isOffered || step === 'offer'
	return z
		.object({
			question: z.string('questionMissing').trim().min(1, 'questionMissing').max(200, 'questionLong'),
			background: text,
			wish: text,
			meetingId: z
				.union([z.literal(''), z.uuid()])
				.default('')
				.transform((id) => (id === '' ? null : (id as Id<'meeting'>))),
			themes: z.array(z.string()).max(8, 'themesMany').default([]),
			step: z.enum(['draft', 'offer']).default('draft'),
		})
		.refine(({ step, background }) => !isWhole(step) || background !== '', {
			path: ['background'],
			message: 'backgroundMissing',
		})
		.refine(({ step, wish }) => !isWhole(step) || wish !== '', { path: ['wish'], message: 'wishMissing' })
}
export type CaseForm = z.infer<ReturnType<typeof caseForm>>

/** Brings a case for a seat: kept as a draft, or offered to the room at once. */
export async function bringCase(
	tx: Tx,
	actor: Actor,
	{ programmeId, ...form }: CaseForm & { programmeId: Id<'programme'> },
): Promise<Id<'peerCase'>> {
	const room = await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))
	const seat = room.seats.find((one) => canUseSeat(actor, one))
	allow(seat !== undefined)

	const id = newId<'peerCase'>()
	const { question, background, wish, step } = form
	await tx
		.insertInto('peer_cases')
		.values({
			id,
			programme_id: programmeId,
			participation_id: seat.id,
			giver_id: actor.id,
			question,
			background,
			wish,
			state: step === 'offer' ? 'offered' : 'draft',
			meeting_id: await meetingOfRoom(tx, programmeId, form.meetingId),
			version: 1,
			created_at: now(),
		})
		.execute()
	await setThemes(tx, id, form.themes)
	// No words of the case: whoever reads events may not read it.
	const verb = step === 'offer' ? 'peer_case.offered' : 'peer_case.drafted'
	await recordEvent(tx, actor, { verb, subjectId: id, programmeId })
	return id
}

/** An id of another programme's meeting does not exist here. */
export async function meetingOfRoom(tx: Tx, programmeId: Id<'programme'>, id: Id<'meeting'> | null) {
	if (id === null) return null
	const meeting = found(await findMeeting(tx, id))
	return found(meeting.programmeId === programmeId ? meeting.id : undefined)
}
