import { describe, expect, test } from 'vitest'
import {
	asTyped,
	whyNotOpen,
	whyNotReopenable,
	whyNotSubmittable,
	whyNotWithdrawable,
	whyNotWritable,
} from './application.ts'

const call = {
	state: 'published' as const,
	opensAt: new Date('2021-08-23T00:00:00+02:00'),
	deadlineAt: new Date('2021-10-26T00:00:00+02:00'),
}
const before = new Date('2021-08-22T23:59:59.999+02:00')
const open = new Date('2021-10-25T23:59:59.999+02:00')
const after = new Date('2021-10-26T00:00:00.000+02:00')

const rules = { whyNotWritable, whyNotSubmittable, whyNotReopenable, whyNotWithdrawable }

describe.each<[state: 'draft' | 'submitted' | 'withdrawn', at: Date, reasons: (string | undefined)[]]>([
	['draft', before, ['notOpen', 'notOpen', 'notSubmitted', 'notOpen']],
	['draft', open, [undefined, undefined, 'notSubmitted', undefined]],
	['draft', after, ['closed', 'closed', 'notSubmitted', 'closed']],
	['submitted', open, ['submitted', undefined, undefined, undefined]],
	['submitted', after, ['submitted', 'closed', 'closed', 'closed']],
	['withdrawn', open, ['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn']],
	['withdrawn', after, ['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn']],
])('what is %s at %s', (state, at, reasons) => {
	test.each(Object.entries(rules).map(([name, rule], index) => [name, rule, reasons[index]] as const))(
		'%s',
		(_, rule, reason) => {
			expect(rule({ state }, call, at)).toBe(reason)
		},
	)
})

test('a call that is not published is not open', () => {
	expect(whyNotOpen({ ...call, state: 'draft' }, open)).toBe('notOpen')
})

test('a text stays as it was typed', () => {
	const text = ' ”Vi” – eller ’os’ • 5 € “x”\n\n\t\u00a0\u2028 æøå ŋ 👩‍🌾 '

	expect(asTyped(text)).toBe(text)
	expect(asTyped('et\r\nto\0tre')).toBe('et\ntotre')
})
