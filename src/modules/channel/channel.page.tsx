import type { Actor } from '../../platform/actor.ts'
import { formatDateTime, plural } from '../../platform/i18n.ts'
import { LinkButton, More } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Status } from '../../ui/status.tsx'
import type { View } from '../../ui/view.ts'
import { WorkspaceLayout } from '../../ui/workspace-layout.tsx'
import { type Room, roomSide } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import type { Agreement, Mirror } from './agreement.ts'
import { channelAddress, topicAddress } from './channel-address.ts'
import { Leaving } from './leaving.tsx'
import { words } from './messages.ts'
import { canKeepChannel, canStartTopic } from './policy.ts'
import type { ListedTopic } from './queries.ts'

type ChannelProps = {
	view: View
	room: Room
	actor: Actor
	topics: readonly ListedTopic[]
	agreement: Agreement
	mirror: Mirror | undefined
	told: boolean
}

/** All topics that the reader may read, the one that was last written in first. */
export function ChannelPage(props: ChannelProps) {
	const { room, actor, topics, told } = props
	const view = themed(props.view, room.programme)
	const { list: t } = words(view.language)
	const address = channelAddress(room)
	return (
		<WorkspaceLayout view={view} title={t.title} side={roomSide(view, room, actor)}>
			<div class="ws__head">
				<div>
					<h1>{t.title}</h1>
					<p>{t.lead}</p>
				</div>
				{canStartTopic(actor, room) && <LinkButton href={`${address}/new`}>{t.start}</LinkButton>}
			</div>
			<div class="flow">
				{told && <Notice kind="ok" title={t.told} />}
				<Leaving {...props} language={view.language} />
				{topics.length === 0 && (
					<Empty title={t.none}>
						<p>{t.noneText}</p>
					</Empty>
				)}
				<Group {...props} title={t.open} topics={topics.filter(({ state }) => state === 'open')} />
				<Group {...props} title={t.closed} topics={topics.filter(({ state }) => state === 'closed')} />
				<p>
					<More href={`${address}/mails`}>{t.mails}</More>
				</p>
				{canKeepChannel(actor, room) && (
					<p>
						<More href={`${address}/settings`}>{t.settings}</More>
					</p>
				)}
			</div>
		</WorkspaceLayout>
	)
}

function Group({ view, room, title, topics }: ChannelProps & { title: string }) {
	if (topics.length === 0) return null
	const { list: t, reaches } = words(view.language)
	const entries = topics.map((topic) => ({
		href: topicAddress(room, topic),
		title: topic.title,
		meta: t.meta(
			topic.starterName,
			plural(view.language, topic.posts, t.posts),
			formatDateTime(view.language, topic.lastPostAt, room.programme.timeZone),
		),
		end: <Status glyph={topic.reach === 'room' ? 'shut' : 'ring'}>{reaches[topic.reach]}</Status>,
	}))
	return (
		<section class="flow">
			<h2>{title}</h2>
			<IndexList entries={entries} />
		</section>
	)
}
