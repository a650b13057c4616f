import type { View } from '../../ui/view.ts'
import type { Side } from '../../ui/workspace-layout.tsx'
import { words } from './messages.ts'

/** The rooms of those who keep the whole house; the one of the view's path is where one is. */
export function houseSide(view: View): Side {
	const { desk, title, pages, webhooks } = words(view.language)
	const rooms = [
		{ href: '/desk', icon: 'home' as const, label: desk },
		{ href: '/people', icon: 'people' as const, label: title },
		{ href: '/content', icon: 'doc' as const, label: pages },
		{ href: '/webhooks', icon: 'out' as const, label: webhooks },
	]
	return {
		heading: 'Torvet',
		groups: [{ items: rooms.map((room) => ({ ...room, current: view.path === room.href })) }],
	}
}
