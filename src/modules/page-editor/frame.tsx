import type { ComponentChildren } from 'preact'
import type { Faults } from '../../ui/faults.ts'
import { Crumbs } from '../../ui/crumbs.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import type { Page } from '../pages/index.ts'
import { themed } from '../programmes/index.ts'
import { words } from './messages.ts'
import { contentPath, type Room, roomSide } from './room.ts'

type FrameProps = {
	view: View
	room: Room
	page?: Page | undefined
	/** The room of this page below the editor: its publication, its editions. */
	crumb?: string | undefined
	title: string
	faults?: Faults | undefined
	/** At the right of the heading. */
	beside?: ComponentChildren
	children: ComponentChildren
}

/** What every page of the editor has around it. */
export function EditorFrame({ view, room, page, crumb, title, faults, beside, children }: FrameProps) {
	const text = words(view.language)
	const { programme } = room
	const crumbs = [
		programme === null ? [] : [{ label: programme.name, href: `/programmes/${programme.slug}` }],
		{ label: text.content, href: page && contentPath(room) },
		page ? [{ label: page.draft.title, href: crumb === undefined ? undefined : `/content/${page.id}` }] : [],
		crumb === undefined ? [] : [{ label: crumb }],
	].flat()
	return (
		<WorkspaceLayout
			view={programme === null ? view : themed(view, programme)}
			title={`${title} – ${programme?.name ?? text.house.pages}`}
			faults={faults}
			side={roomSide(view, room)}
		>
			<div class="ws__head">
				<div>
					<Crumbs language={view.language} crumbs={crumbs} />
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
