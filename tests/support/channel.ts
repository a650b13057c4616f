import { startTopic } from '../../src/modules/channel/index.ts'
import type { Room } from '../../src/modules/participation/index.ts'
import { letFollow } from '../../src/modules/participation/index.ts'
import type { Actor } from '../../src/platform/actor.ts'
import type { Tx } from '../../src/platform/database.ts'
import type { Id } from '../../src/platform/id.ts'
import { aMunicipality, aPerson } from './people.ts'
import { aRoom, roomNow } from './rooms.ts'

let made = 0

export type Channel = {
	secretariat: Actor
	facilitator: Actor
	writer: Actor
	member: Actor
	follower: Actor
	room: Room
	programmeId: Id<'programme'>
}

/** The room of a network with two towns and one that follows, and nothing written in its channel. */
export async function aChannel(tx: Tx): Promise<Channel> {
	made += 1
	const setup = await aPerson(tx, `Opretter ${made}`, { roles: ['secretariat'] })
	const places = [await aMunicipality(tx), await aMunicipality(tx)] as const
	const following = await aMunicipality(tx)
	const { programme } = await aRoom(tx, setup, { places })
	const { id: programmeId } = programme
	await letFollow(tx, setup, { programmeId, municipality: following.municipalityCode })
	const role = (name: 'secretariat' | 'facilitator') => ({ roles: [{ role: name, programmeId }] })
	return {
		secretariat: await aPerson(tx, `Sara Sekretær ${made}`, role('secretariat')),
		facilitator: await aPerson(tx, `Frede Facilitator ${made}`, role('facilitator')),
		writer: await aPerson(tx, `Gitte Giver ${made}`, { actsFor: [places[0]] }),
		member: await aPerson(tx, `Mette Medlem ${made}`, { actsFor: [places[1]] }),
		follower: await aPerson(tx, `Frida Følger ${made}`, { actsFor: [following] }),
		room: await roomNow(tx, programme),
		programmeId,
	}
}

type Wish = { title?: string; text?: string; reach?: 'room' | 'followers' }

export function aTopic(tx: Tx, { writer, programmeId }: Channel, wish: Wish = {}): Promise<Id<'channelTopic'>> {
	return startTopic(tx, writer, {
		programmeId,
		title: 'Tomme facader',
		text: 'Hvem har prøvet?',
		reach: 'room',
		...wish,
	})
}
