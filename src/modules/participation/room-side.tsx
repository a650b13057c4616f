import type { Actor } from '../../platform/actor.ts'
import { ProgrammeMark } from '../../ui/programme.tsx'
import type { View } from '../../ui/view.ts'
import type { Side, SideEntry } from '../../ui/workspace-layout.tsx'
import { words } from './messages.ts'
import { canEnter, canFacilitate, canUseSeat } from './policy.ts'
import type { Room } from './room.ts'
import type { Seat } from './seat.ts'

/** The navigation of a room, the same on each of its pages: only what the reader may open stands there. */
export function roomSide(view: View, room: Room, actor: Actor | undefined): Side {
	const { side } = words(view.language)
	const address = `/programmes/${room.programme.slug}`
	const path = view.path.split('?')[0] ?? ''
	const own = room.seats.filter((seat) => canUseSeat(actor, seat))
	const meetings = `${address}/meetings`
	const cases = `${address}/room/cases`
	const hosting = `${address}/room/hosting`
	const channel = `${address}/room/channel`
	const product = `${address}/end-product`
	const trips = `${address}/trips`
	const learning = `${address}/learning`
	const partnerships = `${address}/partnerships`
	const replacements = `${address}/replacements`
	const isTrip = path.startsWith(trips) || path.startsWith('/trips/')
	const isMeeting = path.startsWith(meetings) || path.startsWith('/meetings/')
	const entries: SideEntry[] = [
		{ href: meetings, icon: 'cal', label: side.meetings, current: isMeeting },
		{ href: channel, icon: 'mail', label: side.channel, current: path.startsWith(channel) },
		{ href: learning, icon: 'book', label: side.learning, current: path.startsWith(learning) },
		...(canEnter(actor, room)
			? [
					{ href: cases, icon: 'chat' as const, label: side.cases, current: path.startsWith(cases) },
					{ href: hosting, icon: 'hand' as const, label: side.hosting, current: path.startsWith(hosting) },
					{ href: trips, icon: 'map' as const, label: side.trips, current: isTrip },
					{ href: product, icon: 'book' as const, label: side.product, current: path.startsWith(product) },
					partnershipsEntry(partnerships, path, side.partnerships),
				]
			: []),
		...(canFacilitate(actor, room) ? [courseEntry(`${address}/courses`, path, side.courses)] : []),
		{ href: `${address}/room`, icon: 'people', label: side.members, current: path === `${address}/room` },
		...(canFacilitate(actor, room) && room.seats.some(({ state }) => state === 'withdrawn')
			? [
					{
						href: replacements,
						icon: 'plus' as const,
						label: side.replacements,
						current: path.startsWith(replacements),
					},
				]
			: []),
		...(canEnter(actor, room) ? own.flatMap((seat) => ownEntries(seat, address, path, side)) : []),
	]
	return {
		heading: room.programme.name,
		sub: side.room,
		mark: <ProgrammeMark />,
		groups: [
			{
				items: [
					{ href: '/desk', icon: 'home', label: side.desk },
					{ href: address, icon: 'eye', label: side.page },
				],
			},
			{ title: side.room, items: entries },
		],
	}
}

function ownEntries({ id }: Pick<Seat, 'id'>, address: string, path: string, words: { course: string; seat: string }) {
	const seat = `${address}/room/seats/${id}`
	return [
		courseEntry(`${address}/courses/${id}`, path, words.course),
		{ href: seat, icon: 'pin' as const, label: words.seat, current: path === seat },
	]
}

function partnershipsEntry(href: string, path: string, label: string): SideEntry {
	return { href, icon: 'people', label, current: path === href || path.startsWith(`${href}/`) }
}

function courseEntry(href: string, path: string, label: string): SideEntry {
	return { href, icon: 'flag', label, current: path === href || path.startsWith(`${href}/`) }
}
