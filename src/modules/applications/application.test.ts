import { expect, test } from 'vitest'
import { asTyped, whyNotOpen, whyNotWritable } from './application.ts'

const call = {
	state: 'published' as const,
	opensAt: new Date('2021-08-23T00:00:00+02:00'),
	deadlineAt: new Date('2021-10-26T00:00:00+02:00'),
}
const before = new Date('2021-08-22T23:59:59.999+02:00')
const open = new Date('2021-10-25T23:59:59.999+02:00')
const after = new Date('2021-10-26T00:00:00.000+02:00')

test.each<[state: 'draft' | 'submitted' | 'withdrawn', at: Date, reason: string | undefined]>([
	['draft', before, 'notOpen'],
	['draft', open, undefined],
	['draft', after, 'closed'],
	['submitted', open, 'submitted'],
	['submitted', after, 'submitted'],
	['withdrawn', open, 'withdrawn'],
	['withdrawn', after, 'withdrawn'],
])('what is %s at %s cannot be written in because of %s', (state, at, reason) => {
	expect(whyNotWritable({ state }, call, at)).toBe(reason)
})

test('a call that is not published is not open', () => {
	expect(whyNotOpen({ ...call, state: 'draft' }, open)).toBe('notOpen')
})

test('a text stays as it was typed', () => {
	const text = ' ”Vi” – eller ’os’ • 5 € “x”\n\n\t\u00a0\u2028 æøå ŋ 👩‍🌾 '

	expect(asTyped(text)).toBe(text)
	expect(asTyped('et\r\nto\0tre')).toBe('et\ntotre')
})
