import { expect, test } from 'vitest'
import { aCallDetail } from '../../../tests/support/calls.ts'
import { audienceText, seatsText } from './audience.ts'
import type { EligibilityRule } from './call.ts'
import { questionsTitle, shortHash } from './call-terms.tsx'
import { deadlineText, openingText, shortDeadline, zoneText } from './deadline-text.ts'

const denmark = { timeZone: 'Europe/Copenhagen' }
const deadline = new Date('2021-10-25T22:00:00Z')

test('a deadline is told as the last minute that is in, with its weekday', () => {
	expect(deadlineText('da', deadline, denmark)).toBe('mandag 25. oktober 2021 kl. 23.59')
	expect(deadlineText('nl', deadline, denmark)).toBe('maandag 25 oktober 2021, 23.59 uur')
	expect(deadlineText('en', deadline, denmark)).toBe('Monday 25 October 2021, 23:59')
	expect(shortDeadline('da', deadline, denmark)).toBe('25. oktober 2021 kl. 23.59')
})

test('a call that opens as a day begins is said to open that day', () => {
	expect(openingText('da', new Date('2021-08-22T22:00:00Z'), denmark)).toBe('mandag 23. august 2021')
	expect(openingText('da', new Date('2021-08-23T07:00:00Z'), denmark)).toBe('mandag 23. august 2021 kl. 09.00')
})

test('the zone has a name where we know one', () => {
	expect(zoneText('da', denmark)).toBe('dansk tid')
	expect(zoneText('nl', { timeZone: 'Europe/Amsterdam' })).toBe('Nederlandse tijd')
	expect(zoneText('en', { timeZone: 'America/Nuuk' })).toBe('America/Nuuk')
})

const [rule] = aCallDetail().eligibilityRules
const region: EligibilityRule = { ...rule!, kind: 'region', regionCodes: ['DK-1081', 'DK-1082'] }

test.each<[EligibilityRule[], string]>([
	[[], 'Alle byer'],
	[[rule!], 'Byer med 4.000–20.000 indbyggere'],
	[[{ ...rule!, populationMin: null }], 'Byer med højst 20.000 indbyggere'],
	[[{ ...rule!, populationMax: null }], 'Byer med mindst 4.000 indbyggere'],
	[[region], 'Byer i Region Nordjylland og Region Midtjylland'],
	[[rule!, { ...region, regionCodes: ['DK-9'] }], 'Byer med 4.000–20.000 indbyggere i DK-9'],
])('who a call is for: %#', (eligibilityRules, said) => {
	expect(audienceText('da', aCallDetail({ eligibilityRules }))).toBe(said)
})

test.each([
	[3, 5, '3–5 byer'],
	[1, 1, '1 by'],
	[25, 25, '25 byer'],
])('from %i to %i seats is %s', (seatsMin, seatsMax, said) => {
	expect(seatsText('da', { applies: 'town', seatsMin, seatsMax })).toBe(said)
})

test('questions are counted in words, until there are many', () => {
	expect([1, 2, 6, 12, 13].map((count) => questionsTitle('da', count))).toEqual([
		'Spørgsmålet',
		'De to spørgsmål',
		'De seks spørgsmål',
		'De tolv spørgsmål',
		'De 13 spørgsmål',
	])
})

test('a hash is short enough to compare by eye', () => {
	expect(shortHash('0123456789abcdef0123')).toBe('0123 4567 89ab')
})
