import type { ComponentChildren } from 'preact'
import type { Actor } from '../../platform/actor.ts'
import type { Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import type { View } from '../../ui/view.ts'
import { canEnter, type Room, RoomFrame } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { type Rhythm, rhythms } from './agreement.ts'
import { channelAddress } from './channel-address.ts'
import { words } from './messages.ts'

type MailsProps = {
	view: View
	room: Room
	actor: Actor
	/** None was chosen yet: who is in the room hears daily, who follows not at all. */
	rhythm: Rhythm | undefined
	faults?: Faults<{ rhythm: string }>
}

export function MailsPage({ room, actor, rhythm, faults = {}, ...props }: MailsProps) {
	const view = themed(props.view, room.programme)
	const { mails: t, list } = words(view.language)
	const crumbs = [{ label: list.title, href: channelAddress(room) }, { label: t.title }]
	const usual = canEnter(actor, room) ? 'daily' : 'never'
	const options = rhythms.map((value) => ({ value, label: t[value], hint: t[`${value}Hint`] }))
	return (
		<RoomFrame {...{ view, room, actor, crumbs, faults }} title={t.title}>
			<form method="post" action={`${channelAddress(room)}/mails`} class="flow" noValidate>
				{usual === 'never' && rhythm === undefined && <p>{t.follower}</p>}
				<ChoiceGroup
					kind="one"
					name="rhythm"
					label={t.label}
					options={options}
					value={rhythm ?? usual}
					fault={faults.rhythm}
				/>
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</RoomFrame>
	)
}

export function EndPage({ view, token }: { view: View; token: string }) {
	const { mails: t } = words(view.language)
	return (
		<Narrow view={view} lead={t.endLead}>
			<form method="post" action={`/channel-mails/${token}/end`}>
				<Button>{t.endButton}</Button>
			</form>
		</Narrow>
	)
}

export function EndedPage({ view }: { view: View }) {
	return <Narrow view={view} lead={words(view.language).mails.ended} />
}

function Narrow({ view, lead, children }: { view: View; lead: string; children?: ComponentChildren }) {
	const { endTitle } = words(view.language).mails
	return (
		<NarrowPage view={view} title={endTitle}>
			<p class="lead">{lead}</p>
			{children}
		</NarrowPage>
	)
}
