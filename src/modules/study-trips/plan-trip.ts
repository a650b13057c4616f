import * as z from 'zod'
import { engineModes, type ModeFactors } from '../../methods/trip-co2.ts'
import type { Actor } from '../../platform/actor.ts'
import { minorUnits, readAmount } from '../../platform/amount.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt, instantAt, startOfNextDay } from '../../platform/dates.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { titleField } from '../meetings/index.ts'
import { findRoom } from '../participation/index.ts'
import { lockProgramme } from '../programmes/index.ts'
import { canPlanTrip } from './policy.ts'
import { tripCurrencies } from './study-trip.ts'

const text = z.string().trim().max(2000, 'textLong').default('')
const count = (least: number, most: number, fault: string) =>
	z.coerce.number(fault).int(fault).min(least, fault).max(most, fault)

/** A million, in either currency: more is a slip of the hand, and it stays far below what an integer holds. */
const MOST_AMOUNT = 1_000_000_00

function amountField(language: Language) {
	return optionalAmountField(language).transform((amount, context) => {
		if (amount !== null) return amount
		context.addIssue({ code: 'custom', message: 'amountWrong' })
		return z.NEVER
	})
}

/** In øre or cents; `null` when it is left empty. */
function optionalAmountField(language: Language) {
	const mark = language === 'en' ? 'point' : 'comma'
	return z.string('amountWrong').transform((typed, context) => {
		if (typed.trim() === '') return null
		const read = readAmount(typed, mark)
		const amount = read === undefined ? Number.NaN : minorUnits(read)
		if (amount >= 0 && amount <= MOST_AMOUNT) return amount
		context.addIssue({ code: 'custom', message: 'amountWrong' })
		return z.NEVER
	})
}

const gram = z
	.string()
	.trim()
	.default('')
	.transform((typed) => (typed === '' ? null : Number(typed.replace(',', '.'))))
	.pipe(z.number('gramWrong').positive('gramWrong').max(10_000, 'gramWrong').nullable())

export function tripForm(language: Language) {
	return z
		.object({
			version: z.coerce.number().default(1),
			title: titleField,
			purpose: text,
			currency: z.enum(tripCurrencies, 'currencyMissing'),
			price: amountField(language),
			includes: text,
			singleSupplement: optionalAmountField(language),
			transportDiscount: optionalAmountField(language),
			placesInFee: count(0, 99, 'countWrong'),
			fewest: count(1, 999, 'countWrong'),
			most: count(1, 999, 'countWrong'),
			opensOn: dayField(language),
			closesOn: dayField(language),
			freeUntilOn: dayField(language),
			answerHours: count(1, 336, 'hoursWrong'),
			train: gram,
			coach: gram,
			ferry: gram,
			plane: gram,
			co2Source: z.string().trim().max(300, 'lineLong').default(''),
		})
		.refine(({ fewest, most }) => fewest <= most, { path: ['most'], message: 'mostBelowFewest' })
		.refine(({ opensOn, closesOn }) => opensOn <= closesOn, { path: ['closesOn'], message: 'closesBeforeOpens' })
		.refine(({ price, transportDiscount }) => (transportDiscount ?? 0) <= price, {
			path: ['transportDiscount'],
			message: 'discountLarge',
		})
		.refine((form) => form.co2Source !== '' || !hasFactor(form), {
			path: ['co2Source'],
			message: 'co2SourceMissing',
		})
}
export type TripForm = z.infer<ReturnType<typeof tripForm>>

function hasFactor(factors: ModeFactors): boolean {
	return engineModes.some((mode) => factors[mode] !== null)
}

/** Plans a trip. Only those who facilitate see it until it is announced. */
export async function planTrip(
	tx: Tx,
	actor: Actor,
	{ programmeId, ...form }: TripForm & { programmeId: Id<'programme'> },
): Promise<Id<'studyTrip'>> {
	const programme = await lockProgramme(tx, programmeId)
	allow(canPlanTrip(actor, await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))))

	const id = newId<'studyTrip'>()
	await tx
		.insertInto('study_trips')
		.values({
			id,
			programme_id: programmeId,
			...factsIn(programme.timeZone, form),
			...pricesIn(programme.timeZone, form),
			state: 'draft',
			version: 1,
			created_at: now(),
		})
		.execute()
	// No words of the trip: whoever reads events may not be in the room.
	await recordEvent(tx, actor, { verb: 'study_trip.planned', subjectId: id, programmeId })
	return id
}

/** What may change as long as the trip is not called off. */
export function factsIn(timeZone: string, form: TripForm) {
	const { title, purpose, includes, fewest, most, answerHours, co2Source, train, coach, ferry, plane } = form
	return {
		title,
		purpose,
		includes,
		fewest,
		most,
		opens_at: instantAt(form.opensOn, '00:00', timeZone),
		closes_at: startOfNextDay(form.closesOn, timeZone),
		answer_hours: answerHours,
		train_gram: train,
		coach_gram: coach,
		ferry_gram: ferry,
		plane_gram: plane,
		co2_source: co2Source,
	}
}

/** What people have signed up for: fixed once the trip is announced. */
export function pricesIn(timeZone: string, form: TripForm) {
	return {
		currency: form.currency,
		price: form.price,
		single_supplement: form.singleSupplement,
		transport_discount: form.transportDiscount,
		places_in_fee: form.placesInFee,
		free_until: startOfNextDay(form.freeUntilOn, timeZone),
	}
}
