import { writeDay } from '../../platform/dates-format.ts'
import { dateWords } from '../../platform/dates-words.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import type { DayForm } from './edit-day.ts'
import type { TripDay } from './itinerary.ts'
import { planWords } from './plan-words.ts'
import { RemovalForm } from './removal-form.tsx'
import { type TripData, TripFrame } from './trip-frame.tsx'

export type DayProps = TripData & {
	/** The day that is changed; a new one has none. */
	day?: TripDay | undefined
	draft?: Draft<DayForm> | undefined
	faults?: Faults<DayForm> | undefined
}

export function DayPage(props: DayProps) {
	const { view, trip, day, faults = {} } = props
	const { day: t } = planWords(view.language)
	const draft = props.draft ?? (day === undefined ? {} : { ...day, day: writeDay(view.language, day.day) })
	const field = (name: Exclude<keyof DayForm, 'version'>) => ({ name, value: draft[name], fault: faults[name] })
	const address = `/trips/${trip.id}/days${day === undefined ? '' : `/${day.id}`}`
	return (
		<TripFrame {...props} title={day === undefined ? t.newTitle : t.editTitle} faults={faults}>
			<form method="post" action={address} class="net flow" noValidate>
				<input type="hidden" name="version" value={trip.version} />
				<TextField {...field('day')} label={t.day} hint={dateWords(view.language).dayHint} />
				<TextField {...field('place')} label={t.place} hint={t.placeHint} />
				<TextField {...field('sees')} label={t.sees} rows={3} />
				<TextField {...field('hosts')} label={t.hosts} hint={t.hostsHint} rows={2} />
				<TextField {...field('overnight')} label={t.overnight} hint={t.overnightHint} />
				<p>
					<Button>{t.save}</Button>
				</p>
			</form>
			{day !== undefined && <RemovalForm address={address} version={trip.version} label={t.remove} />}
		</TripFrame>
	)
}
