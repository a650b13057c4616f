import type { ComponentChildren } from 'preact'
import { type Crumb, Crumbs } from '../../ui/crumbs.tsx'
import type { Faults } from '../../ui/faults.ts'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { programmeSide, themed } from '../programmes/index.ts'
import { houseSide } from './house-side.ts'
import type { Room } from './room.ts'

type RoomFrameProps = {
	view: View
	room: Room
	/** The address of the room's list, which stands in the side navigation. */
	path: string
	title: string
	/** What the house's own room is called. */
	house: string
	/** The way from the programme to this page. */
	crumbs: readonly Crumb[]
	faults?: Faults | undefined
	/** At the right of the heading. */
	beside?: ComponentChildren
	children: ComponentChildren
}

/** What every page has around it that is kept either for a programme or for the house. */
export function RoomFrame({ view, room, path, title, house, crumbs, faults, beside, children }: RoomFrameProps) {
	const { programme, calls } = room
	const there = { ...view, path }
	const way =
		programme === null ? crumbs : [{ label: programme.name, href: `/programmes/${programme.slug}` }, ...crumbs]
	return (
		<WorkspaceLayout
			view={programme === null ? view : themed(view, programme)}
			title={`${title} – ${programme?.name ?? house}`}
			faults={faults}
			side={programme === null ? houseSide(there) : programmeSide(there, programme, calls)}
		>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={way} />
					<h1>{title}</h1>
				</div>
				{beside}
			</div>
			<div class="flow" style={{ '--flow': '1.5rem' }}>
				{children}
			</div>
		</WorkspaceLayout>
	)
}
