import { describe, expect, test } from 'vitest'
import { newsOf } from './news.ts'

const open = { phase: 'open', deadline: '2026-12-01', result: '0' }
const item = { edition: '1', said: '0' }

describe('what is news in a thing that is', () => {
	test.each([
		['unknown', undefined, open, ['new']],
		['as it was', open, { ...open }, []],
		['a call with another deadline', open, { ...open, deadline: '2026-12-08' }, ['deadline']],
		['a call that opened', { ...open, phase: 'announced' }, open, ['opened']],
		['a call that closed', open, { ...open, phase: 'closed' }, ['closed']],
		['a call that was postponed and closed', open, { ...open, phase: 'closed', deadline: '2026-12-08' }, ['closed']],
		['a call that closed and has a result', open, { ...open, phase: 'closed', result: '1' }, ['result']],
		[
			'a closed call with a result',
			{ ...open, phase: 'closed' },
			{ ...open, phase: 'closed', result: '1' },
			['result'],
		],
		[
			'a closed call that opened again',
			{ ...open, phase: 'closed' },
			{ ...open, deadline: '2027-01-01' },
			['opened', 'deadline'],
		],
		['an item in a new edition', item, { ...item, edition: '3' }, ['edition']],
		['an item of which somebody spoke', item, { ...item, said: '2' }, ['said']],
		['an item with both', item, { edition: '2', said: '2' }, ['edition', 'said']],
		['a programme with other dates', { dates: 'a', participants: 'b' }, { dates: 'x', participants: 'b' }, ['dates']],
		[
			'a programme with others in it',
			{ dates: 'a', participants: 'b' },
			{ dates: 'a', participants: 'x' },
			['participants'],
		],
		['known from before a part was looked at', { edition: '1' }, { edition: '1', said: '4' }, []],
		['without parts', {}, {}, []],
	])('%s', (_, before, now, news) => {
		expect(newsOf(before, now)).toEqual(news)
	})
})
