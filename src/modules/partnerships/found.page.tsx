import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { type Room, RoomFrame, type Seat } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import { words } from './messages.ts'
import { type PartnershipDraft, PartnershipFields } from './partnership-fields.tsx'

type FoundDraft = PartnershipDraft & Partial<Record<'seat' | 'slug', string>>
export type FoundProps = {
	view: View
	room: Room
	actor: Actor
	/** For which the actor may found one. */
	seats: readonly Seat[]
	draft?: Draft<FoundDraft>
	faults?: Faults<FoundDraft>
}

export function FoundPage({ room, actor, seats, draft = {}, faults = {}, ...props }: FoundProps) {
	const view = themed(props.view, room.programme)
	const { found: t, list } = words(view.language)
	const address = `/programmes/${room.programme.slug}/partnerships`
	const crumbs = [{ label: list.title, href: address }, { label: t.title }]
	const options = seats.map(({ id, name, organisationName }) => ({ value: id, label: `${name} (${organisationName})` }))
	return (
		<RoomFrame {...{ view, room, actor, crumbs, faults }} title={t.title} lead={t.lead}>
			<form method="post" action={`${address}/new`} class="flow" noValidate>
				<SelectField
					name="seat"
					label={t.seat}
					hint={t.seatHint}
					options={options}
					{...(options.length > 1 && { empty: t.chooseSeat })}
					value={draft.seat}
					fault={faults.seat}
				/>
				<PartnershipFields view={view} typed={draft} faults={faults} />
				<TextField
					name="slug"
					label={t.slug}
					hint={t.slugHint}
					value={draft.slug}
					fault={faults.slug}
					autocomplete="off"
				/>
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</RoomFrame>
	)
}
