import { travelModes } from '../../methods/trip-co2.ts'
import { timeAt } from '../../platform/dates.ts'
import { writeDay, writeTime } from '../../platform/dates-format.ts'
import { dateWords } from '../../platform/dates-words.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { daysOf, type LegForm } from './edit-leg.ts'
import { type LegWarnings, type TripLeg, warningsOf } from './itinerary.ts'
import { words } from './messages.ts'
import { planWords } from './plan-words.ts'
import { Warning } from './plan.page.tsx'
import { RemovalForm } from './removal-form.tsx'
import { type TripData, TripFrame } from './trip-frame.tsx'
import { zoneOptions } from './zones.ts'

export type LegProps = TripData & {
	/** The leg that is changed; a new one has none. */
	leg?: TripLeg | undefined
	draft?: Draft<LegForm> | undefined
	faults?: Faults<LegForm> | undefined
}

export function LegPage(props: LegProps) {
	const { view, trip, itinerary, leg, faults = {} } = props
	const { legForm: t } = planWords(view.language)
	const address = `/trips/${trip.id}/legs${leg === undefined ? '' : `/${leg.id}`}`
	const warnings = leg === undefined || props.draft !== undefined ? {} : warningsOf(itinerary, leg)
	return (
		<TripFrame {...props} title={leg === undefined ? t.newTitle : t.editTitle} faults={faults}>
			{Object.keys(warnings).length > 0 && <Notice kind="warn" title={t.savedWithWarnings} />}
			<form method="post" action={address} class="net net__main" noValidate>
				<input type="hidden" name="version" value={trip.version} />
				<Fields {...props} faults={faults} draft={props.draft ?? typedLeg(props)} warnings={warnings} />
				<p>
					<Button>{t.save}</Button>
				</p>
			</form>
			{leg !== undefined && <RemovalForm address={address} version={trip.version} label={t.remove} />}
		</TripFrame>
	)
}

/** The leg in the fields' own writing; a new one goes on where the last one ended. */
function typedLeg({ view: { language }, room, itinerary, leg }: LegProps): Draft<LegForm> {
	if (leg !== undefined) return { ...typedTimes(language, leg), ...leg, km: `${leg.km}` }
	const last = itinerary.legs.at(-1)
	const zone = last?.arrivesZone ?? room.programme.timeZone
	return { origin: last?.destination ?? '', departsZone: zone, arrivesZone: zone }
}

function typedTimes(language: Language, leg: TripLeg) {
	const { departsOn, arrivesOn } = daysOf(leg)
	return {
		departsOn: writeDay(language, departsOn),
		departsTime: writeTime(language, timeAt(leg.departsAt, leg.departsZone)),
		arrivesOn: arrivesOn === null ? '' : writeDay(language, arrivesOn),
		arrivesTime: writeTime(language, timeAt(leg.arrivesAt, leg.arrivesZone)),
	}
}

type FieldsProps = LegProps & { draft: Draft<LegForm>; faults: Faults<LegForm>; warnings: LegWarnings }
type Name = Exclude<keyof LegForm, 'version'>

function fieldOf({ view, draft, faults, warnings }: FieldsProps) {
	return (name: Name) => {
		const warning = (warnings as Partial<Record<Name, NonNullable<LegWarnings[keyof LegWarnings]>>>)[name]
		const beside = warning && <Warning view={view} warning={warning} />
		return { name, value: draft[name], fault: faults[name], ...(beside && { beside }) }
	}
}

function Fields(props: FieldsProps) {
	const { view } = props
	const { legForm: t } = planWords(view.language)
	const { modes } = words(view.language)
	const field = fieldOf(props)
	const options = travelModes.map((value) => ({ value, label: modes[value] }))
	return (
		<>
			<section class="flow">
				<TextField {...field('origin')} label={t.origin} />
				<TextField {...field('destination')} label={t.destination} />
				<SelectField {...field('mode')} label={t.mode} empty={t.choose} options={options} short />
			</section>
			<Departure {...props} />
			<Arrival {...props} />
			<section class="flow">
				<TextField {...field('km')} label={t.km} hint={t.kmHint} short inputmode="numeric" />
				<TextField {...field('note')} label={t.note} hint={t.noteHint} rows={3} />
			</section>
		</>
	)
}

function Departure(props: FieldsProps) {
	const { language } = props.view
	const { legForm: t } = planWords(language)
	const { dayHint, timeHint } = dateWords(language)
	const field = fieldOf(props)
	return (
		<section class="flow">
			<h2>{t.departs}</h2>
			<TextField {...field('departsOn')} label={t.departsOn} hint={dayHint} />
			<TextField {...field('departsTime')} label={t.departsTime} hint={timeHint} short />
			<SelectField {...field('departsZone')} label={t.departsZone} options={zoneOptions(language)} short />
		</section>
	)
}

function Arrival(props: FieldsProps) {
	const { language } = props.view
	const { legForm: t } = planWords(language)
	const field = fieldOf(props)
	return (
		<section class="flow">
			<h2>{t.arrives}</h2>
			<TextField {...field('arrivesOn')} label={t.arrivesOn} hint={t.arrivesOnHint} />
			<TextField {...field('arrivesTime')} label={t.arrivesTime} hint={dateWords(language).timeHint} short />
			<SelectField {...field('arrivesZone')} label={t.arrivesZone} options={zoneOptions(language)} short />
		</section>
	)
}
