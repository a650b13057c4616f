import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { canKeepChannel } from './policy.ts'
import { lockTopic } from './queries.ts'
import { type Topic, whyNotClosed, whyNotReopened } from './topic.ts'

/** From now on it is only read. */
export function closeTopic(tx: Tx, actor: Actor, id: Id<'channelTopic'>): Promise<void> {
	return turn(tx, actor, id, { state: 'closed', verb: 'channel.topic_closed', whyNot: whyNotClosed })
}

export function reopenTopic(tx: Tx, actor: Actor, id: Id<'channelTopic'>): Promise<void> {
	return turn(tx, actor, id, { state: 'open', verb: 'channel.topic_reopened', whyNot: whyNotReopened })
}

type Turn = {
	state: Topic['state']
	verb: 'channel.topic_closed' | 'channel.topic_reopened'
	whyNot: (topic: Topic) => string | undefined
}

async function turn(tx: Tx, actor: Actor, id: Id<'channelTopic'>, { state, verb, whyNot }: Turn): Promise<void> {
	const { room, ...topic } = await lockTopic(tx, id)
	allow(canKeepChannel(actor, room))
	refuse(whyNot(topic))

	await tx.updateTable('channel_topics').set({ state }).where('id', '=', id).execute()
	await recordEvent(tx, actor, { verb, subjectId: id, programmeId: topic.programmeId })
}
