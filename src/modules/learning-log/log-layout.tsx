import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { canFollow, type Room, roomSide } from '../participation/index.ts'

type Props = { view: View; room: Room; actor: Actor | undefined; title: string; children: ComponentChildren }

/** For those of the room a page of it; for everybody else a public page with what is public. */
export function LogLayout({ view, room, actor, title, children }: Props) {
	if (actor && canFollow(actor, room)) {
		return (
			<WorkspaceLayout view={view} title={title} side={roomSide(view, room, actor)}>
				{children}
			</WorkspaceLayout>
		)
	}
	return (
		<PublicLayout view={view} title={title}>
			<div class="wrap sec">{children}</div>
		</PublicLayout>
	)
}
