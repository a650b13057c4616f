import { describe, expect, test } from 'vitest'
import * as i18n from './i18n.ts'

const beforeSummerTimeEnds = new Date('2021-10-30T22:30:00Z')
const afterSummerTimeEnded = new Date('2021-10-31T22:30:00Z')
const copenhagen = 'Europe/Copenhagen'

describe('dates', () => {
	test('follow the notation of each language', () => {
		const deadline = new Date('2021-10-25T21:59:00Z')

		expect(i18n.formatDateTime('da', deadline, copenhagen)).toBe('25. oktober 2021 kl. 23.59')
		expect(i18n.formatDateTime('nl', deadline, 'Europe/Amsterdam')).toBe('25 oktober 2021, 23.59 uur')
		expect(i18n.formatDateTime('en', deadline, copenhagen)).toBe('25 October 2021, 23:59')
		expect(i18n.formatDate('da', new Date('2021-08-23T10:00:00Z'), copenhagen)).toBe('23. august 2021')
	})

	test('are told in summer time until the clock goes back, and in winter time after', () => {
		expect(i18n.formatDateTime('da', beforeSummerTimeEnds, copenhagen)).toBe('31. oktober 2021 kl. 00.30')
		expect(i18n.formatDateTime('da', afterSummerTimeEnded, copenhagen)).toBe('31. oktober 2021 kl. 23.30')
		expect(i18n.formatDateTime('nl', beforeSummerTimeEnds, 'Europe/Amsterdam')).toBe('31 oktober 2021, 00.30 uur')
		expect(i18n.formatDateTime('nl', afterSummerTimeEnded, 'Europe/Amsterdam')).toBe('31 oktober 2021, 23.30 uur')
	})

	test('tell the same instant in the zone that is asked for', () => {
		expect(i18n.formatTime('da', beforeSummerTimeEnds, 'UTC')).toBe('22.30')
		expect(i18n.formatTime('da', beforeSummerTimeEnds, copenhagen)).toBe('00.30')
	})

	test('can name the weekday or leave out the year', () => {
		const monday = new Date('2021-11-15T09:00:00Z')

		expect(i18n.formatWeekdayDate('da', monday, copenhagen)).toBe('mandag 15. november 2021')
		expect(i18n.formatWeekdayDate('nl', monday, 'Europe/Amsterdam')).toBe('maandag 15 november 2021')
		expect(i18n.formatWeekdayDate('en', monday, copenhagen)).toBe('Monday 15 November 2021')
		expect(i18n.formatDayMonth('da', monday, copenhagen)).toBe('15. november')
	})

	test('a day of the calendar is the same day everywhere', () => {
		expect(i18n.formatDay('da', '2024-02-24')).toBe('24. februar 2024')
	})
})

describe('numbers', () => {
	test('use the marks of each language', () => {
		expect(i18n.formatNumber('da', 8940)).toBe('8.940')
		expect(i18n.formatNumber('nl', 8940)).toBe('8.940')
		expect(i18n.formatNumber('en', 8940)).toBe('8,940')
		expect(i18n.formatNumber('da', 4.5, 2)).toBe('4,50')
	})

	test('write minus as a minus, and never before zero', () => {
		expect(i18n.formatNumber('da', -0.67, 2)).toBe('−0,67')
		expect(i18n.formatNumber('da', -0.001, 2)).toBe('0,00')
	})

	test('write percent with a space in Danish and Dutch', () => {
		expect(i18n.formatPercent('da', 0.125)).toBe('12,5\u00a0%')
		expect(i18n.formatPercent('nl', 0.125)).toBe('12,5\u00a0%')
		expect(i18n.formatPercent('en', 0.125)).toBe('12.5%')
	})
})

describe('words', () => {
	test('join as a sentence would', () => {
		expect(i18n.listWords('da', ['Algade', 'havnen', 'torvet'])).toBe('Algade, havnen og torvet')
		expect(i18n.listWords('nl', ['markt', 'haven'])).toBe('markt en haven')
		expect(i18n.listWords('en', ['a', 'b', 'c'])).toBe('a, b and c')
	})

	test('agree with their number', () => {
		const forms = { one: '# ansøgning', other: '# ansøgninger' }

		expect(i18n.plural('da', 1, forms)).toBe('1 ansøgning')
		expect(i18n.plural('da', 0, forms)).toBe('0 ansøgninger')
		expect(i18n.plural('da', 1200, forms)).toBe('1.200 ansøgninger')
	})

	test('are quoted as each language quotes', () => {
		expect(['da', 'nl', 'en'].filter(i18n.isLanguage).map((language) => i18n.quote(language, 'ja'))).toEqual([
			'”ja”',
			'‘ja’',
			'“ja”',
		])
	})

	test('come from the catalogue in the language asked for', () => {
		const words = i18n.catalogue({
			da: { save: 'Gem', over: (count: number) => `${count} for meget` },
			nl: { save: 'Opslaan', over: (count) => `${count} te veel` },
			en: { save: 'Save', over: (count) => `${count} too many` },
		})

		expect(words('nl').save).toBe('Opslaan')
		expect(words('en').over(12)).toBe('12 too many')
	})
})
