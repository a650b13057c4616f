import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { type Crumb, Crumbs } from '../../ui/crumbs.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import type { Faults } from '../../ui/faults.ts'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import type { Room } from './room.ts'
import { roomSide } from './room-side.tsx'

type FrameProps = {
	view: View
	room: Room
	actor: Actor
	title: string
	crumbs: readonly Crumb[]
	lead?: string
	faults?: Faults | undefined
	children: ComponentChildren
}

/** What a page with forms in a room has around it: the ways to the others, its heading, and what is wrong with what was sent. */
export function RoomFrame({ view, room, actor, title, crumbs, lead, faults = {}, children }: FrameProps) {
	return (
		<WorkspaceLayout view={view} title={title} side={roomSide(view, room, actor)} faults={faults}>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
					<h1>{title}</h1>
					{lead !== undefined && <p>{lead}</p>}
				</div>
			</div>
			<ErrorSummary language={view.language} faults={faults} />
			{children}
		</WorkspaceLayout>
	)
}
