import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import * as dates from './dates.ts'
import { dayField, optionalDayField, optionalTimeField, roughDayField, timeField } from './dates-form.ts'
import { formatPeriod, formatRoughDay, standing, writeDay, writeRoughDay, writeTime } from './dates-format.ts'
import { firstDayOf, lastDayOf, type Precision, seasonOf } from './dates-reading.ts'
import { type Language, languages } from './i18n.ts'

const copenhagen = 'Europe/Copenhagen'
const amsterdam = 'Europe/Amsterdam'

describe('a day', () => {
	test.for([
		['15. september 2024', '2024-09-15'],
		['15.9.2024', '2024-09-15'],
		['15. 9. 2024', '2024-09-15'],
		['15/9/2024', '2024-09-15'],
		['15-9-2024', '2024-09-15'],
		['2024-09-15', '2024-09-15'],
		['15 september 2024', '2024-09-15'],
		['15 September 2024', '2024-09-15'],
		['15.september 2024', '2024-09-15'],
		['15th September 2024', '2024-09-15'],
		['15 sept. 2024', '2024-09-15'],
		['  15.  SEPTEMBER\u00a02024 ', '2024-09-15'],
		['søndag d. 15. september 2024', '2024-09-15'],
		['søndag den 15. september 2024', '2024-09-15'],
		['zondag 15 september 2024', '2024-09-15'],
		['Sunday, 15 September 2024', '2024-09-15'],
		['Sunday the 15th of September 2024', '2024-09-15'],
		['søn. 15.9.2024', '2024-09-15'],
		['zo 15-9-2024', '2024-09-15'],
		['torsdag d. 14. november, 2024', '2024-11-14'],
		['d. 30. maj 2024', '2024-05-30'],
		['donderdag 30 mei 2024', '2024-05-30'],
		['Thursday 30 May 2024', '2024-05-30'],
		['14 mrt 2024', '2024-03-14'],
		['29. februar 2024', '2024-02-29'],
		['1. januar 1900', '1900-01-01'],
		['31. december 2199.', '2199-12-31'],
	])('is read from “%s”', ([text, day]) => {
		for (const language of languages) expect(dates.parseDay(text!, language)).toEqual({ ok: true, day })
	})

	test.for([
		['', 'unreadable'],
		['snart', 'unreadable'],
		['september 2024', 'unreadable'],
		['15. smørmåned 2024', 'unreadable'],
		['15. ju 2024', 'unreadable'],
		['smørdag 15. september 2024', 'unreadable'],
		['s 15. september 2024', 'unreadable'],
		['15. september 2024 kl. 10', 'unreadable'],
		['15. september', 'year'],
		['15.9.24', 'year'],
		['15. september 20244', 'year'],
		['15. september 1024', 'year'],
		['31. september 2024', 'noSuchDay'],
		['29.2.2023', 'noSuchDay'],
		['0. september 2024', 'noSuchDay'],
		['1.13.2024', 'noSuchDay'],
		['2024-00-10', 'noSuchDay'],
	])('is not read from “%s”: %s', ([text, key]) => {
		expect(dates.parseDay(text!, 'da')).toMatchObject({ ok: false, fault: { key } })
	})

	test('with a weekday that does not fit is refused, and the nearest that fit are named', () => {
		const fault = { key: 'wrongWeekday', day: '2024-09-15', before: '2024-09-12', after: '2024-09-19' }
		const refused = (message: string) => ({ ok: false, fault, message })

		expect(dates.parseDay('torsdag d. 15. september 2024', 'da')).toEqual(
			refused('15. september 2024 er en søndag. Mente I torsdag den 12. eller 19. september?'),
		)
		expect(dates.parseDay('donderdag 15 september 2024', 'nl')).toEqual(
			refused('15 september 2024 is een zondag. Bedoelt u donderdag 12 of 19 september?'),
		)
		expect(dates.parseDay('Thursday 15 September 2024', 'en')).toEqual(
			refused('15 September 2024 is a Sunday. Did you mean Thursday 12 or 19 September?'),
		)
	})

	test.for<[string, string]>([
		['mandag 1. oktober 2024', '1. oktober 2024 er en tirsdag. Mente I mandag den 30. september eller 7. oktober?'],
		['fredag 1.1.2025', '1. januar 2025 er en onsdag. Mente I fredag den 27. december 2024 eller 3. januar 2025?'],
		[
			'mandag 31. december 2024',
			'31. december 2024 er en tirsdag. Mente I mandag den 30. december 2024 eller 6. januar 2025?',
		],
	])('near the end of a month or year is explained in full: %s', ([text, message]) => {
		expect(dates.parseDay(text, 'da')).toMatchObject({ ok: false, message })
	})

	test.for(languages.map((language) => [language]))('that is written is read again, in %s', ([language]) => {
		for (let day = '2023-12-25'; day < '2025-01-08'; day = dates.addToDay(day, { days: 1 })) {
			expect(dates.parseDay(writeDay(language!, day), language!)).toEqual({ ok: true, day })
		}
	})

	test('is written as in a letter', () => {
		expect(languages.map((language) => writeDay(language, '2024-09-12'))).toEqual([
			'torsdag den 12. september 2024',
			'donderdag 12 september 2024',
			'Thursday 12 September 2024',
		])
	})
})

