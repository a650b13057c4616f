import { sql } from 'kysely'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import { recordEvent } from '../activity/index.ts'
import { canEditProgramme, lockProgramme } from '../programmes/index.ts'
import { listPositions, type PartAddress, partTables } from './queries.ts'

export const MoveForm = z.object({ direction: z.enum(['up', 'down']) })
export type Direction = z.infer<typeof MoveForm>['direction']

/** Changes places with its neighbour; the first does not move up, nor the last down. */
export async function movePart(tx: Tx, actor: Actor, move: PartAddress & { direction: Direction }): Promise<void> {
	const { programmeId, kind, id, direction } = move
	const programme = await lockProgramme(tx, programmeId)
	allow(canEditProgramme(actor, programme))
	const places = await listPositions(tx, programmeId, kind)
	const index = places.findIndex((place) => place.id === id)
	const own = found(places[index])
	const neighbour = places[direction === 'up' ? index - 1 : index + 1]
	if (!neighbour) return

	await sql`
		update ${sql.table(partTables[kind])}
		set position = case when id = ${own.id} then ${neighbour.position}::integer else ${own.position}::integer end
		where id in (${own.id}, ${neighbour.id})
	`.execute(tx)
	await recordEvent(tx, actor, { verb: `${kind}.moved`, subjectId: id, programmeId, particulars: { direction } })
}
