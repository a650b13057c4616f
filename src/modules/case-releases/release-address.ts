import type { Id } from '../../platform/id.ts'
import type { Room } from '../participation/index.ts'
import { caseAddress } from '../peer-cases/index.ts'

export function releaseAddress(room: Pick<Room, 'programme'>, caseId: Id<'peerCase'>): string {
	return `${caseAddress(room, { id: caseId })}/release`
}
