import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { startOfNextDay } from '../../platform/dates.ts'
import { optionalDayField } from '../../platform/dates-form.ts'
import { allow, NotFound } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findCall } from '../calls/index.ts'
import { ENDS_BEFORE_START, endsAfterStart, momentFields, momentsIn, titleField } from '../meetings/index.ts'
import { lockProgramme, type Programme } from '../programmes/index.ts'
import { canRunEvents } from './policy.ts'
import { eventKinds } from './public-event.ts'

const longText = z.string().trim().max(4000, 'textLong').default('')
const shortText = z.string().trim().max(200, 'lineLong').default('')
const wholeNumber = (most: number, fault: string) => z.coerce.number(fault).int(fault).min(1, fault).max(most, fault)

/** A fortnight: longer than that no offered place is kept. */
const MOST_ANSWER_HOURS = 336

export function eventForm(language: Language) {
	return z
		.object({
			version: z.coerce.number().default(1),
			kind: z.enum(eventKinds, 'kindMissing'),
			title: titleField,
			summary: longText,
			call: z.union([z.literal(''), z.uuid()]).catch(''),
			...momentFields(language),
			closesOn: optionalDayField(language),
			venue: shortText,
			address: shortText,
			access: longText,
			onlineUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'urlWrong' })], 'urlWrong').default(''),
			capacity: z.union([z.literal(''), wholeNumber(10_000, 'capacityWrong')], 'capacityWrong').default(''),
			answerHours: wholeNumber(MOST_ANSWER_HOURS, 'answerHoursWrong'),
		})
		.refine(endsAfterStart, ENDS_BEFORE_START)
}
export type EventForm = z.infer<ReturnType<typeof eventForm>>

/** Plans what everybody may come to. Nobody sees it until it is published. */
export async function planEvent(
	tx: Tx,
	actor: Actor,
	{ programmeId, ...form }: EventForm & { programmeId: Id<'programme'> },
): Promise<Id<'publicEvent'>> {
	const programme = await lockProgramme(tx, programmeId)
	allow(canRunEvents(actor, programmeId))

	const id = newId<'publicEvent'>()
	const facts = await factsIn(tx, programme, form)
	await tx
		.insertInto('public_events')
		.values({
			id,
			programme_id: programmeId,
			...facts,
			state: 'draft',
			slides_at: null,
			sequence: 0,
			version: 1,
			created_at: now(),
		})
		.execute()
	const particulars = { title: facts.title, startsAt: facts.starts_at }
	await recordEvent(tx, actor, { verb: 'public_event.planned', subjectId: id, programmeId, particulars })
	return id
}

/** The row that a form describes. Whoever names no last day takes sign-ups until it begins. */
export async function factsIn(tx: Tx, programme: Programme, form: EventForm) {
	const { kind, title, summary, venue, address, access, onlineUrl, capacity, answerHours, closesOn } = form
	const { startsAt, endsAt } = momentsIn(programme.timeZone, form)
	const lastDayEnds = closesOn === null ? startsAt : startOfNextDay(closesOn, programme.timeZone)
	return {
		kind,
		title,
		summary,
		venue,
		address,
		access,
		call_id: await callOf(tx, programme, form.call),
		starts_at: startsAt,
		ends_at: endsAt,
		closes_at: lastDayEnds < startsAt ? lastDayEnds : startsAt,
		online_url: onlineUrl,
		capacity: capacity === '' ? null : capacity,
		answer_hours: answerHours,
	}
}

async function callOf(tx: Tx, { id }: Programme, given: string): Promise<Id<'call'> | null> {
	if (given === '') return null
	const call = await findCall(tx, given as Id<'call'>)
	if (call?.programmeId !== id) throw new NotFound()
	return call.id
}