describe('a time of day', () => {
	test.for([
		['23.59', '23:59'],
		['23:59', '23:59'],
		['kl. 10.00', '10:00'],
		['10.00 uur', '10:00'],
		[' 9.05 ', '09:05'],
		['00:00', '00:00'],
	])('is read from “%s”', ([text, time]) => {
		expect(dates.parseTimeOfDay(text!, 'da')).toEqual({ ok: true, time })
	})

	test.for(['', '24.00', '23.60', '23', '2359', 'middag', '23.59.59'])('is not read from “%s”', (text) => {
		expect(dates.parseTimeOfDay(text, 'da')).toEqual({ ok: false, message: 'Skriv klokkeslættet som 23.59.' })
	})

	test('is written as each language does', () => {
		expect(languages.map((language) => writeTime(language, '09:05:00'))).toEqual(['09.05', '09.05', '09:05'])
	})
})

describe('an instant', () => {
	test('is what the clocks of the zone show', () => {
		expect(dates.instantAt('2021-10-25', '23:59', copenhagen)).toEqual(new Date('2021-10-25T21:59:00Z'))
		expect(dates.instantAt('2021-11-25', '23:59', copenhagen)).toEqual(new Date('2021-11-25T22:59:00Z'))
		expect(dates.instantAt('2021-10-25', '23:59', 'UTC')).toEqual(new Date('2021-10-25T23:59:00Z'))
	})

	test('in the hour that spring skips is one hour on', () => {
		expect(dates.instantAt('2024-03-31', '01:59', copenhagen)).toEqual(new Date('2024-03-31T00:59:00Z'))
		expect(dates.instantAt('2024-03-31', '02:30', copenhagen)).toEqual(new Date('2024-03-31T01:30:00Z'))
		expect(dates.instantAt('2024-03-31', '03:30', copenhagen)).toEqual(new Date('2024-03-31T01:30:00Z'))
	})

	test('in the hour that autumn repeats is the first of the two', () => {
		expect(dates.instantAt('2024-10-27', '02:30', amsterdam)).toEqual(new Date('2024-10-27T00:30:00Z'))
		expect(dates.instantAt('2024-10-27', '03:00', amsterdam)).toEqual(new Date('2024-10-27T02:00:00Z'))
	})

	test('at the end of a day is the first of the next, also when the day is 23 or 25 hours long', () => {
		expect(dates.startOfNextDay('2021-10-25', copenhagen)).toEqual(new Date('2021-10-25T22:00:00Z'))
		expect(dates.startOfNextDay('2024-03-31', copenhagen)).toEqual(new Date('2024-03-31T22:00:00Z'))
		expect(dates.startOfNextDay('2024-10-27', copenhagen)).toEqual(new Date('2024-10-27T23:00:00Z'))
		expect(dates.startOfNextDay('2024-12-31', copenhagen)).toEqual(new Date('2024-12-31T23:00:00Z'))
	})

	test('too late for a deadline is when its minute is out, and is announced as that minute', () => {
		const tooLate = dates.endOfMinute('2021-10-25', '23:59', copenhagen)

		expect(tooLate).toEqual(dates.startOfNextDay('2021-10-25', copenhagen))
		expect(dates.dayAt(tooLate, copenhagen)).toBe('2021-10-26')
		expect(dates.dayAt(dates.lastMinuteBefore(tooLate), copenhagen)).toBe('2021-10-25')
		expect(dates.timeAt(dates.lastMinuteBefore(tooLate), copenhagen)).toBe('23:59')
	})

	test('falls on the day of the zone', () => {
		const late = new Date('2024-06-30T22:30:00Z')

		expect(dates.dayAt(late, copenhagen)).toBe('2024-07-01')
		expect(dates.dayAt(late, 'UTC')).toBe('2024-06-30')
		expect(dates.timeAt(late, copenhagen)).toBe('00:30')
	})
})

