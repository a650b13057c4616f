import { letFollow, nameUnit } from '../../../src/modules/participation/index.ts'
import { addParticipations, createProgramme, publishProgramme } from '../../../src/modules/programme-setup/index.ts'
import type { Actor } from '../../../src/platform/actor.ts'
import type { Tx } from '../../../src/platform/database.ts'
import { found } from '../../../src/platform/errors.ts'
import type { Id } from '../../../src/platform/id.ts'
import { aPerson, type Municipality } from '../../support/people.ts'
import { aProgramme } from '../../support/programmes.ts'
import { roomNow } from '../../support/rooms.ts'
import { layStoryGround, placeOf } from '../../support/story-ground.ts'
import { type Member, MEMBERS } from './members.ts'

export const PROGRAMME = 'kompakte-groenne-byer'
export const FACILITATOR = 'Frede Askelund'
export const SECRETARIAT = 'Sara Bakkely'

/** Curious people who are not in the room, and one whose town may read what is shared with other towns. */
export const OUTSIDERS = { elsewhere: 'Else Anderledes', outsider: 'Ulla Udenfor', follower: 'Finn Medvind' }

/** Before the first meeting, on a Monday morning: the members are chosen and nothing is planned yet. */
const BEGINNING = '2024-02-26T09:30:00Z'

/** A database that an installation finds when it starts as a demonstration, its clock at the beginning. */
export function layGround() {
	return layStoryGround(BEGINNING, layNetwork)
}

async function layNetwork(tx: Tx): Promise<void> {
	const maker = await aPerson(tx, 'Torvet', { roles: ['secretariat'], email: 'torvet@torvet.example' })
	const wish = { name: 'Kompakte, grønne byer', slug: PROGRAMME, owner: 'Prøvesekretariatet', startsOn: '2024-01-01' }
	const programmeId = await createProgramme(tx, maker, { ...wish, template: 'network', invented: true })
	await publishProgramme(tx, maker, programmeId)
	const places = await Promise.all(MEMBERS.map(({ code }) => placeOf(tx, code)))
	await addParticipations(tx, maker, programmeId, places.map(chosen))
	for (const { id: seatId } of (await roomNow(tx, { id: programmeId })).seats) {
		await nameUnit(tx, maker, { seatId, unit: 'Plan og By' })
	}
	for (const [index, member] of MEMBERS.entries()) await aMember(tx, member, found(places[index]))
	await aPerson(tx, FACILITATOR, { roles: [{ role: 'facilitator', programmeId }] })
	await aPerson(tx, SECRETARIAT, { roles: [{ role: 'secretariat', programmeId }] })
	await layNeighbours(tx, maker, programmeId)
}

function chosen({ name, municipalityCode, organisationId }: Municipality) {
	return { name, municipalityCode, organisationId, townId: null, chosenOn: '2024-02-22', applicationId: null }
}

async function aMember(tx: Tx, { leader, code }: Member, place: Municipality): Promise<void> {
	await aPerson(tx, leader, { actsFor: [place], email: `plan@${code.slice(3).toLowerCase()}.example` })
}

async function layNeighbours(tx: Tx, maker: Actor, programmeId: Id<'programme'>): Promise<void> {
	const other = await aProgramme(tx, maker)
	await aPerson(tx, OUTSIDERS.elsewhere, { roles: [{ role: 'secretariat', programmeId: other.id }] })
	await aPerson(tx, OUTSIDERS.outsider)
	const follower = await placeOf(tx, 'XX-VINDSTED')
	await aPerson(tx, OUTSIDERS.follower, { actsFor: [follower] })
	await letFollow(tx, maker, { programmeId, municipality: follower.municipalityCode })
}
