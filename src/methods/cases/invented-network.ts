import type { HostInput } from '../host-case.ts'
import { randomNumbers } from './invented-call.ts'

/** How large a network is, and its rules on regions. */
export type Network = { members: number; meetings: number; seed: number; everyRegion: number; regionGap: number }

const REGIONS = ['Fyn', 'Sjælland', 'Jylland', 'Hovedstaden']

/** A network of real size: members scattered over four regions of a square country, some days off, a tenth that never host. */
export function inventedNetwork({ members, meetings, seed, everyRegion, regionGap }: Network): HostInput {
	const random = randomNumbers(seed)
	const dates = Array.from({ length: meetings }, (_, index) => `20${26 + Math.floor(index / 9)}-0${1 + (index % 9)}-15`)
	return {
		members: Array.from({ length: members }, (_, index) => ({
			id: `M${String(index).padStart(2, '0')}`,
			region: REGIONS[Math.floor(random() * REGIONS.length)] ?? '',
			lat: 54.8 + 2.8 * random(),
			lon: 8.2 + 4.3 * random(),
			delegates: 1 + Math.floor(1.3 * random()),
			canHost: random() > 0.1,
			blackout: dates.filter(() => random() < 0.1),
			wishes: [],
		})),
		meetings: dates.map((date) => ({ date })),
		circuity: 1.3,
		everyRegion,
		regionGap,
	}
}
