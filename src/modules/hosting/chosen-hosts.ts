import type { HostRotation, JudgedPlan } from '../../methods/host-rotation.ts'
import type { HostingCase } from './hosting-case.ts'

/** Who shall host which meeting, by the meeting's number in its series; an empty text where nobody is named. */
export type HostChoices = Record<string, string>

/** Names of the fields that choose a host. */
export const HOST_FIELD = 'host-'

export function choicesIn(fields: Record<string, string | string[] | undefined>): HostChoices {
	const chosen = Object.entries(fields).filter(
		([name, value]) => name.startsWith(HOST_FIELD) && typeof value === 'string',
	)
	return Object.fromEntries(chosen.map(([name, value]) => [name.slice(HOST_FIELD.length), String(value)]))
}

/** The plan that the solver found; none when there is none. */
export function proposedPlan(rotation: HostRotation): readonly string[] | undefined {
	return rotation.status === 'infeasible' ? undefined : rotation.plan
}

/**
 * The hosts of all meetings of a case, by the members' ids: what people have decided, then what is chosen by hand, then
 * what was kept before as long as it can be, then what is proposed. Undefined where that leaves nobody.
 */
export function chosenPlan(
	input: HostingCase,
	{
		chosen,
		kept,
		proposed,
	}: { chosen: HostChoices; kept: ReadonlyMap<string, string>; proposed: readonly string[] | undefined },
): (string | undefined)[] {
	const idOf = (seat: string | undefined) => input.members.find((member) => member.seat === seat)
	return input.meetings.map(({ host, meeting, number, date }, index) => {
		const before = idOf(kept.get(meeting))
		const stays = before?.canHost !== false && !before?.blackout?.includes(date)
		return host ?? idOf(chosen[number])?.id ?? (stays ? before?.id : undefined) ?? proposed?.[index]
	})
}

/** How far a plan is from the proposed one, in hectometres; below 0 only when it breaks rules. */
export function extraHm({ totalHm }: JudgedPlan, rotation: HostRotation): number | undefined {
	return rotation.status === 'optimal' ? totalHm - rotation.totalHm : undefined
}
