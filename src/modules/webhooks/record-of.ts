import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { recordEvent } from '../activity/index.ts'
import type { Webhook } from './webhook.ts'

type Told = { verb: `webhook.${string}` } & Record<string, unknown>

/** What became of a webhook, in the trail of its programme if it has one. */
export function recordOf(
	tx: Tx,
	actor: Actor | undefined,
	{ id, programmeId }: Pick<Webhook, 'id' | 'programmeId'>,
	{ verb, ...particulars }: Told,
): Promise<void> {
	return recordEvent(tx, actor, { verb, subjectId: id, ...(programmeId && { programmeId }), particulars })
}
