import type { ComponentChildren } from 'preact'
import type { Faults } from '../../ui/faults.ts'
import type { View } from '../../ui/view.ts'
import type { Page } from '../pages/index.ts'
import { type Room, RoomFrame } from '../roles/index.ts'
import { words } from './messages.ts'
import { contentPath } from './room.ts'

type FrameProps = {
	view: View
	room: Room
	page?: Page | undefined
	/** The room of this page below the editor: its publication, its editions. */
	crumb?: string | undefined
	title: string
	faults?: Faults | undefined
	beside?: ComponentChildren
	children: ComponentChildren
}

/** What every page of the editor has around it. */
export function EditorFrame({ page, crumb, ...frame }: FrameProps) {
	const { view, room } = frame
	const text = words(view.language)
	const crumbs = [
		{ label: text.content, href: page && contentPath(room) },
		page ? [{ label: page.draft.title, href: crumb === undefined ? undefined : `/content/${page.id}` }] : [],
		crumb === undefined ? [] : [{ label: crumb }],
	].flat()
	return <RoomFrame {...frame} path={contentPath(room)} house={text.house} crumbs={crumbs} />
}
