import type { View } from '../../ui/view.ts'
import type { Side } from '../../ui/workspace-layout.tsx'
import { words } from './messages.ts'

/** The room in which experience is kept: what waits, and the words it is filed under. */
export function librarySide(view: View): Side {
	const { side } = words(view.language)
	const isIn = (address: string) => view.path.split('?')[0]?.startsWith(address)
	return {
		heading: side.heading,
		groups: [
			{
				items: [
					{ href: '/desk', icon: 'home', label: side.desk },
					{ href: '/library', icon: 'book', label: side.library, current: isIn('/library') },
					{ href: '/cases/imports', icon: 'download', label: side.imports, current: isIn('/cases/imports') },
					{ href: '/taxonomy', icon: 'list', label: side.taxonomy, current: isIn('/taxonomy') },
					{ href: '/toolbox', icon: 'tool', label: side.toolbox, current: isIn('/toolbox') },
					{ href: '/cases', icon: 'map', label: side.cases, current: isIn('/cases') && !isIn('/cases/imports') },
				],
			},
		],
	}
}
