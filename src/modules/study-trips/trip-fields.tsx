import { type EngineMode, engineModes } from '../../methods/trip-co2.ts'
import { writeAmount } from '../../platform/amount.ts'
import { dayAt } from '../../platform/dates.ts'
import { writeDay } from '../../platform/dates-format.ts'
import { dateWords } from '../../platform/dates-words.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Draft, Faults } from '../../platform/web.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { planWords } from './plan-words.ts'
import type { TripForm } from './plan-trip.ts'
import { type StudyTrip, tripCurrencies } from './study-trip.ts'

type FieldsProps = { view: View; draft: Draft<TripForm>; faults: Faults<TripForm>; isFixed: boolean }

/** Everything that is known of a trip besides its days and legs. */
export function TripFields(props: FieldsProps) {
	return (
		<>
			<About {...props} />
			<Money {...props} />
			<SignUp {...props} />
			<Co2 {...props} />
		</>
	)
}

function fieldOf({ draft, faults, isFixed }: FieldsProps) {
	return (name: Exclude<keyof TripForm, 'version'>, readonly = false) => ({
		name,
		value: draft[name],
		fault: faults[name],
		readonly: readonly && isFixed,
	})
}

function About(props: FieldsProps) {
	const { form: t } = planWords(props.view.language)
	const field = fieldOf(props)
	return (
		<section class="flow">
			<TextField {...field('title')} label={t.title} />
			<TextField {...field('purpose')} label={t.purpose} hint={t.purposeHint} rows={3} />
		</section>
	)
}

/** Once the trip is announced, what people signed up for is shown and sent, but not changed. */
function Money(props: FieldsProps) {
	const { view, draft, faults, isFixed } = props
	const { form: t } = planWords(view.language)
	const field = fieldOf(props)
	const currencies = tripCurrencies.map((value) => ({ value, label: t.currencies[value] }))
	const fixedCurrency = currencies.filter(({ value }) => !isFixed || value === draft.currency)
	const number = { short: true, inputmode: 'decimal' as const }
	return (
		<section class="flow">
			<h2>{t.money}</h2>
			{isFixed && <p class="muted">{t.fixed}</p>}
			<SelectField
				name="currency"
				label={t.currency}
				value={draft.currency}
				fault={faults.currency}
				options={fixedCurrency}
				short
			/>
			<TextField {...field('price', true)} {...number} label={t.price} />
			<TextField {...field('includes')} label={t.includes} hint={t.includesHint} rows={3} />
			<TextField {...field('singleSupplement', true)} {...number} label={t.singleSupplement} hint={t.singleHint} />
			<TextField {...field('transportDiscount', true)} {...number} label={t.transportDiscount} hint={t.transportHint} />
			<TextField {...field('placesInFee', true)} {...number} label={t.placesInFee} hint={t.placesInFeeHint} />
			<TextField
				{...field('freeUntilOn', true)}
				label={t.freeUntilOn}
				hint={isFixed ? undefined : dateWords(view.language).dayHint}
			/>
		</section>
	)
}

function SignUp(props: FieldsProps) {
	const { form: t } = planWords(props.view.language)
	const field = fieldOf(props)
	const number = { short: true, inputmode: 'numeric' as const }
	return (
		<section class="flow">
			<h2>{t.signUp}</h2>
			<TextField {...field('fewest')} {...number} label={t.fewest} hint={t.fewestHint} />
			<TextField {...field('most')} {...number} label={t.most} hint={t.mostHint} />
			<TextField {...field('opensOn')} label={t.opensOn} />
			<TextField {...field('closesOn')} label={t.closesOn} />
			<TextField {...field('answerHours')} {...number} label={t.answerHours} hint={t.answerHint} />
		</section>
	)
}

function Co2(props: FieldsProps) {
	const { form: t } = planWords(props.view.language)
	const { modes } = words(props.view.language)
	const field = fieldOf(props)
	return (
		<section class="flow">
			<h2>{t.co2}</h2>
			<p class="muted">{t.co2Lead}</p>
			{engineModes.map((mode) => (
				<TextField key={mode} {...field(mode)} label={modes[mode]} short inputmode="decimal" />
			))}
			<TextField {...field('co2Source')} label={t.co2Source} />
		</section>
	)
}

/** A trip in the fields' own writing. */
export function typedTrip(language: Language, timeZone: string, trip: StudyTrip): Draft<TripForm> {
	const amount = (minor: number | null) => (minor === null ? '' : writeAmount(language, minor))
	const day = (instant: Date) => writeDay(language, dayAt(instant, timeZone))
	/** The last day before a first moment that is too late. */
	const lastDay = (tooLate: Date) => day(new Date(tooLate.getTime() - 1))
	const { version, title, purpose, currency, includes, placesInFee, fewest, most, answerHours, co2Source } = trip
	return {
		version: `${version}`,
		title,
		purpose,
		currency,
		includes,
		co2Source,
		price: amount(trip.price),
		singleSupplement: amount(trip.singleSupplement),
		transportDiscount: amount(trip.transportDiscount),
		placesInFee: `${placesInFee}`,
		fewest: `${fewest}`,
		most: `${most}`,
		answerHours: `${answerHours}`,
		opensOn: day(trip.opensAt),
		closesOn: lastDay(trip.closesAt),
		freeUntilOn: lastDay(trip.freeUntil),
		...typedFactors(language, trip),
	}
}

function typedFactors(language: Language, trip: StudyTrip) {
	const typed = (mode: EngineMode) => `${trip[mode] ?? ''}`.replace('.', language === 'en' ? '.' : ',')
	return { train: typed('train'), coach: typed('coach'), ferry: typed('ferry'), plane: typed('plane') }
}
