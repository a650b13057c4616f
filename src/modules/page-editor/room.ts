import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import type { View } from '../../ui/view.ts'
import type { Side } from '../../ui/workspace-layout.tsx'
import { type CallLink, type Programme, programmeSide } from '../programmes/index.ts'
import { words } from './messages.ts'

/** Where a page is written: a programme's room, or the house's. */
export type Room = { programme: Programme | null; calls: readonly CallLink[] }

export function contentPath({ programme }: Pick<Room, 'programme'>): string {
	return programme === null ? '/content' : `/programmes/${programme.slug}/content`
}

export function roomSide(view: View, { programme, calls }: Room): Side {
	if (programme !== null) return programmeSide({ ...view, path: contentPath({ programme }) }, programme, calls)
	const { house } = words(view.language)
	const items = [
		{ href: '/desk', icon: 'home' as const, label: house.desk },
		{ href: '/people', icon: 'people' as const, label: house.people },
		{ href: '/content', icon: 'doc' as const, label: house.pages, current: true },
	]
	return { heading: 'Torvet', groups: [{ items }] }
}

export function momentText(view: View, at: Date, { programme }: Pick<Room, 'programme'>): string {
	return formatDateTime(view.language, at, programme?.timeZone ?? HOME_TIME_ZONE)
}
