import type { Id } from '../../platform/id.ts'
import type { Programme } from '../programmes/index.ts'
import type { Seat } from './seat.ts'

/** What those who take part in a programme share, and who they are. */
export type Room = { programme: Programme; seats: Seat[]; followers: Follower[] }

/** A town that is not in the course but reads what its towns share. */
export type Follower = { id: Id<'followerTown'>; organisationId: Id<'organisation'>; organisationName: string }

/**
 * Who can see a thing, from the fewest to the most: those in the room and who facilitates it, the towns that follow too,
 * or everybody.
 */
export const reaches = ['room', 'followers', 'public'] as const
export type Reach = (typeof reaches)[number]

/** Why a town is not let follow; a key of the module's messages. */
export function whyNotFollowing(
	{ seats, followers }: Pick<Room, 'seats' | 'followers'>,
	organisationId: Id<'organisation'>,
): 'followsAlready' | 'takesPart' | undefined {
	if (followers.some((follower) => follower.organisationId === organisationId)) return 'followsAlready'
	const takesPart = seats.some((seat) => seat.organisationId === organisationId && seat.state !== 'withdrawn')
	return takesPart ? 'takesPart' : undefined
}
