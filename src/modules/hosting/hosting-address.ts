import type { Id } from '../../platform/id.ts'
import type { Series } from '../meetings/index.ts'
import type { Room, Seat } from '../participation/index.ts'
import { HOST_FIELD } from './chosen-hosts.ts'
import type { HostingCase } from './hosting-case.ts'

type Placed = { room: Pick<Room, 'programme'>; series: Pick<Series, 'id'> }

export function hostingAddress({ programme }: Pick<Room, 'programme'>): string {
	return `/programmes/${programme.slug}/room/hosting`
}

export function seriesAddress({ room, series }: Placed): string {
	return `${hostingAddress(room)}/${series.id}`
}

export function offerAddress(placed: Placed, { id }: Pick<Seat, 'id'>): string {
	return `${seriesAddress(placed)}/offers/${id}`
}

export function planAddress(placed: Placed, { id }: { id: Id<'hostPlan'> }): string {
	return `${seriesAddress(placed)}/plans/${id}`
}

export function hostAddress({ id }: { id: Id<'meeting'> }): string {
	return `/meetings/${id}/host`
}

/** The fields that choose these hosts, by the number of each meeting. */
export function hostFields({ meetings, members }: HostingCase, plan: readonly (string | undefined)[]) {
	return meetings.flatMap(({ number }, index) => {
		const seat = members.find(({ id }) => id === plan[index])?.seat
		return seat === undefined ? [] : [{ name: `${HOST_FIELD}${number}`, value: seat }]
	})
}
