import type { Actor } from '../../platform/actor.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { canUseSeat, reaches, type Room, RoomFrame } from '../participation/index.ts'
import { themed } from '../programmes/index.ts'
import type { LearningEntry } from './learning-entry.ts'
import { entryAddress, logAddress } from './log-address.ts'
import { words } from './messages.ts'
import type { EntryForm } from './write-entry.ts'

export type EntryPageProps = {
	view: View
	room: Room
	actor: Actor
	/** The entry that is edited; a new one has none. */
	entry?: LearningEntry
	draft?: Draft<EntryForm>
	faults?: Faults<EntryForm & { files: string }>
	outdated?: boolean
}

export function EntryPage(props: EntryPageProps) {
	const { room, actor, entry, faults = {}, outdated } = props
	const view = themed(props.view, room.programme)
	const { form: t, feed } = words(view.language)
	const title = entry === undefined ? t.title : t.editTitle
	const crumbs = [{ label: feed.title, href: logAddress(room) }, { label: title }]
	const action = entry === undefined ? logAddress(room) : `${entryAddress(room, entry)}/edit`
	return (
		<RoomFrame {...{ view, room, actor, crumbs, faults }} title={title} lead={t.lead}>
			{outdated && <Notice kind="warn" title={t.outdated} />}
			<form method="post" action={action} class="flow" enctype="multipart/form-data" noValidate>
				<Said {...props} view={view} />
				<Photo {...props} view={view} />
				<Reach {...props} view={view} />
				<p>
					<Button>{entry === undefined ? t.button : t.save}</Button>
				</p>
			</form>
			<Withdrawal {...props} view={view} />
		</RoomFrame>
	)
}

function Said({ view, room, actor, entry, draft = {}, faults = {} }: EntryPageProps) {
	const { form: t } = words(view.language)
	const field = (name: 'tried' | 'happened' | 'otherwise') => {
		return { name, rows: 3, value: draft[name] ?? entry?.[name], fault: faults[name] }
	}
	const own = room.seats.filter((seat) => canUseSeat(actor, seat))
	const options = own.map(({ id, name }) => ({ value: id, label: name }))
	return (
		<>
			{entry !== undefined && <input type="hidden" name="version" value={entry.version} />}
			{entry === undefined && own.length > 1 && (
				<SelectField name="seatId" label={t.seat} options={options} value={draft.seatId} />
			)}
			<TextField {...field('tried')} label={t.tried} hint={t.triedHint} />
			<TextField {...field('happened')} label={t.happened} />
			<TextField {...field('otherwise')} label={t.otherwise} hint={t.otherwiseHint} />
		</>
	)
}

/** A new entry may have one; of an old one only its words are changed. */
function Photo({ view, entry, draft = {}, faults = {} }: EntryPageProps) {
	const { form: t } = words(view.language)
	if (entry?.photoAlt === '') return null
	return (
		<>
			{entry === undefined && (
				<FileField name="files" accept="image/*" label={t.photo} hint={t.photoHint} fault={faults.files} />
			)}
			<TextField
				name="photoAlt"
				label={t.alt}
				hint={t.altHint}
				value={draft.photoAlt ?? entry?.photoAlt}
				fault={faults.photoAlt}
			/>
		</>
	)
}

function Reach({ view, entry, draft = {}, faults = {} }: EntryPageProps) {
	const { form: t, reaches: names } = words(view.language)
	const options = reaches.map((value) => ({ value, label: names[value], hint: t[`${value}Hint`] }))
	return (
		<ChoiceGroup
			kind="one"
			name="reach"
			label={t.reach}
			options={options}
			value={draft.reach ?? entry?.reach ?? 'room'}
			fault={faults.reach}
		/>
	)
}

function Withdrawal({ view, room, entry }: EntryPageProps) {
	const { form: t } = words(view.language)
	if (entry === undefined) return null
	return (
		<div class="folds">
			<Fold summary={t.withdraw}>
				<form method="post" action={`${entryAddress(room, entry)}/withdrawal`} class="flow">
					<p>{t.withdrawLead}</p>
					<p>
						<Button kind="bad">{t.withdraw}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
