import * as fc from 'fast-check'
import type { HostInput } from '../host-case.ts'

const REGIONS = ['north', 'south', 'west']
const MEETINGS = 5

/** Up to five members and meetings with a few of every rule, often contradicting each other, for comparison with complete enumeration. */
export function smallRota(): fc.Arbitrary<HostInput> {
	return fc
		.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: MEETINGS }))
		.chain(([members, meetings]) => {
			const dates = Array.from({ length: meetings }, (_, index) => dateOf(index))
			return fc.record({
				members: fc.tuple(...Array.from({ length: members }, (_, index) => member(index, dates))),
				meetings: fc.tuple(...dates.map((date) => meeting(date, members))),
				distanceHm: fc.oneof(table(members, 3), table(members, 500)),
				everyRegion: fc.constantFrom(0, 0, 0, 1),
				regionGap: fc.constantFrom(0, 0, 1, 2),
				fairRotation: fc.constantFrom(true, true, true, false),
			})
		})
		.map(withKnownRegions)
}

function dateOf(index: number): string {
	return `2026-0${index + 1}-15`
}

function member(index: number, dates: readonly string[]) {
	return fc.record({
		// Against the order of the members, so that the two cannot be mistaken for each other.
		id: fc.constant(`M${9 - index}`),
		region: fc.constantFrom(...REGIONS),
		delegates: fc.integer({ min: 1, max: 3 }),
		canHost: fc.constantFrom(true, true, true, false),
		hostedBefore: fc.constantFrom(0, 0, 1, 3),
		blackout: fc.oneof(fc.constant<string[]>([]), fc.subarray([...dates])),
		wishes: fc.oneof(fc.constant<string[]>([]), fc.subarray([...dates])),
	})
}

function meeting(date: string, members: number) {
	const host = fc.integer({ min: 0, max: members - 1 }).map((index) => `M${9 - index}`)
	const free = fc.constant({ date })
	return fc.oneof(
		{ weight: 6, arbitrary: free },
		{ weight: 1, arbitrary: fc.record({ date: fc.constant(date), region: fc.constantFrom(...REGIONS) }) },
		{ weight: 1, arbitrary: fc.record({ date: fc.constant(date), host }) },
	)
}

function table(size: number, longest: number) {
	const row = fc.array(fc.integer({ min: 0, max: longest }), { minLength: size, maxLength: size })
	return fc
		.array(row, { minLength: size, maxLength: size })
		.map((rows) => rows.map((ways, from) => ways.map((way, to) => (from === to ? 0 : way))))
}

/** A meeting in a region that has no member, and wishes of who cannot host, are faults in the input and no cases. */
function withKnownRegions(input: HostInput): HostInput {
	const known = new Set(input.members.map(({ region }) => region))
	return {
		...input,
		members: input.members.map((some) => (some.canHost === false ? { ...some, wishes: [] } : some)),
		meetings: input.meetings.map(({ region, ...some }) =>
			region !== undefined && known.has(region) ? { ...some, region } : some,
		),
	}
}
