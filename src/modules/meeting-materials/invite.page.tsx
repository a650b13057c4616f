import type { Actor } from '../../platform/actor.ts'
import { languages } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type Meeting, MeetingFrame, type MeetingItem, timed } from '../meetings/index.ts'
import type { Room } from '../participation/index.ts'
import type { SpeakerForm } from './invite-speaker.ts'
import { type Reason, words } from './messages.ts'
import { whyNotInvited } from './speaker.ts'

export type InviteProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	items: readonly MeetingItem[]
	at: Date
	draft?: Draft<SpeakerForm>
	faults?: Faults<SpeakerForm>
	reason?: Reason | undefined
}

export function InvitePage(props: InviteProps) {
	const { view, meeting, items, at, faults = {}, reason } = props
	const { invite: t, reasons } = words(view.language)
	const free = timed(meeting.startsAt, items).filter((slot) => whyNotInvited({ meeting, slot }, at) === undefined)
	return (
		<MeetingFrame {...props} title={t.title} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<div class="net flow">
				<p class="muted">{t.lead}</p>
				{free.length === 0 ? (
					<Notice kind="info" title={t.noItems} />
				) : (
					<form method="post" action={`/meetings/${meeting.id}/speakers`} class="flow" noValidate>
						<Person {...props} items={free} />
						<Wishes {...props} />
						<p>
							<Button icon="mail">{t.button}</Button>
						</p>
					</form>
				)}
			</div>
		</MeetingFrame>
	)
}

function Person({ view, items, draft = {}, faults = {} }: InviteProps) {
	const { invite: t } = words(view.language)
	const field = (name: 'name' | 'email' | 'organisation') => ({ name, value: draft[name], fault: faults[name] })
	return (
		<>
			<SelectField
				name="item"
				label={t.item}
				empty={t.itemEmpty}
				options={items.map(({ id, title }) => ({ value: id, label: title }))}
				value={draft.item}
				fault={faults.item}
			/>
			<TextField {...field('name')} label={t.name} />
			<TextField {...field('email')} type="email" label={t.email} />
			<TextField {...field('organisation')} label={t.organisation} />
		</>
	)
}

function Wishes(props: InviteProps) {
	const { view, room, draft = {}, faults = {} } = props
	const { invite: t, languages: names } = words(view.language)
	return (
		<>
			<ChoiceGroup
				kind="one"
				name="language"
				label={t.language}
				options={languages.map((value) => ({ value, label: names[value] }))}
				value={draft.language ?? room.programme.language}
				fault={faults.language}
			/>
			<TextField
				name="expected"
				rows={4}
				label={t.expected}
				hint={t.expectedHint}
				value={draft.expected}
				fault={faults.expected}
			/>
			<TextField
				name="contact"
				label={t.contact}
				hint={t.contactHint}
				value={draft.contact ?? likelyContact(props)}
				fault={faults.contact}
			/>
		</>
	)
}

/** Whoever opens the door, if that is known, or else whoever writes. */
function likelyContact({ room, actor, meeting }: InviteProps): string {
	const { name, email } = room.seats.find(({ id }) => id === meeting.hostId)?.users[0] ?? actor
	return `${name}, ${email}`
}
