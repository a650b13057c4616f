import type { HostInput } from '../../methods/host-rotation.ts'
import type { Id } from '../../platform/id.ts'
import { type Hosting, type Member, memberOf } from './hosting.ts'
import { refusesDay, stands } from './invitation.ts'

type Of<Key extends 'members' | 'meetings'> = HostInput[Key][number]

/** What the method is asked, with what our own pages need to know whom and what it is about. */
export type HostingCase = Omit<HostInput, 'members' | 'meetings'> & {
	members: (Of<'members'> & { seat: Id<'participation'> })[]
	meetings: (Of<'meetings'> & { meeting: Id<'meeting'>; number: number })[]
}

/**
 * All meetings of the series: those that were held with their hosts, because turns and regions count from the first one, and
 * the coming ones, where whoever was invited or has accepted is planned around. A meeting that was held by somebody who has
 * left since counts for nobody.
 */
export function hostingCase(hosting: Hosting): HostingCase {
	const { rules, members } = hosting
	const { everyRegion, regionGap, circuity, co2Gram, co2Source } = rules
	const names = namesOf(members)
	const meetings = hosting.meetings.flatMap((meeting) => meetingIn(hosting, names, meeting))
	const days = meetings.map(({ date }) => date)
	return {
		members: members.map((member) => ({
			id: names.get(member.seat.id) ?? '',
			seat: member.seat.id,
			region: member.region,
			...(member.lat === null || member.lon === null ? {} : { lat: member.lat, lon: member.lon }),
			...readiness(hosting, member, days),
		})),
		meetings,
		everyRegion,
		regionGap,
		circuity,
		...(co2Gram === null ? {} : { co2GramPerPersonKm: co2Gram, co2Source }),
	}
}

/** Who hosts a coming meeting by what people have agreed on or are asked to. */
export function decidedHost(
	{ invitations, members }: Pick<Hosting, 'invitations' | 'members'>,
	{ id, hostId }: Pick<Hosting['meetings'][number], 'id' | 'hostId'>,
): Member | undefined {
	const asked = invitations.find((invitation) => invitation.meetingId === id && stands(invitation))
	const seatId = hostId ?? asked?.seatId
	return seatId === undefined ? undefined : memberOf({ members }, seatId)
}

function meetingIn(
	hosting: Hosting,
	names: ReadonlyMap<string, string>,
	meeting: Hosting['meetings'][number],
): HostingCase['meetings'] {
	const { id, number, day, region, startsAt } = meeting
	const host = names.get(decidedHost(hosting, meeting)?.seat.id ?? '')
	const facts = { date: day, meeting: id, number: number ?? 0 }
	if (startsAt <= hosting.at) return host === undefined ? [] : [{ ...facts, host }]
	const isBound = hosting.rules.announcedRegions && hosting.members.some((member) => member.region === region)
	return [{ ...facts, ...(isBound ? { region } : {}), ...(host === undefined ? {} : { host }) }]
}

function readiness({ invitations }: Hosting, { seat, offer }: Member, days: readonly string[]) {
	const refused = invitations.filter((invitation) => invitation.seatId === seat.id && refusesDay(invitation))
	const away = offer?.days.filter(({ answer }) => answer === 'away') ?? []
	const blackout = [...new Set([...refused, ...away].map(({ day }) => day))].sort()
	const canHost = offer?.canHost ?? true
	const wishes = (offer?.days ?? [])
		.filter(({ day, answer }) => canHost && answer === 'wish' && days.includes(day) && !blackout.includes(day))
		.map(({ day }) => day)
	return { canHost, blackout, wishes }
}

/** By their names, so that the case can be read; a name that is there twice gets a number. */
function namesOf(members: readonly Member[]): Map<string, string> {
	const taken = new Map<string, number>()
	return new Map(
		members.map(({ seat }) => {
			const count = (taken.get(seat.name) ?? 0) + 1
			taken.set(seat.name, count)
			return [seat.id, count === 1 ? seat.name : `${seat.name} (${count})`]
		}),
	)
}
