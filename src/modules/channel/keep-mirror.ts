import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { addressField, type Reach } from '../../platform/reach.ts'
import { recordEvent } from '../activity/index.ts'
import { mirrorKinds } from './agreement.ts'
import { canKeepChannel } from './policy.ts'
import { lockProgramme } from './queries.ts'

/** The same guard as for webhooks: nobody lets Torvet call into its own network. */
export function mirrorForm(reach: Reach) {
	return z.object({
		kind: z.enum(mirrorKinds, 'kindMissing'),
		address: addressField(reach),
	})
}
export type MirrorForm = z.infer<ReturnType<typeof mirrorForm>>

/** From the next post on. */
export async function keepMirror(
	tx: Tx,
	actor: Actor,
	{ programmeId, kind, address }: MirrorForm & { programmeId: Id<'programme'> },
): Promise<void> {
	allow(canKeepChannel(actor, await lockProgramme(tx, programmeId)))

	await tx
		.insertInto('channel_mirrors')
		.values({ programme_id: programmeId, kind, address })
		.onConflict((on) => on.column('programme_id').doUpdateSet({ kind, address }))
		.execute()
	// The address itself is a secret: who knows it can write there.
	const particulars = { kind, host: new URL(address).host }
	await recordEvent(tx, actor, { verb: 'channel.mirrored', subjectId: programmeId, programmeId, particulars })
}

/** What still waits to go over stays here. */
export async function endMirror(tx: Tx, actor: Actor, programmeId: Id<'programme'>): Promise<void> {
	allow(canKeepChannel(actor, await lockProgramme(tx, programmeId)))

	await tx.deleteFrom('channel_mirrors').where('programme_id', '=', programmeId).execute()
	await recordEvent(tx, actor, { verb: 'channel.mirror_ended', subjectId: programmeId, programmeId })
}
