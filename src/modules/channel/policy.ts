import type { Actor } from '../../platform/actor.ts'
import { canEnter, canFacilitate, canFollow, canReach, type Room } from '../participation/index.ts'
import type { Post, Topic } from './topic.ts'

type Known = Pick<Topic, 'reach' | 'state'>

/** Follower towns may see the topics that are shared with them. */
export function canOpenChannel(actor: Actor | undefined, room: Room): boolean {
	return canFollow(actor, room)
}

export function canReadTopic(actor: Actor | undefined, room: Room, { reach }: Pick<Topic, 'reach'>): boolean {
	return actor !== undefined && canReach(actor, room, reach)
}

/** Those in the room; who follows reads. */
export function canStartTopic(actor: Actor | undefined, room: Room): boolean {
	return canEnter(actor, room)
}

export function canWrite(actor: Actor | undefined, room: Room, { state }: Pick<Topic, 'state'>): boolean {
	return state === 'open' && canEnter(actor, room)
}

/** Only one's own, in a closed topic too: what one regrets can be taken back for ever, by who is still in the room. */
export function canDeletePost(actor: Actor | undefined, room: Room, post: Pick<Post, 'writerId' | 'state'>): boolean {
	return post.state === 'shown' && actor?.id === post.writerId && canEnter(actor, room)
}

export function canEditPost(
	actor: Actor | undefined,
	room: Room,
	{ topic, post }: { topic: Known; post: Pick<Post, 'writerId' | 'state'> },
): boolean {
	return topic.state === 'open' && canDeletePost(actor, room, post)
}

/** Closes topics, keeps what the room agreed on, and the mirror. */
export function canKeepChannel(actor: Actor | undefined, room: Pick<Room, 'programme'>): boolean {
	return canFacilitate(actor, room)
}
