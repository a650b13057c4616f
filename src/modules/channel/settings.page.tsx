import type { Actor } from '../../platform/actor.ts'
import { formatDateTime } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type Room, RoomFrame } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import type { AgreementForm } from './agree.ts'
import { type Agreement, type Mirror, type Mirroring, mirrorKinds } from './agreement.ts'
import { channelAddress } from './channel-address.ts'
import type { MirrorForm } from './keep-mirror.ts'
import { words } from './messages.ts'

/** The fields of both forms: their names differ. */
type Fields = AgreementForm & MirrorForm

export type SettingsProps = {
	view: View
	room: Room
	actor: Actor
	agreement: Agreement
	mirror: Mirror | undefined
	/** The last that was sent to the mirror. */
	last: Mirroring | undefined
	draft?: Draft<Fields>
	faults?: Faults<Fields>
	outdated?: boolean
	told?: boolean
}

export function SettingsPage(props: SettingsProps) {
	const { room, actor, faults = {}, outdated, told } = props
	const view = themed(props.view, room.programme)
	const { settings: t, list } = words(view.language)
	const crumbs = [{ label: list.title, href: channelAddress(room) }, { label: t.title }]
	return (
		<RoomFrame {...{ view, room, actor, crumbs, faults }} title={t.title} lead={t.lead}>
			{outdated && <Notice kind="warn" title={t.outdated} />}
			{told && <Notice kind="ok" title={t.saved} />}
			<div class="flow">
				<Agreed {...props} view={view} />
				<Mirrored {...props} view={view} />
			</div>
		</RoomFrame>
	)
}

function Agreed({ view, room, agreement, draft, faults = {} }: SettingsProps) {
	const { settings: t } = words(view.language)
	const typed = { ...agreement, ...draft }
	return (
		<form method="post" action={`${channelAddress(room)}/settings`} class="flow" noValidate>
			<h2>{t.agreement}</h2>
			<input type="hidden" name="version" value={agreement.version} />
			<ChoiceGroup
				kind="one"
				name="mails"
				label={t.mails}
				options={[
					{ value: 'title', label: t.mailsTitle },
					{ value: 'text', label: t.mailsText },
				]}
				value={typed.mails}
				fault={faults.mails}
			/>
			<ChoiceGroup
				kind="one"
				name="mirror"
				label={t.mirrorWords}
				options={[
					{ value: 'title', label: t.mirrorTitle },
					{ value: 'text', label: t.mirrorText },
				]}
				value={typed.mirror}
				fault={faults.mirror}
			/>
			<TextField name="words" rows={3} label={t.words} hint={t.wordsHint} value={typed.words} fault={faults.words} />
			<p>
				<Button>{t.save}</Button>
			</p>
		</form>
	)
}

function Mirrored(props: SettingsProps) {
	const { view, room, draft, faults = {} } = props
	const { settings: t } = words(view.language)
	const options = mirrorKinds.map((value) => ({ value, label: t[value] }))
	return (
		<section class="flow">
			<h2>{t.mirror}</h2>
			<p>{t.mirrorLead}</p>
			<Standing {...props} />
			<form method="post" action={`${channelAddress(room)}/mirror`} class="flow" noValidate>
				<ChoiceGroup kind="one" name="kind" label={t.kind} options={options} value={draft?.kind} fault={faults.kind} />
				<TextField
					name="address"
					type="url"
					label={t.address}
					hint={t.addressHint}
					value={draft?.address}
					fault={faults.address}
				/>
				<p>
					<Button>{t.mirrorSave}</Button>
				</p>
			</form>
		</section>
	)
}

/** Whether it works, by the last that was sent. Of the address only the host: the rest is a secret. */
function Standing({ view, room, mirror, last }: SettingsProps) {
	const { settings: t } = words(view.language)
	if (mirror === undefined) return null
	const at = last?.lastAt
	return (
		<form method="post" action={`${channelAddress(room)}/mirror/end`} class="flow">
			<p>
				{t.now(t[mirror.kind], new URL(mirror.address).host)}{' '}
				{at && t[last.state](formatDateTime(view.language, at, room.programme.timeZone))}
			</p>
			<p>
				<Button kind="second">{t.end}</Button>
			</p>
		</form>
	)
}
