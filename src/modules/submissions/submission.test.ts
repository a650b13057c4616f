import { describe, expect, test } from 'vitest'
import { formatServerTime } from './server-time.ts'
import { numberOf, numberPrefix, whyNotReopenable, whyNotSubmittable, whyNotWithdrawable } from './submission.ts'

const call = {
	state: 'published' as const,
	opensAt: new Date('2021-08-23T00:00:00+02:00'),
	deadlineAt: new Date('2021-10-26T00:00:00+02:00'),
}
const before = new Date('2021-08-22T23:59:59.999+02:00')
const open = new Date('2021-10-25T23:59:59.999+02:00')
const after = new Date('2021-10-26T00:00:00.000+02:00')

const rules = { whyNotSubmittable, whyNotReopenable, whyNotWithdrawable }

describe.each<[state: 'draft' | 'submitted' | 'withdrawn', at: Date, reasons: (string | undefined)[]]>([
	['draft', before, ['notOpen', 'notSubmitted', 'notOpen']],
	['draft', open, [undefined, 'notSubmitted', undefined]],
	['draft', after, ['closed', 'notSubmitted', 'closed']],
	['submitted', open, [undefined, undefined, undefined]],
	['submitted', after, ['closed', 'closed', 'closed']],
	['withdrawn', open, ['withdrawn', 'withdrawn', 'withdrawn']],
	['withdrawn', after, ['withdrawn', 'withdrawn', 'withdrawn']],
])('what is %s at %s', (state, at, reasons) => {
	test.each(Object.entries(rules).map(([name, rule], index) => [name, rule, reasons[index]] as const))(
		'%s',
		(_, rule, reason) => {
			expect(rule({ state }, call, at)).toBe(reason)
		},
	)
})

test.each([
	['bliv-testby', '2026', 'BT-2026'],
	['netvaerk', '2024', 'N-2024'],
	['kompakte-groenne-byer-2026', '2026', 'KGB-2026'],
	['2026', '2026', 'A-2026'],
])('a call at %s in %s numbers its applications %s', (slug, year, prefix) => {
	expect(numberPrefix(slug, year)).toBe(prefix)
})

test('numbers sort as text up to a thousand', () => {
	expect([numberOf('BT-2026', 1), numberOf('BT-2026', 98), numberOf('BT-2026', 1000)]).toEqual([
		'BT-2026-001',
		'BT-2026-098',
		'BT-2026-1000',
	])
})

describe('the time on a receipt names its second and its zone', () => {
	const lastSecond = new Date('2021-10-25T21:59:59.999Z')

	test.each([
		['da', '25. oktober 2021 kl. 23.59.59 (GMT+2, Europe/Copenhagen)'],
		['nl', '25 oktober 2021, 23.59.59 (GMT+2, Europe/Copenhagen)'],
		['en', '25 October 2021, 23:59:59 (GMT+2, Europe/Copenhagen)'],
	] as const)('in %s', (language, text) => {
		expect(formatServerTime(language, lastSecond, 'Europe/Copenhagen')).toBe(text)
	})

	test('and tells the hour that comes twice in autumn apart', () => {
		const [first, second] = ['2021-10-31T00:30:00Z', '2021-10-31T01:30:00Z'].map((instant) =>
			formatServerTime('da', new Date(instant), 'Europe/Copenhagen'),
		)

		expect(first).toBe('31. oktober 2021 kl. 02.30.00 (GMT+2, Europe/Copenhagen)')
		expect(second).toBe('31. oktober 2021 kl. 02.30.00 (GMT+1, Europe/Copenhagen)')
	})
})
