import type { Id } from '../../platform/id.ts'
import type { FileKeeper } from '../files/index.ts'
import { canReadTopic } from './policy.ts'
import { findPost, findTopic, roomToday } from './queries.ts'

/** Files of a post are read by who reads its topic, as long as the post is there. */
export const channelFiles: FileKeeper = {
	kind: 'channel_post',
	async canRead(db, actor, id) {
		const post = await findPost(db, id as Id<'channelPost'>)
		const topic = post?.state === 'shown' ? await findTopic(db, post.topicId) : undefined
		return topic !== undefined && canReadTopic(actor, await roomToday(db, topic.programmeId), topic)
	},
}
