import type { Actor } from '../../platform/actor.ts'
import { formatTime, type Language, plural } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { Room } from '../participation/index.ts'
import { type ItemRow, spareRows } from './items-form.ts'
import type { Meeting } from './meeting.ts'
import { MeetingFrame } from './meeting-frame.tsx'
import { itemKinds, type MeetingItem, overrun, timed } from './meeting-item.ts'
import { words } from './messages.ts'

export type ItemsProps = {
	view: View
	room: Room
	actor: Actor
	meeting: Meeting
	items: readonly MeetingItem[]
	at: Date
	/** As typed, when something is to be corrected. */
	rows?: readonly ItemRow[]
	faults?: Record<string, string>
	outdated?: boolean
}

export function ItemsPage(props: ItemsProps) {
	const { view, meeting, items, faults = {}, outdated } = props
	const { programme: t, reasons } = words(view.language)
	const rows = props.rows ?? items.map(typedItem)
	const spare = Array.from({ length: spareRows(rows.length) }, (_, index) => emptyRow(rows.length + index + 1))
	return (
		<MeetingFrame {...props} title={t.title} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{outdated && <Notice kind="warn" title={reasons.outdated} />}
			<div class="flow">
				<p>{t.lead}</p>
				{items.length > 0 && <p class="muted">{lengthText(view.language, meeting, items)}</p>}
			</div>
			<form method="post" action={`/meetings/${meeting.id}/programme`} class="flow" noValidate>
				<input type="hidden" name="version" value={meeting.version} />
				{[...rows, ...spare].map((row, index) => (
					<RowFields key={index} {...props} faults={faults} row={row} number={index + 1} />
				))}
				<p class="muted">{t.addRows}</p>
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</MeetingFrame>
	)
}

/** Whether the times add up, in words. */
export function lengthText(language: Language, meeting: Meeting, items: readonly MeetingItem[]): string {
	const { programme: t } = words(language)
	const over = overrun(meeting, items)
	if (over === 0) return t.fits
	return over > 0 ? plural(language, over, t.over) : plural(language, -over, t.left)
}

function typedItem({ id, position, kind, title, minutes, summary }: MeetingItem): ItemRow {
	return { id, position: `${position}`, kind, title, minutes: `${minutes}`, summary }
}

function emptyRow(position: number): ItemRow {
	return { id: '', position: `${position}`, kind: '', title: '', minutes: '', summary: '' }
}

type RowProps = ItemsProps & { faults: Record<string, string>; row: ItemRow; number: number }

function RowFields({ view, room, meeting, items, faults, row, number }: RowProps) {
	const { programme: t, items: kinds } = words(view.language)
	const begins = timed(meeting.startsAt, items).find(({ id }) => id === row.id)?.startsAt
	const time = begins && formatTime(view.language, begins, room.programme.timeZone)
	const field = (name: Exclude<keyof ItemRow, 'id'>) => ({
		name: `${name}-${number}`,
		value: row[name],
		fault: faults[`${name}-${number}`],
	})
	return (
		<fieldset class="card card--flat itemrow">
			<legend>{[time ?? [], row.title === '' ? t.newRow : t.row(number)].flat().join(' ')}</legend>
			<input type="hidden" name={`id-${number}`} value={row.id} />
			<TextField {...field('position')} label={t.position} inputmode="numeric" short />
			<SelectField
				{...field('kind')}
				label={t.kind}
				empty="–"
				options={itemKinds.map((value) => ({ value, label: kinds[value] }))}
			/>
			<TextField {...field('minutes')} label={t.minutes} inputmode="numeric" short />
			<TextField {...field('title')} label={t.name} />
			<TextField {...field('summary')} label={t.summary} />
		</fieldset>
	)
}
