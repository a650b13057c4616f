import { FACILITATOR } from './ground.ts'
import { MEMBERS, REGIONS } from './members.ts'
import { read, ROOM } from './years.ts'

/** The addresses of the eight meetings, the first first. */
export async function listMeetings(): Promise<string[]> {
	const page = await read(FACILITATOR, `${ROOM}/meetings`)
	const numbered = [...page.matchAll(/href="(\/meetings\/[\w-]+)"[^>]*>(\d)\. netværksmøde/g)]
	return numbered.sort(([, , a = ''], [, , b = '']) => Number(a) - Number(b)).map(([, address = '']) => address)
}

/** Who hosts the meetings, and in which region their town lies, as every member reads it. */
export async function listHosts(): Promise<{ town: string; region: string }[]> {
	const page = await read(MEMBERS[0]?.leader ?? '', `${ROOM}/room/hosting`)
	const towns = [...page.matchAll(/Vært: (\p{L}+) Kommune/gu)].map(([, town = '']) => town)
	return towns.map((town) => ({ town, region: regionOf(town) }))
}

function regionOf(town: string): string {
	return MEMBERS.find((member) => member.town === town)?.region ?? REGIONS.join()
}
