import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { Table } from '../../ui/table.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { whenText } from '../meetings/index.ts'
import { type CallLink, type Programme, programmeSide, themed } from '../programmes/index.ts'
import { EventStatus } from './event-status.tsx'
import { words } from './messages.ts'
import type { PublicEvent } from './public-event.ts'
import type { Counts } from './sign-up.ts'

type ListProps = {
	view: View
	programme: Programme
	calls: readonly CallLink[]
	events: readonly PublicEvent[]
	countsOf: (id: PublicEvent['id']) => Counts
	at: Date
}

/** What a programme invites everybody to, for its secretariat. */
export function RunListPage(props: ListProps) {
	const { programme, events } = props
	const view = themed(props.view, programme)
	const { run: t } = words(view.language)
	return (
		<WorkspaceLayout view={view} title={t.title} side={programmeSide(view, programme, props.calls)}>
			<div class="ws__head">
				<div>
					<h1>{t.title}</h1>
					<p>{t.lead}</p>
				</div>
				<LinkButton href={`/programmes/${programme.slug}/events/new`} icon="plus">
					{t.add}
				</LinkButton>
			</div>
			{events.length === 0 ? (
				<Empty title={t.none}>
					<p>{t.noneText}</p>
				</Empty>
			) : (
				<EventTable {...props} view={view} />
			)}
		</WorkspaceLayout>
	)
}

function EventTable({ view, events, countsOf, at }: ListProps) {
	const { run: t } = words(view.language)
	return (
		<Table
			caption={t.title}
			captionHidden
			rows={events}
			rowKey={({ id }) => id}
			columns={[
				{ heading: t.name, cell: ({ id, title }) => <a href={`/events/${id}/attendees`}>{title}</a> },
				{ heading: t.when, cell: (event) => whenText(view, event, event) },
				{ heading: t.come, numeric: true, cell: ({ id }) => countsOf(id).places },
				{ heading: t.wait, numeric: true, cell: ({ id }) => countsOf(id).waiting + countsOf(id).offered },
				{
					heading: t.state,
					cell: (event) => <EventStatus view={view} event={event} counts={countsOf(event.id)} at={at} />,
				},
			]}
		/>
	)
}
