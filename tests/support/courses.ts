import { beginCourses, type Course, listCourses, type Step } from '../../src/modules/courses/index.ts'
import type { Tx } from '../../src/platform/database.ts'
import { found } from '../../src/platform/errors.ts'
import { aMunicipality, aPerson } from './people.ts'
import { aRoom, seatOf } from './rooms.ts'

let made = 0

/** Two towns whose courses have begun, and everybody who has to do with them. */
export async function aCourse(tx: Tx) {
	made += 1
	const maker = await aPerson(tx, `Maja ${made}`, { roles: ['secretariat'] })
	const places = [await aMunicipality(tx), await aMunicipality(tx)] as const
	const room = await aRoom(tx, maker, { template: 'test-towns', places })
	const { id: programmeId } = room.programme
	const secretariat = await aPerson(tx, `Sara ${made}`, { roles: [{ role: 'secretariat', programmeId }] })
	const facilitator = await aPerson(tx, `Frede ${made}`, { roles: [{ role: 'facilitator', programmeId }] })
	const town = await aPerson(tx, `Tove ${made}`, { actsFor: [places[0]] })
	const neighbour = await aPerson(tx, `Nils ${made}`, { actsFor: [places[1]] })
	await beginCourses(tx, secretariat, programmeId)
	const seat = seatOf(room, places[0])
	return { room, programmeId, secretariat, facilitator, town, neighbour, seat, seatId: seat.id, places }
}

export async function courseNow(
	tx: Tx,
	{ programmeId, seatId }: Pick<Course, 'programmeId' | 'seatId'>,
): Promise<Course> {
	return found((await listCourses(tx, programmeId)).find((course) => course.seatId === seatId))
}

/** The step of the template by that key. */
export function stepOf({ steps }: Pick<Course, 'steps'>, origin: string): Step {
	return found(steps.find((step) => step.origin === origin))
}