describe('counting days', () => {
	test('knows months, leap years and weekdays', () => {
		expect(dates.addToDay('2024-01-31', { months: 1 })).toBe('2024-02-29')
		expect(dates.addToDay('2024-02-28', { days: 2 })).toBe('2024-03-01')
		expect(dates.addToDay('2024-03-01', { days: -1 })).toBe('2024-02-29')
		expect(dates.addToDay('2024-01-15', { months: 2, days: -1 })).toBe('2024-03-14')
		expect(dates.weekdayOf('2024-09-15')).toBe(7)
		expect(dates.daysBetween('2024-03-30', '2024-04-01')).toBe(2)
		expect(dates.daysBetween('2024-04-01', '2024-03-30')).toBe(-2)
	})
})

describe('a date that is not known to the day', () => {
	test.for<[Language, string | null, string | null, Precision, string]>([
		['da', '2024-03-14', '10:00:00', 'day', 'torsdag 14. marts 2024 kl. 10.00'],
		['nl', '2024-03-14', '10:00', 'day', 'donderdag 14 maart 2024, 10.00 uur'],
		['en', '2024-03-14', null, 'day', 'Thursday 14 March 2024'],
		['da', '2021-11-01', null, 'month', 'november 2021'],
		['da', '2022-03-01', null, 'season', 'forår 2022'],
		['nl', '2022-09-01', null, 'season', 'najaar 2022'],
		['en', '2022-06-01', null, 'season', 'summer 2022'],
		['da', '2022-12-01', null, 'season', 'vinter 2022'],
		['en', '2017-01-01', null, 'year', '2017'],
		['da', null, null, 'open', 'Uden fast dato'],
	])('is told no more exactly than it is known: %s %s %s %s', ([language, onDate, atTime, precision, words]) => {
		expect(formatRoughDay(language, { onDate, atTime, precision })).toBe(words)
	})

	test('lasts as long as it may mean', () => {
		expect(lastDayOf('2024-02-01', 'day')).toBe('2024-02-01')
		expect(lastDayOf('2024-02-01', 'month')).toBe('2024-02-29')
		expect(lastDayOf('2022-03-01', 'season')).toBe('2022-05-31')
		expect(lastDayOf('2017-01-01', 'year')).toBe('2017-12-31')
	})

	test('begins with its unit', () => {
		expect(firstDayOf('2024-02-17', 'day')).toBe('2024-02-17')
		expect(firstDayOf('2024-02-17', 'month')).toBe('2024-02-01')
		expect(firstDayOf('2024-02-17', 'season')).toBe('2023-12-01')
		expect(firstDayOf('2024-12-17', 'season')).toBe('2024-12-01')
		expect(firstDayOf('2024-05-31', 'season')).toBe('2024-03-01')
		expect(firstDayOf('2024-02-17', 'year')).toBe('2024-01-01')
	})

	test('belongs to a season', () => {
		const months = Array.from({ length: 12 }, (_, index) => seasonOf(`2024-${String(index + 1).padStart(2, '0')}-15`))

		expect(months.join(' ')).toBe('winter winter spring spring spring summer summer summer autumn autumn autumn winter')
	})

	test.for<[string, string | null, Precision]>([
		['torsdag d. 12. september 2024', '2024-09-12', 'day'],
		['November 2021', '2021-11-01', 'month'],
		['mrt 2022', '2022-03-01', 'month'],
		['forår 2022', '2022-03-01', 'season'],
		['Najaar 2022', '2022-09-01', 'season'],
		['winter 2022', '2022-12-01', 'season'],
		['2017', '2017-01-01', 'year'],
		['', null, 'open'],
		['uden fast dato', null, 'open'],
	])('is read from “%s”', ([text, onDate, precision]) => {
		expect(dates.parseRoughDay(text, 'da')).toEqual({ ok: true, value: { onDate, precision } })
	})

	test.for([
		['engang 2024', 'unreadable'],
		['torsdag den 15. september 2024', 'wrongWeekday'],
		['31. september 2024', 'noSuchDay'],
		['17', 'unreadable'],
	])('is not read from “%s”: %s', ([text, key]) => {
		expect(dates.parseRoughDay(text!, 'da')).toMatchObject({ ok: false, fault: { key } })
	})

	test('that is written is read again', () => {
		const rough = (['day', 'month', 'season', 'year'] as const).flatMap((precision) =>
			['2024-02-29', '2024-08-01', '2025-12-31'].map((day) => ({ onDate: firstDayOf(day, precision), precision })),
		)
		for (const language of languages)
			for (const value of [...rough, { onDate: null, precision: 'open' as const }])
				expect(dates.parseRoughDay(writeRoughDay(language, value), language)).toEqual({ ok: true, value })
	})

	test.for<[string | null, string | null, string]>([
		['2021-08-23', '2021-10-25', '23. august – 25. oktober 2021'],
		['2021-12-20', '2022-01-10', '20. december 2021 – 10. januar 2022'],
		['2024-03-01', '2026-03-31', 'marts 2024 – marts 2026'],
		['2024-03-01', '2024-05-31', 'marts – maj 2024'],
		['2021-11-01', '2021-11-30', 'november 2021'],
		['2016-01-01', '2016-12-31', '2016'],
		['2014-01-01', '2017-12-31', '2014 – 2017'],
		['2021-08-23', '2021-08-23', '23. august 2021'],
		['2021-08-23', null, 'fra 23. august 2021'],
		['2021-08-01', null, 'fra august 2021'],
		[null, '2021-08-31', 'til august 2021'],
		[null, null, 'Uden fast dato'],
	])('a period from %s to %s is %s', ([from, to, words]) => {
		expect(formatPeriod('da', from, to)).toBe(words)
	})
})

