import type { View } from '../../ui/view.ts'
import type { Side } from '../../ui/workspace-layout.tsx'
import { words } from './messages.ts'

export function houseSide(view: View): Side {
	const items = [
		{ href: '/desk', icon: 'home' as const, label: words(view.language).desk },
		{ href: '/people', icon: 'people' as const, label: words(view.language).title, current: true },
		{ href: '/content', icon: 'doc' as const, label: words(view.language).pages },
	]
	return { heading: 'Torvet', groups: [{ items }] }
}
