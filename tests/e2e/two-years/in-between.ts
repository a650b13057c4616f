import { hush } from './hush.ts'
import { memberOf } from './members.ts'
import { ROOM, send } from './years.ts'

const CHANNEL = `${ROOM}/room/channel`
const LOG = `${ROOM}/learning`

/** A topic in the channel, and an answer to it. The title may stand in mails, so nothing is said in it. */
export async function writePost(town: string, title: string): Promise<void> {
	const fields = { title, text: hush('Har nogen en skabelon til aftalen?'), reach: 'room' }
	const topic = await send(memberOf(town).leader, { on: `${CHANNEL}/new`, action: CHANNEL, fields })
	const answer = { text: hush('Ja, ring til mig.') }
	await send(memberOf('Hedekøbing').leader, { on: topic, action: `${topic}/posts`, fields: answer })
}

/** What a town tried, for the room alone. */
export async function writeLog(town: string, number: number): Promise<void> {
	const words = { tried: hush(`Forsøg ${number} med stole`), happened: hush('De blev brugt'), otherwise: '' }
	await send(memberOf(town).leader, { on: `${LOG}/new`, action: LOG, fields: { ...words, reach: 'room' } })
}
