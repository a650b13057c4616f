import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'

type Placed = { programme: Pick<Room['programme'], 'slug'> }

export function channelAddress({ programme }: Placed): string {
	return `/programmes/${programme.slug}/room/channel`
}

export function topicAddress(room: Placed, { id }: { id: Id<'channelTopic'> }): string {
	return `${channelAddress(room)}/${id}`
}

export function postAddress(
	room: Placed,
	{ topicId, id }: { topicId: Id<'channelTopic'>; id: Id<'channelPost'> },
): string {
	return `${topicAddress(room, { id: topicId })}/posts/${id}`
}
