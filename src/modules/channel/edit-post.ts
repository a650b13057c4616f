import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, sameVersion } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { setMentions } from './insert-post.ts'
import { canEditPost } from './policy.ts'
import { lockPost } from './queries.ts'
import type { PostForm } from './write-post.ts'

type Edit = PostForm & { id: Id<'channelPost'>; version: number }

/** What was read before is known to have been otherwise: the page says that it was edited, not what it said. */
export async function editPost(tx: Tx, actor: Actor, { id, version, text }: Edit): Promise<void> {
	const { topic, room, ...post } = await lockPost(tx, id)
	allow(canEditPost(actor, room, { topic, post }))
	sameVersion(version, post.version)

	await tx
		.updateTable('channel_posts')
		.set({ text, edited_at: now(), version: version + 1 })
		.where('id', '=', id)
		.execute()
	const { id: topicId, programmeId } = topic
	await setMentions(tx, { id, text, programmeId })
	const particulars = { postId: id }
	await recordEvent(tx, actor, { verb: 'channel.post_edited', subjectId: topicId, programmeId, particulars })
}
