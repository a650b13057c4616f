import type { Actor } from '../../platform/actor.ts'
import { formatDate } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { StoredFile } from '../files/index.ts'
import { type Room, RoomFrame, WhoCanSee } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { channelAddress, topicAddress } from './channel-address.ts'
import { words } from './messages.ts'
import { canKeepChannel, canStartTopic, canWrite } from './policy.ts'
import { Posts } from './posts.tsx'
import type { Listener, Post, Topic } from './topic.ts'
import type { PostForm } from './write-post.ts'

export type TopicProps = {
	view: View
	room: Room
	actor: Actor
	topic: Topic
	posts: readonly Post[]
	files: readonly StoredFile[]
	/** Who can be named. */
	people: readonly Listener[]
	draft?: Draft<PostForm>
	faults?: Faults<PostForm & { files: string }>
	reason?: keyof ReturnType<typeof words>['reasons'] | undefined
}

export function TopicPage(props: TopicProps) {
	const { room, actor, topic, faults = {}, reason } = props
	const view = themed(props.view, room.programme)
	const t = words(view.language)
	const crumbs = [{ label: t.list.title, href: channelAddress(room) }, { label: topic.title }]
	const day = formatDate(view.language, topic.startedAt, room.programme.timeZone)
	return (
		<RoomFrame
			{...{ view, room, actor, crumbs, faults }}
			title={topic.title}
			lead={t.topic.startedBy(topic.starterName, day)}
		>
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			<div class="flow">
				<WhoCanSee language={view.language} reach={topic.reach} />
				<Posts {...props} view={view} />
				<Answer {...props} view={view} />
				<Turning {...props} view={view} />
			</div>
		</RoomFrame>
	)
}

/** The form, or why there is none. What was typed as the topic was closed still stands in it. */
function Answer({ view, room, actor, topic, people, draft, faults }: TopicProps) {
	const { topic: t } = words(view.language)
	const isLate = draft?.text !== undefined && canStartTopic(actor, room)
	if (topic.state === 'closed' && !isLate) {
		return (
			<Notice kind="info" icon="lock" title={t.closedTitle}>
				<p>{t.closedText}</p>
			</Notice>
		)
	}
	if (!canWrite(actor, room, topic) && !isLate) {
		return (
			<Notice kind="info" icon="eye" title={t.readOnlyTitle}>
				<p>{t.readOnlyText}</p>
			</Notice>
		)
	}
	return (
		<form
			method="post"
			action={`${topicAddress(room, topic)}/posts`}
			class="flow"
			enctype="multipart/form-data"
			noValidate
		>
			<TextField name="text" rows={5} label={t.answer} hint={t.answerHint} value={draft?.text} fault={faults?.text} />
			<Fold summary={t.people}>
				<ul>
					{people.map(({ id, name }) => (
						<li key={id}>@{name}</li>
					))}
				</ul>
			</Fold>
			<FileField name="files" multiple label={t.files} hint={t.filesHint} fault={faults?.files} />
			<p>
				<Button>{t.button}</Button>
			</p>
		</form>
	)
}

function Turning({ view, room, actor, topic }: TopicProps) {
	const { topic: t } = words(view.language)
	if (!canKeepChannel(actor, room)) return null
	const isOpen = topic.state === 'open'
	return (
		<form method="post" action={`${topicAddress(room, topic)}/${isOpen ? 'closing' : 'reopening'}`} class="flow">
			{isOpen && <p class="muted">{t.closeLead}</p>}
			<p>
				<Button kind="second">{isOpen ? t.close : t.reopen}</Button>
			</p>
		</form>
	)
}
