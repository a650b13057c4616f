import type { ComponentChildren } from 'preact'
import type { Faults } from '../../ui/faults.ts'
import type { View } from '../../ui/view.ts'
import { type Room, RoomFrame } from '../roles/index.ts'
import { words } from './messages.ts'
import { roomPath } from './room.ts'
import type { Webhook } from './webhook.ts'

type FrameProps = {
	view: View
	room: Room
	title: string
	/** The webhook above this page, when it is not the page of the webhook itself. */
	above?: Pick<Webhook, 'id' | 'description'> | undefined
	faults?: Faults | undefined
	beside?: ComponentChildren
	children: ComponentChildren
}

/** What every page about webhooks has around it. */
export function WebhookFrame({ above, ...frame }: FrameProps) {
	const { view, room, title } = frame
	const { title: list } = words(view.language)
	const crumbs = [
		title === list ? [] : [{ label: list, href: roomPath(room) }],
		above === undefined ? [] : [{ label: above.description, href: `/webhooks/${above.id}` }],
		[{ label: title }],
	].flat()
	return <RoomFrame {...frame} path={roomPath(room)} house="Torvet" crumbs={crumbs} />
}
