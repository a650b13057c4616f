import type { CaseFault } from './case-faults.ts'
import { hostCaseSchema } from './host-case.ts'
import type { HostCase, Member } from './host-case.ts'
import { inputOf, InvalidCase, invalidCase } from './parse-selection-case.ts'

/** Reads a case, whole or its `input` alone. Throws InvalidCase, which names the first field at fault. */
export function parseHostCase(json: unknown): HostCase {
	const parsed = hostCaseSchema.safeParse(inputOf(json))
	if (!parsed.success) throw invalidCase(parsed.error)
	const [fault] = hostCaseFaults(parsed.data)
	if (fault) throw new InvalidCase(fault.field, fault.reason)
	return parsed.data
}

/** What refers to nothing, is there twice or cannot be reckoned with in a well-formed case. */
function* hostCaseFaults(input: HostCase): Generator<CaseFault> {
	yield* meetingFaults(input)
	for (const [index, member] of input.members.entries()) yield* memberFaults(input, member, index)
	yield* input.distanceHm ? tableFaults(input.distanceHm, input.members.length) : placeFaults(input)
	yield* sizeFaults(input)
}

function* meetingFaults({ members, meetings }: HostCase): Generator<CaseFault> {
	for (const [index, { date, region, host }] of meetings.entries()) {
		const path = `meetings[${index}]`
		const before = meetings[index - 1]?.date
		if (before !== undefined && date <= before) yield { field: `${path}.date`, reason: `must be later than ${before}` }
		if (region !== undefined && members.every((member) => member.region !== region))
			yield { field: `${path}.region`, reason: `no member is in ${region}` }
		if (host !== undefined && members.every(({ id }) => id !== host))
			yield { field: `${path}.host`, reason: `no member is called ${host}` }
	}
}

function* memberFaults({ members, meetings }: HostCase, member: Member, index: number): Generator<CaseFault> {
	const path = `members[${index}]`
	const { id, canHost, wishes } = member
	if (members.findIndex((other) => other.id === id) < index)
		yield { field: `${path}.id`, reason: `${id} is there twice` }
	const stray = wishes.findIndex((wish) => meetings.every(({ date }) => date !== wish))
	if (stray >= 0) yield { field: `${path}.wishes[${stray}]`, reason: `there is no meeting on ${wishes[stray]}` }
	if (wishes.length > 0 && !canHost) yield { field: `${path}.wishes`, reason: `${id} cannot host` }
}

function* placeFaults({ members, circuity }: HostCase): Generator<CaseFault> {
	if (circuity === undefined) yield { field: 'circuity', reason: 'is needed unless distanceHm is given' }
	for (const [index, { lat, lon }] of members.entries()) {
		const missing = lat === undefined ? 'lat' : lon === undefined ? 'lon' : undefined
		if (missing) yield { field: `members[${index}].${missing}`, reason: 'is needed unless distanceHm is given' }
	}
}

function* tableFaults(table: readonly (readonly number[])[], members: number): Generator<CaseFault> {
	if (table.length !== members) yield { field: 'distanceHm', reason: `must have ${members} rows, one for each member` }
	for (const [index, row] of table.entries()) {
		if (row.length !== members)
			yield { field: `distanceHm[${index}]`, reason: `must have ${members} distances, one to each member` }
		if (row[index] !== 0)
			yield { field: `distanceHm[${index}][${index}]`, reason: 'must be 0, from a member to itself' }
	}
}

/** Longer than any way on earth, in hectometres there and back, with the largest circuity. */
const LONGEST = 4_100_000

/** Sums of ways must stay whole numbers that a double holds exactly, with room to spare for the solver's. */
function* sizeFaults({ members, meetings, distanceHm = [] }: HostCase): Generator<CaseFault> {
	const longest = distanceHm.flat().reduce((most, way) => Math.max(most, 2 * way), LONGEST)
	const delegates = members.reduce((sum, member) => sum + member.delegates, 0)
	if (longest * delegates * meetings.length > 2 ** 46)
		yield { field: 'members', reason: 'have too many delegates, meetings or hectometres to add up exactly' }
}
