import { type Actor, isAdministrator, isSecretariatSomewhere } from '../../platform/actor.ts'
import { Person } from '../../ui/people.tsx'
import type { View } from '../../ui/view.ts'
import type { Side, SideEntry } from '../../ui/workspace-layout.tsx'
import type { Programme } from '../programmes/index.ts'
import { words } from './messages.ts'

/** A room as the side leads to it. */
export type DeskRoom = {
	programme: Pick<Programme, 'name' | 'slug'>
	/** Where the courses are that the reader may see: all of them, or the one of their own. */
	courses: { href: string; whose: 'courses' | 'course' } | undefined
}

/** More rooms than these are found by their programmes. */
const ROOMS_SHOWN = 4

export function deskSide(view: View, actor: Actor, rooms: readonly DeskRoom[]): Side {
	const t = words(view.language)
	return {
		heading: actor.name,
		sub: actor.mandates[0]?.organisationName,
		mark: <Person initials={view.signedInAs?.initials ?? ''} />,
		groups: [
			{ items: houseEntries(view, actor) },
			...rooms.slice(0, ROOMS_SHOWN).map((room) => ({ title: room.programme.name, items: roomEntries(t.rooms, room) })),
		],
	}
}

function houseEntries(view: View, actor: Actor): SideEntry[] {
	const t = words(view.language)
	const creates =
		isAdministrator(actor) ||
		actor.grants.some(({ role, programmeId }) => role === 'secretariat' && programmeId === null)
	return [
		{ href: '/desk', icon: 'home', label: t.title, current: true },
		{ href: '/programmes', icon: 'list', label: t.programmes },
		...(creates ? [{ href: '/programmes/new', icon: 'plus' as const, label: t.newProgramme }] : []),
		...(isSecretariatSomewhere(actor) ? libraryEntries(view) : []),
		...(isAdministrator(actor) ? [{ href: '/people', icon: 'people' as const, label: t.people }] : []),
		{ href: '/account', icon: 'people', label: t.account },
	]
}

function libraryEntries(view: View): SideEntry[] {
	const t = words(view.language)
	return [
		{ href: '/library', icon: 'book', label: t.library },
		{ href: '/cases/imports', icon: 'download', label: t.imports },
	]
}

function roomEntries(labels: ReturnType<typeof words>['rooms'], { programme, courses }: DeskRoom): SideEntry[] {
	const address = `/programmes/${programme.slug}`
	return [
		{ href: `${address}/meetings`, icon: 'cal', label: labels.meetings },
		...(courses ? [{ href: courses.href, icon: 'flag' as const, label: labels[courses.whose] }] : []),
		{ href: `${address}/room/cases`, icon: 'chat', label: labels.cases },
		{ href: `${address}/partnerships`, icon: 'people', label: labels.partnerships },
	]
}
