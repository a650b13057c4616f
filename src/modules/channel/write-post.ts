import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { insertPost, type NewPost } from './insert-post.ts'
import { canReadTopic, canStartTopic, canWrite } from './policy.ts'
import { lockTopic } from './queries.ts'
import { whyNotClosed } from './topic.ts'

/** Longer than anybody writes, and short enough for a page. */
export const MOST_SIGNS = 10_000

export const postText = z.string('textMissing').trim().min(1, 'textMissing').max(MOST_SIGNS, 'textLong')

export const PostForm = z.object({ text: postText })
export type PostForm = z.infer<typeof PostForm>

/** Answers in an open topic. */
export async function writePost(
	tx: Tx,
	actor: Actor,
	{ topicId, ...post }: NewPost & { topicId: Id<'channelTopic'> },
): Promise<Id<'channelPost'>> {
	const { room, ...topic } = await lockTopic(tx, topicId)
	if (canReadTopic(actor, room, topic) && canStartTopic(actor, room)) refuse(whyNotClosed(topic))
	allow(canWrite(actor, room, topic))

	const postId = await insertPost(tx, actor, { topic, ...post })
	const { programmeId } = topic
	const particulars = { postId, byMail: post.mailId !== undefined }
	await recordEvent(tx, actor, { verb: 'channel.post_written', subjectId: topicId, programmeId, particulars })
	return postId
}
