import { expect, test } from 'vitest'
import { type BudgetPart, financeOf, GAP, type Given, totalsOf } from './contribution-totals.ts'

const plain = { amount: null, minutes: null, keptAmount: null, keptMinutes: null }
const money = (id: string, state: Given['state'], amount: number, keptAmount: number | null = null): Given => ({
	...plain,
	id,
	state,
	amount,
	keptAmount,
})

test.for<[Given['state'], number | null, object]>([
	['proposed', null, { proposed: 100, promised: 0, kept: 0, lapsed: 0 }],
	['confirmed', null, { proposed: 0, promised: 100, kept: 0, lapsed: 0 }],
	['confirmed', 40, { proposed: 0, promised: 60, kept: 40, lapsed: 0 }],
	['kept', null, { proposed: 0, promised: 0, kept: 100, lapsed: 0 }],
	['partly', 40, { proposed: 0, promised: 0, kept: 40, lapsed: 60 }],
	['lapsed', null, { proposed: 0, promised: 0, kept: 0, lapsed: 100 }],
	['withdrawn', null, { proposed: 0, promised: 0, kept: 0, lapsed: 0 }],
	['declined', null, { proposed: 0, promised: 0, kept: 0, lapsed: 0 }],
])('100 that is %s, of which %s came', ([state, kept, shares]) => {
	expect(totalsOf([money('a', state, 100, kept)]).money).toEqual(shares)
})

test('money, time and things stay apart', () => {
	const hours: Given = { ...plain, id: 'h', state: 'partly', minutes: 720, keptMinutes: 240 }
	const rooms: Given = { ...plain, id: 'r', state: 'confirmed' }

	expect(totalsOf([money('m', 'kept', 5), hours, rooms])).toEqual({
		money: { proposed: 0, promised: 0, kept: 5, lapsed: 0 },
		time: { proposed: 0, promised: 0, kept: 240, lapsed: 480 },
		things: { proposed: 0, promised: 1, kept: 0, lapsed: 0 },
	})
})

test('two lines share one promise, the rest is missing, and money for no line is free', () => {
	const line = (id: string, amount: number, source: string, contributionId: string | null = null): BudgetPart => ({
		id,
		amount,
		source,
		contributionId,
	})
	const lines = [
		line('1', 80, 'partner', 'promise'),
		line('2', 70, 'grant', 'promise'),
		line('3', 30, 'private', 'offer'),
		line('4', 25, 'own'),
		line('5', 10, GAP),
	]
	const contributions = [money('promise', 'confirmed', 100), money('offer', 'proposed', 20), money('else', 'kept', 7)]

	const { lines: covers, sources, ...figures } = financeOf(lines, contributions)

	expect(figures).toEqual({ cost: 215, covered: { found: 125, offered: 20, missing: 70 }, free: 7, means: 132 })
	expect(covers.get('2')).toEqual({ found: 20, offered: 0, missing: 50 })
	expect(Object.fromEntries(sources)).toEqual({ partner: 80, grant: 20, private: 20, own: 25, gap: 70 })
})
