import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import type { Room } from '../roles/index.ts'
import { WebhookFrame } from './frame.tsx'
import { words } from './messages.ts'
import { roomPath } from './room.ts'
import type { Webhook } from './webhook.ts'
import { WebhookStatus } from './webhook-status.tsx'

type ListPageProps = { view: View; room: Room; webhooks: readonly Webhook[] }

export function ListPage({ view, room, webhooks }: ListPageProps) {
	const text = words(view.language)
	const make = (
		<LinkButton href={`${roomPath(room)}/new`} icon="plus">
			{text.make}
		</LinkButton>
	)
	return (
		<WebhookFrame
			view={view}
			room={room}
			title={text.title}
			beside={webhooks.length > 0 && <div class="row">{make}</div>}
		>
			<p class="muted">{text.lead}</p>
			{room.programme === null && <p class="muted">{text.houseLead}</p>}
			{webhooks.length === 0 ? (
				<Empty title={text.none}>
					<p>{text.noneText}</p>
					<p>{make}</p>
				</Empty>
			) : (
				<Webhooks view={view} webhooks={webhooks} />
			)}
		</WebhookFrame>
	)
}

function Webhooks({ view, webhooks }: Omit<ListPageProps, 'room'>) {
	const text = words(view.language)
	return (
		<Table
			caption={text.caption}
			captionHidden
			columns={[
				{ heading: text.description, cell: ({ id, description }) => <a href={`/webhooks/${id}`}>{description}</a> },
				{ heading: text.address, cell: ({ address }) => new URL(address).host },
				{ heading: text.state, cell: (webhook) => <WebhookStatus view={view} webhook={webhook} /> },
			]}
			rows={webhooks}
			rowKey={({ id }) => id}
		/>
	)
}
