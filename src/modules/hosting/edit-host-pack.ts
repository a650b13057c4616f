import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { lockMeeting } from '../meetings/index.ts'
import { findRoom } from '../participation/index.ts'
import { type Check, checkItems, checkStates } from './host-pack.ts'
import { canPrepare } from './policy.ts'
import { findPack } from './queries.ts'

/** Each thing to see to has a state and a note of its own. */
export const PackForm = z
	.object({ version: z.coerce.number(), problems: z.string().trim().max(4000, 'problemsLong').default('') })
	.catchall(z.string().trim().max(500, 'noteLong'))
export type PackForm = z.infer<typeof PackForm>

export function checksIn(fields: Record<string, unknown>): Check[] {
	return checkItems.map((item) => {
		const note = fields[`note-${item}`]
		return {
			item,
			state: checkStates.find((state) => state === fields[`state-${item}`]) ?? 'open',
			note: typeof note === 'string' ? note : '',
		}
	})
}

type Wish = { meetingId: Id<'meeting'>; version: number; problems: string; checks: readonly Check[] }

/** What the host has seen to, and what it wants the others' advice on. */
export async function editHostPack(
	tx: Tx,
	actor: Actor,
	{ meetingId, version, problems, checks }: Wish,
): Promise<void> {
	const { programmeId, hostId } = await lockMeeting(tx, meetingId)
	allow(canPrepare(actor, await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE)), hostId))
	sameVersion(version, (await findPack(tx, meetingId)).version)

	const pack = { problems, version: version + 1 }
	await tx
		.insertInto('host_packs')
		.values({ meeting_id: meetingId, ...pack })
		.onConflict((on) => on.column('meeting_id').doUpdateSet(pack))
		.execute()
	await tx.deleteFrom('host_checks').where('meeting_id', '=', meetingId).execute()
	const rows = checks.map((check) => ({ meeting_id: meetingId, ...check }))
	await tx.insertInto('host_checks').values(rows).execute()
	const done = checks.filter(({ state }) => state === 'done').map(({ item }) => item)
	await recordEvent(tx, actor, { verb: 'host_pack.edited', subjectId: meetingId, programmeId, particulars: { done } })
}
