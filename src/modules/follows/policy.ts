import type { Follow, Follower } from './follow.ts'

/** Whoever is signed in, or holds the link of a mail, keeps what they follow themselves and nothing else. */
export function canKeep(follower: Pick<Follower, 'id'>, follow: Pick<Follow, 'followerId'>): boolean {
	return follow.followerId === follower.id
}