test('a date that stands alone begins with a capital and keeps day and month on one line', () => {
	expect(standing('torsdag 14. marts 2024 kl. 10.00')).toBe('Torsdag 14.\u00a0marts 2024 kl.\u00a010.00')
	expect(standing('14 maart – 2 mei 2024')).toBe('14\u00a0maart – 2\u00a0mei 2024')
	expect(standing('')).toBe('')
})

describe('a field of a form', () => {
	const form = z.object({
		on: dayField('da'),
		maybe: optionalDayField('da'),
		at: timeField('da'),
		or: optionalTimeField('da'),
	})
	const faultsOf = (draft: Record<string, string>) =>
		form.safeParse(draft).error?.issues.map((i) => [i.path[0], i.message])

	test('gives the day and the time', () => {
		expect(form.parse({ on: 'torsdag 12. september 2024', maybe: ' ', at: '23.59', or: '' })).toEqual({
			on: '2024-09-12',
			maybe: null,
			at: '23:59',
			or: null,
		})
	})

	test('may take a month for a day', () => {
		expect(roughDayField('en').parse('November 2021')).toEqual({ onDate: '2021-11-01', precision: 'month' })
		expect(roughDayField('en').safeParse('soon').error?.issues[0]?.message).toBe(
			'We cannot read the date. Write it as Thursday 12 September 2024, for example.',
		)
	})

	test('says what is wrong in the language of the reader', () => {
		expect(faultsOf({ on: '', maybe: 'i morgen', at: '', or: '25.00' })).toEqual([
			['on', 'Skriv en dato.'],
			['maybe', 'Vi kan ikke læse datoen. Skriv den fx som torsdag den 12. september 2024.'],
			['at', 'Skriv et klokkeslæt.'],
			['or', 'Skriv klokkeslættet som 23.59.'],
		])
	})
})
