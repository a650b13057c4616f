import { FACILITATOR } from './ground.ts'
import { as, client, read, send } from './years.ts'

/** One tap for each of those who are expected and have not been written down yet; how many that were. */
export async function recordAll(meeting: string): Promise<number> {
	const on = `${meeting}/attendance`
	// Whoever is asked about a silent seat could be tapped too.
	const [, ...seats] = (await read(FACILITATOR, on)).split('id="seat-')
	const forms = seats
		.filter((seat) => />Kommer</.test(seat))
		.flatMap((seat) => [...seat.matchAll(/name="seat" value="([^"]+)".*?name="person" value="([^"]+)"/gs)])
	for (const [, seat = '', person = ''] of forms) await client.send(on, { seat, person }, await as(FACILITATOR))
	return forms.length
}

export async function lockAttendance(meeting: string): Promise<void> {
	await send(FACILITATOR, { on: `${meeting}/attendance`, action: `${meeting}/attendance-lock`, fields: {} })
}
