import type { Actor } from '../../platform/actor.ts'
import type { IconName } from '../../ui/drawings.ts'
import { ProgrammeMark } from '../../ui/programme.tsx'
import type { View } from '../../ui/view.ts'
import type { Side } from '../../ui/workspace-layout.tsx'
import type { CallDetail } from './call.ts'
import { words } from './messages.ts'
import { canEdit, type Room, roomsOf } from './policy.ts'

const icons: Record<Room, IconName> = {
	call: 'edit',
	applications: 'doc',
	assessments: 'scale',
	selection: 'map',
	decision: 'flag',
}

export type RoomCounts = Partial<Record<Room, number>>

/** The side of every workspace page of a call: the rooms that the actor may enter. */
export function callSide(
	view: View,
	call: CallDetail,
	current: Room,
	actor: Actor | undefined,
	counts: RoomCounts = {},
): Side {
	const { side } = words(view.language)
	const items = roomsOf(actor, call).map((room) => ({
		href: `/calls/${call.slug}/${room === 'call' ? 'setup' : room}`,
		icon: icons[room],
		label: side[room],
		count: counts[room],
		current: room === current,
	}))
	const page = { href: `/calls/${call.slug}`, icon: 'eye' as const, label: side.page }
	const programme = {
		href: `/programmes/${call.programme.slug}/${canEdit(actor, call) ? 'setup' : ''}`.replace(/\/$/, ''),
		icon: 'home' as const,
		label: side.programme,
	}
	return {
		heading: call.title,
		sub: call.programme.name,
		mark: <ProgrammeMark />,
		groups: [{ items }, { title: side.more, items: [page, programme] }],
	}
}
