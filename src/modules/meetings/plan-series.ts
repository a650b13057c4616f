import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt, instantAt } from '../../platform/dates.ts'
import { timeField } from '../../platform/dates-form.ts'
import { allow } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findRoom } from '../participation/index.ts'
import { lockProgramme, type Programme } from '../programmes/index.ts'
import { type DateLine, readDateLines } from './date-lines.ts'
import { words } from './messages.ts'
import { canPlan } from './policy.ts'

/** Faults of the dates name their line, because many stand in one field. */
export function seriesForm(language: Language) {
	return z
		.object({
			title: z.string().trim().min(1, 'titleMissing').max(120, 'titleLong'),
			startsTime: timeField(language),
			endsTime: timeField(language),
			dates: z.string().transform((text, context) => {
				const read = readDateLines(text, language)
				if (read.ok && read.lines.length > 0) return read.lines
				const { line } = words(language).series
				const faults = read.ok ? ['datesMissing'] : read.faults.map((fault) => line(fault.line, fault.message))
				context.addIssue({ code: 'custom', message: faults.join(' ') })
				return z.NEVER
			}),
		})
		.refine(({ startsTime, endsTime }) => startsTime < endsTime, { path: ['endsTime'], message: 'endsBeforeStart' })
}
export type SeriesForm = { title: string; startsTime: string; endsTime: string; dates: DateLine[] }

/** Plans dated meetings that come again: numbered by their dates, at the same local time, also across clock changes. */
export async function planSeries(
	tx: Tx,
	actor: Actor,
	{ programmeId, ...form }: SeriesForm & { programmeId: Id<'programme'> },
): Promise<Id<'meetingSeries'>> {
	const programme = await lockProgramme(tx, programmeId)
	allow(canPlan(actor, await findRoom(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))))

	const id = newId<'meetingSeries'>()
	const { title, startsTime, endsTime, dates } = form
	const times = { starts_time: startsTime, ends_time: endsTime }
	await tx
		.insertInto('meeting_series')
		.values({ id, programme_id: programmeId, title, ...times, created_at: now() })
		.execute()
	const rows = dates.map((line, index) => meetingRow(programme, { id, ...form }, { ...line, number: index + 1 }))
	await tx.insertInto('meetings').values(rows).execute()
	await recordEvent(tx, actor, {
		verb: 'meeting_series.planned',
		subjectId: id,
		programmeId,
		particulars: { title, days: dates.map(({ day }) => day) },
	})
	return id
}

type SeriesFacts = Omit<SeriesForm, 'dates'> & { id: Id<'meetingSeries'> }

function meetingRow(programme: Programme, series: SeriesFacts, { day, region, number }: DateLine & { number: number }) {
	return {
		id: newId<'meeting'>(),
		programme_id: programme.id,
		series_id: series.id,
		number,
		kind: 'network' as const,
		title: words(programme.language).series.numbered(number, series.title),
		starts_at: instantAt(day, series.startsTime, programme.timeZone),
		ends_at: instantAt(day, series.endsTime, programme.timeZone),
		region,
		...NOTHING_YET,
		created_at: now(),
	}
}

/** What is only known once a host is found. */
export const NOTHING_YET = {
	summary: '',
	venue: '',
	address: '',
	access: '',
	directions: '',
	online_url: '',
	reach: 'followers' as const,
	state: 'planned' as const,
	sequence: 0,
	version: 1,
}
