import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'

type Placed = { programme: Pick<Room['programme'], 'slug'> }

export function logAddress({ programme }: Placed): string {
	return `/programmes/${programme.slug}/learning`
}

export function entryAddress(room: Placed, { id }: { id: Id<'learningEntry'> }): string {
	return `${logAddress(room)}/${id}`
}
