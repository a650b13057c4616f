import { expect, test } from 'vitest'
import { choose, follow, press, reads, readsHeading, type Visitor, write } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { FACILITATOR } from './ground.ts'
import { listHosts, listMeetings } from './meetings.ts'
import { addressOf, memberOf, REGIONS } from './members.ts'
import { frede, meet, openMail, read, ROOM, seats, send } from './years.ts'

const HOSTING = `${ROOM}/room/hosting`

/** Which day a town wants, or cannot have people on. */
type Offer = { canHost?: 'yes' | 'no'; wish?: string; away?: string }

export function hosts(): void {
	test('Dan of Åkøbing, whose browser runs no script, says what they can offer', async () => {
		const dan = await meet(memberOf('Åkøbing').leader, { javaScriptEnabled: false })
		await follow(dan, 'Møder')
		await follow(dan, 'Værtskab')
		await follow(dan, 'Åkøbing Kommune')
		await press(dan, 'Gem svaret')
		await reads(dan, 'Vælg ja eller nej')
		await choose(dan, 'Ja')
		await write(dan, 'Lokaler', 'Gæstesalen på havnen, 40 pladser, trinfri.')
		await press(dan, 'Gem svaret')

		await reads(dan, 'Svaret er gemt')
	})

	test('some others do, one of whom cannot host at all', async () => {
		await offer('Assø', { wish: '2024-03-14' })
		await offer('Bispekøbing', { away: '2024-05-30' })
		await offer('Kronnæs', { wish: '2025-11-13' })
		await offer('Bredsund', { canHost: 'no' })
	})

	test('Frede takes what is proposed and keeps it', async () => {
		await follow(frede, 'Værtskab')
		await reads(frede, 'Det er bevist, at ingen anden plan, der holder reglerne, giver mindre rejse.')
		await press(frede, 'Gem planen')

		await reads(frede, 'Planen er gemt. Inviter nu værterne ved at åbne hvert møde.', 'Plan 1')
	})

	test('he asks the first, who reads it in the mail and says yes', async () => {
		await follow(frede, '1. netværksmøde')
		await write(frede, 'Et par ord med på vejen', 'Vi kommer gerne til jer først.')
		const town = await chosenTown(frede)
		await press(frede, 'Send spørgsmålet')
		await reads(frede, 'Spørgsmålet er sendt')
		const head = await meet(memberOf(town).leader)
		await openMail(head, addressOf(town), 'Vil I være vært? 1. netværksmøde')
		await reads(head, 'Vi kommer gerne til jer først.')
		await follow(head, /\/meetings\//)
		await choose(head, 'Ja, det vil vi gerne')
		await press(head, 'Send svaret')

		await readsHeading(head, `${town} Kommune er vært`)
		await reads(head, 'Svaret er sendt, og facilitatoren har fået besked')
	})

	test('one of the others cannot, and a neighbour of theirs can', async () => {
		for (const [index, meeting] of (await listMeetings()).entries()) if (index > 0) await askHost(meeting, index === 2)

		const hosting = await listHosts()
		expect(hosting.map(({ region }) => region)).toEqual([...REGIONS, ...REGIONS])
		expect(new Set(hosting.map(({ town }) => town)).size).toBe(8)
	})
}

async function chosenTown({ page }: Visitor): Promise<string> {
	const chosen = await page.getByLabel('Hvem vil du spørge?').locator('option:checked').innerText()
	return chosen.replace(' Kommune', '')
}

/** Asks whom the plan has, or whoever is left when they decline; they answer by the form of the page. */
async function askHost(meeting: string, isDeclined = false): Promise<void> {
	const host = `${meeting}/host`
	await send(FACILITATOR, { on: host, action: `${host}/invitations`, fields: { message: '' } })
	const town = await askedTown(host)
	if (!isDeclined) return reply(town, host, { kind: 'accepted' })
	await reply(town, host, { kind: 'declined', reason: 'Rådhuset bygges om hele efteråret.' })
	const seat = seats.get('Hedekøbing') ?? ''
	await send(FACILITATOR, { on: host, action: `${host}/invitations`, fields: { seat } })
	await reply('Hedekøbing', host, { kind: 'accepted' })
}

async function askedTown(host: string): Promise<string> {
	const page = await read(FACILITATOR, host)
	return /(\p{L}+) Kommune: Spurgt, venter på svar/u.exec(page)?.[1] ?? ''
}

async function reply(town: string, host: string, fields: { kind: string; reason?: string }): Promise<void> {
	const { leader } = memberOf(town)
	const action = addressIn(await read(leader, host), /action="([^"]+\/replies)"/)
	await send(leader, { on: host, action, fields })
}

async function offer(town: string, { canHost = 'yes', wish, away }: Offer): Promise<void> {
	const { leader } = memberOf(town)
	const on = addressIn(await read(leader, HOSTING), /href="([^"]+\/offers\/[^"]+)"/)
	const days = { ...(wish && { [`day-${wish}`]: 'wish' }), ...(away && { [`day-${away}`]: 'away' }) }
	await send(leader, { on, fields: { ...days, canHost, rooms: 'Byrådssalen, 40 pladser' } })
}
