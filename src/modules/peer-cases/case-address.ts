import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'

type Placed = { programme: Pick<Room['programme'], 'slug'> }

export function casesAddress({ programme }: Placed): string {
	return `/programmes/${programme.slug}/room/cases`
}

export function caseAddress(room: Placed, { id }: { id: Id<'peerCase'> }): string {
	return `${casesAddress(room)}/${id}`
}
