import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { insertPost, type NewPost } from './insert-post.ts'
import { canStartTopic } from './policy.ts'
import { lockProgramme } from './queries.ts'
import { topicReaches } from './topic.ts'
import { postText } from './write-post.ts'

export const TopicForm = z.object({
	title: z.string('titleMissing').trim().min(1, 'titleMissing').max(120, 'titleLong'),
	text: postText,
	reach: z.enum(topicReaches, 'reachMissing'),
})
export type TopicForm = z.infer<typeof TopicForm>

/** Begins a topic with its first post. */
export async function startTopic(
	tx: Tx,
	actor: Actor,
	{ programmeId, title, reach, ...post }: TopicForm & NewPost & { programmeId: Id<'programme'> },
): Promise<Id<'channelTopic'>> {
	allow(canStartTopic(actor, await lockProgramme(tx, programmeId)))

	const id = newId<'channelTopic'>()
	const at = now()
	await tx
		.insertInto('channel_topics')
		.values({
			id,
			programme_id: programmeId,
			title,
			reach,
			state: 'open',
			started_by: actor.id,
			started_at: at,
			last_post_at: at,
		})
		.execute()
	const postId = await insertPost(tx, actor, { topic: { id, programmeId }, ...post })
	// No words: whoever reads events may not read the topic.
	const particulars = { reach, postId }
	await recordEvent(tx, actor, { verb: 'channel.topic_started', subjectId: id, programmeId, particulars })
	return id
}
