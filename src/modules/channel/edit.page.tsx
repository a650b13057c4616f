import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type Room, RoomFrame } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { channelAddress, postAddress, topicAddress } from './channel-address.ts'
import { words } from './messages.ts'
import { canEditPost } from './policy.ts'
import type { Post, Topic } from './topic.ts'
import type { PostForm } from './write-post.ts'

type EditProps = {
	view: View
	room: Room
	actor: Actor
	topic: Topic
	post: Post
	draft?: Draft<PostForm>
	faults?: Faults<PostForm>
	outdated?: boolean
}

export function EditPage({ room, actor, topic, post, draft, faults = {}, outdated, ...props }: EditProps) {
	const mayEdit = canEditPost(actor, room, { topic, post })
	const view = themed(props.view, room.programme)
	const { edit: t, list, topic: about } = words(view.language)
	const title = mayEdit ? t.title : about.removeButton
	const crumbs = [
		{ label: list.title, href: channelAddress(room) },
		{ label: topic.title, href: topicAddress(room, topic) },
		{ label: title },
	]
	return (
		<RoomFrame {...{ view, room, actor, crumbs, faults }} title={title}>
			{outdated && <Notice kind="warn" title={t.outdated} />}
			<div class="flow">
				{mayEdit && (
					<form method="post" action={`${postAddress(room, post)}/edit`} class="flow" noValidate>
						<input type="hidden" name="version" value={post.version} />
						<TextField name="text" rows={8} label={t.text} value={draft?.text ?? post.text} fault={faults.text} />
						<p>
							<Button>{t.button}</Button>
						</p>
					</form>
				)}
				<form method="post" action={`${postAddress(room, post)}/deletion`} class="flow">
					{mayEdit && <h2>{about.removeButton}</h2>}
					<p>{about.removeLead}</p>
					<p>
						<Button kind="bad">{about.removeButton}</Button>
					</p>
				</form>
			</div>
		</RoomFrame>
	)
}
