import type { Actor } from '../../platform/actor.ts'
import { formatWeekdayDate } from '../../platform/i18n.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type Room, roomSide } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import type { Meeting } from './meeting.ts'
import { MeetingStatus, summaryStage, whenText } from './meeting-frame.tsx'
import { words } from './messages.ts'
import { canPlan } from './policy.ts'

type ListProps = { view: View; room: Room; actor: Actor; meetings: readonly Meeting[]; at: Date }

export function MeetingsPage(props: ListProps) {
	const { room, actor, meetings, at } = props
	const view = themed(props.view, room.programme)
	const { list: t } = words(view.language)
	const coming = meetings.filter(({ endsAt }) => endsAt > at)
	const held = meetings.filter(({ endsAt }) => endsAt <= at).reverse()
	return (
		<WorkspaceLayout view={view} title={t.title} side={roomSide(view, room, actor)}>
			<div class="ws__head">
				<div>
					<h1>{t.title}</h1>
					<p>{leadText(view, room, coming)}</p>
				</div>
				{canPlan(actor, room) && <Planning view={view} room={room} />}
			</div>
			<div class="flow">
				{meetings.length === 0 && (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				)}
				{coming.length > 0 && <Section {...props} view={view} title={t.coming} meetings={coming} />}
				{held.length > 0 && <Section {...props} view={view} title={t.held} meetings={held} />}
			</div>
		</WorkspaceLayout>
	)
}

function leadText(view: View, room: Room, coming: readonly Meeting[]): string {
	const { list: t } = words(view.language)
	const next = coming.find(({ state }) => state !== 'cancelled')
	if (!next) return t.noNext
	return t.lead(formatWeekdayDate(view.language, next.startsAt, room.programme.timeZone))
}

function Planning({ view, room }: Pick<ListProps, 'view' | 'room'>) {
	const { list: t } = words(view.language)
	const address = `/programmes/${room.programme.slug}/meetings/new`
	return (
		<div class="row">
			<LinkButton kind="second" href={`${address}?kind=one`}>
				{t.planOne}
			</LinkButton>
			<LinkButton href={address}>{t.planSeries}</LinkButton>
		</div>
	)
}

function Section({ view, room, at, title, meetings }: ListProps & { title: string }) {
	const { list: t } = words(view.language)
	const entries = meetings.map((meeting) => ({
		key: meeting.id,
		href: `/meetings/${meeting.id}`,
		title: meeting.title,
		meta: [
			whenText(view, room, meeting),
			meeting.venue === '' ? meeting.region : meeting.venue,
			meeting.hostName === null ? '' : t.host(meeting.hostName),
			summaryText(view, meeting),
		]
			.filter((part) => part !== '')
			.join(' · '),
		end: <MeetingStatus view={view} meeting={meeting} at={at} />,
	}))
	return (
		<section class="flow">
			<h2>{title}</h2>
			<IndexList entries={entries} />
		</section>
	)
}

function summaryText(view: View, meeting: Meeting): string {
	const stage = summaryStage(view, meeting)
	return stage === undefined ? '' : words(view.language).list.summary(stage)
}
