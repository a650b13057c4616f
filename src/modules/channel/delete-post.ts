import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { forgetFiles } from '../files/index.ts'
import { forgetMails } from '../messages/index.ts'
import { canDeletePost } from './policy.ts'
import { lockPost } from './queries.ts'

/** Its words, its files and the mails that carried them are gone; that there was something is not hidden. */
export async function deletePost(tx: Tx, actor: Actor, id: Id<'channelPost'>): Promise<void> {
	const { topic, room, ...post } = await lockPost(tx, id)
	allow(canDeletePost(actor, room, post))

	await tx
		.updateTable('channel_posts')
		.set({ text: '', state: 'deleted', version: post.version + 1 })
		.where('id', '=', id)
		.execute()
	await tx.deleteFrom('channel_mentions').where('post_id', '=', id).execute()
	await forgetFiles(tx, { kind: 'channel_post', id })
	await forgetMails(tx, [id])
	const { id: topicId, programmeId } = topic
	const particulars = { postId: id }
	await recordEvent(tx, actor, { verb: 'channel.post_deleted', subjectId: topicId, programmeId, particulars })
}
