import type { Actor } from '../../platform/actor.ts'
import { Button } from '../../ui/button.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type Room, RoomFrame } from '../participation/index.ts'
import { caseAddress, casesAddress, type PeerCase } from '../peer-cases/index.ts'
import { themed } from '../programmes/index.ts'
import type { Reason } from './at-release.routes.tsx'
import { Honest } from './honest.tsx'
import { words } from './messages.ts'
import { type NamesDraft, NameFields } from './names-form.tsx'
import type { FoundName } from './names.ts'
import { releaseAddress } from './release-address.ts'

type StartProps = {
	view: View
	room: Room
	actor: Actor
	one: PeerCase
	names: readonly FoundName[]
	draft?: NamesDraft
	faults?: Faults
	reason?: Reason | undefined
}

/** Before there is a text: which names the draft is made without. */
export function StartPage(props: StartProps) {
	const { room, actor, one, names, draft, faults = {}, reason } = props
	const view = themed(props.view, room.programme)
	const { language } = view
	const t = words(language)
	return (
		<RoomFrame
			{...{ view, room, actor, faults }}
			title={t.title}
			lead={t.start.lead}
			crumbs={crumbsTo({ view, room, one })}
		>
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			<form method="post" action={releaseAddress(room, one.id)} class="flow" noValidate>
				<Honest language={language} />
				<h2>{t.start.names}</h2>
				<p>{names.length === 0 ? t.start.noNames : t.start.namesLead}</p>
				<NameFields {...{ language, names, draft, faults }} />
				<p>
					<Button>{t.start.button}</Button>
				</p>
			</form>
		</RoomFrame>
	)
}

export function crumbsTo({ view, room, one }: Pick<StartProps, 'view' | 'room' | 'one'>, below?: string) {
	const t = words(view.language)
	return [
		{ label: t.cases, href: casesAddress(room) },
		{ label: one.question, href: caseAddress(room, one) },
		below === undefined ? { label: t.title } : { label: t.title, href: releaseAddress(room, one.id) },
		...(below === undefined ? [] : [{ label: below }]),
	]
}
