import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { rhythms } from './agreement.ts'
import { findReader, lockReader } from './listeners.queries.ts'
import { canOpenChannel } from './policy.ts'
import { roomToday } from './queries.ts'

export const RhythmForm = z.object({ rhythm: z.enum(rhythms, 'rhythmMissing') })
type Wish = z.infer<typeof RhythmForm> & { programmeId: Id<'programme'> }

/** Who heard nothing for a while is told what is written from now on, not everything since. */
export async function setRhythm(tx: Tx, actor: Actor, { programmeId, rhythm }: Wish): Promise<void> {
	allow(canOpenChannel(actor, await roomToday(tx, programmeId)))
	const at = now()
	const person = { programme_id: programmeId, person_id: actor.id }
	await tx
		.insertInto('channel_readers')
		.values({ id: newId<'channelReader'>(), ...person, rhythm, since: at, digest_at: at })
		.onConflict((on) => on.columns(['programme_id', 'person_id']).doNothing())
		.execute()
	const known = await findReader(tx, programmeId, actor.id)
	if (known) await turn(tx, known.id, rhythm)
	await recordEvent(tx, actor, {
		verb: 'channel.rhythm_chosen',
		subjectId: actor.id,
		programmeId,
		particulars: { rhythm },
	})
}

async function turn(tx: Tx, id: Id<'channelReader'>, rhythm: Wish['rhythm']): Promise<void> {
	const reader = await lockReader(tx, id)
	const again = reader?.rhythm === 'never' && rhythm !== 'never' ? { since: now() } : {}
	await tx
		.updateTable('channel_readers')
		.set({ rhythm, ...again })
		.where('id', '=', id)
		.execute()
}

/** By the link in a mail, which is the permission. Stopped before, it is stopped. */
export async function stopMails(tx: Tx, id: Id<'channelReader'>): Promise<void> {
	const reader = await lockReader(tx, id)
	if (!reader || reader.rhythm === 'never') return

	await tx.updateTable('channel_readers').set({ rhythm: 'never' }).where('id', '=', id).execute()
	const { personId, programmeId } = reader
	const particulars = { rhythm: 'never', byLink: true }
	const event = { verb: 'channel.rhythm_chosen', subjectId: personId, programmeId, particulars } as const
	await recordEvent(tx, { id: personId }, event)
}
