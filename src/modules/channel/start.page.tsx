import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import type { View } from '../../ui/view.ts'
import { type Room, RoomFrame } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { channelAddress } from './channel-address.ts'
import { words } from './messages.ts'
import type { TopicForm } from './start-topic.ts'
import { topicReaches } from './topic.ts'

type StartProps = {
	view: View
	room: Room
	actor: Actor
	draft?: Draft<TopicForm>
	faults?: Faults<TopicForm & { files: string }>
}

export function StartPage({ room, actor, draft = {}, faults = {}, ...props }: StartProps) {
	const view = themed(props.view, room.programme)
	const { start: t, list, topic, reaches } = words(view.language)
	const crumbs = [{ label: list.title, href: channelAddress(room) }, { label: t.title }]
	const options = topicReaches.map((value) => ({ value, label: reaches[value], hint: t[`${value}Hint`] }))
	return (
		<RoomFrame {...{ view, room, actor, crumbs, faults }} title={t.title}>
			<form method="post" action={channelAddress(room)} class="flow" enctype="multipart/form-data" noValidate>
				<TextField name="title" label={t.name} hint={t.nameHint} value={draft.title} fault={faults.title} />
				<TextField name="text" rows={8} label={t.text} hint={topic.answerHint} value={draft.text} fault={faults.text} />
				<FileField name="files" multiple label={topic.files} hint={topic.filesHint} fault={faults.files} />
				<ChoiceGroup
					kind="one"
					name="reach"
					label={t.reach}
					hint={t.reachHint}
					options={options}
					value={draft.reach ?? 'room'}
					fault={faults.reach}
				/>
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</RoomFrame>
	)
}
