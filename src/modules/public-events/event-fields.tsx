import { dayAt, timeAt } from '../../platform/dates.ts'
import { writeDay, writeTime } from '../../platform/dates-format.ts'
import { dateWords } from '../../platform/dates-words.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { type Option, SelectField, TextField } from '../../ui/field.tsx'
import { lastMinuteBefore } from '../../platform/dates.ts'
import { words } from './messages.ts'
import type { EventForm } from './plan-event.ts'
import { eventKinds, type PublicEvent } from './public-event.ts'

export type Typed = Record<keyof EventForm, string>
export type FieldsProps = {
	language: Language
	typed: Draft<Typed>
	faults: Faults<Typed>
	/** The calls that it may belong to. */
	calls: readonly Option[]
}

/** An offered place is kept for two days, unless somebody says otherwise. */
export const NEW_EVENT: Draft<Typed> = { answerHours: '48' }

/** The event as it is, in the fields' own writing. */
export function typedEvent(language: Language, event: PublicEvent): Draft<Typed> {
	const { startsAt, endsAt, closesAt, programme, capacity, answerHours, callId, version } = event
	const { kind, title, summary, venue, address, access, onlineUrl } = event
	const texts = { kind, title, summary, venue, address, access, onlineUrl }
	const day = (instant: Date) => dayAt(instant, programme.timeZone)
	const time = (instant: Date) => writeTime(language, timeAt(instant, programme.timeZone))
	return {
		...texts,
		version: `${version}`,
		call: callId ?? '',
		startsOn: writeDay(language, day(startsAt)),
		startsTime: time(startsAt),
		endsOn: day(startsAt) === day(endsAt) ? '' : writeDay(language, day(endsAt)),
		endsTime: time(endsAt),
		closesOn: closesAt < startsAt ? writeDay(language, day(lastMinuteBefore(closesAt))) : '',
		capacity: capacity === null ? '' : `${capacity}`,
		answerHours: `${answerHours}`,
	}
}

export function EventFields(props: FieldsProps) {
	const { form } = words(props.language)
	return (
		<>
			<What {...props} />
			<When {...props} />
			<Where {...props} />
			<Places {...props} />
			<p>
				<Button>{form.button}</Button>
			</p>
		</>
	)
}

function fieldOf({ typed, faults }: FieldsProps) {
	return (name: keyof Typed) => ({ name, value: typed[name], fault: faults[name] })
}

function What(props: FieldsProps) {
	const { form: t, kinds } = words(props.language)
	const field = fieldOf(props)
	const options = eventKinds.map((value) => ({ value, label: kinds[value] }))
	return (
		<>
			<SelectField {...field('kind')} label={t.kind} empty="–" options={options} />
			<TextField {...field('title')} label={t.name} />
			<TextField {...field('summary')} label={t.summary} rows={4} />
			{props.calls.length > 0 && (
				<SelectField {...field('call')} label={t.call} empty={t.noCall} options={props.calls} />
			)}
		</>
	)
}

function When(props: FieldsProps) {
	const { form: t } = words(props.language)
	const { dayHint, timeHint } = dateWords(props.language)
	const field = fieldOf(props)
	return (
		<>
			<TextField {...field('startsOn')} label={t.startsOn} hint={dayHint} />
			<TextField {...field('startsTime')} label={t.startsTime} hint={timeHint} short />
			<TextField {...field('endsOn')} label={t.endsOn} hint={t.endsOnHint} />
			<TextField {...field('endsTime')} label={t.endsTime} hint={timeHint} short />
		</>
	)
}

function Where(props: FieldsProps) {
	const { form: t } = words(props.language)
	const field = fieldOf(props)
	return (
		<>
			<TextField {...field('venue')} label={t.venue} hint={t.venueHint} />
			<TextField {...field('address')} label={t.address} />
			<TextField {...field('access')} label={t.access} hint={t.accessHint} rows={2} />
			<TextField {...field('onlineUrl')} type="url" label={t.onlineUrl} hint={t.onlineUrlHint} />
		</>
	)
}

function Places(props: FieldsProps) {
	const { form: t } = words(props.language)
	const field = fieldOf(props)
	return (
		<>
			<TextField {...field('closesOn')} label={t.closesOn} hint={t.closesOnHint} />
			<TextField {...field('capacity')} label={t.capacity} hint={t.capacityHint} inputmode="numeric" short />
			<TextField {...field('answerHours')} label={t.answerHours} hint={t.answerHoursHint} inputmode="numeric" short />
		</>
	)
}
