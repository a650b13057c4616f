import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreedIn, type BudgetPart, financeOf, GAP, type Given, type Shares, totalsOf } from './contribution-totals.ts'

const states = ['proposed', 'confirmed', 'kept', 'partly', 'lapsed', 'withdrawn', 'declined'] as const
const GONE = ['withdrawn', 'declined']
const size = fc.integer({ min: 1, max: 900_000_000 })

/** As the database lets them be: money has an amount, hours have minutes, and no more is kept than was given. */
const given: fc.Arbitrary<Omit<Given, 'id'>> = fc
	.record({
		state: fc.constantFrom(...states),
		measure: fc.constantFrom('amount', 'minutes', 'words'),
		whole: size,
		part: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
	})
	.map(({ state, measure, whole, part }) => {
		const of = (name: string) => (measure === name ? whole : null)
		const keptOf = (name: string) => (measure === name && part !== null ? Math.floor(part * whole) : null)
		return {
			state,
			amount: of('amount'),
			minutes: of('minutes'),
			keptAmount: keptOf('amount'),
			keptMinutes: keptOf('minutes'),
		}
	})
const all = fc.array(given, { maxLength: 12 }).map((list) => list.map((one, index) => ({ ...one, id: `c${index}` })))

/** Contributions of money and lines, some of which they pay, also more than they have; `c99` is none of them. */
const budget = fc.record({
	contributions: all,
	lines: fc
		.array(
			fc.record({
				amount: size,
				source: fc.constantFrom('own', 'partner', 'grant', 'private', GAP),
				contributionId: fc.option(fc.constantFrom('c0', 'c1', 'c2', 'c99')),
			}),
			{ maxLength: 15 },
		)
		.map((list): BudgetPart[] =>
			list.map((line, index) => ({
				...line,
				id: `l${String(index).padStart(2, '0')}`,
				contributionId: line.source === GAP ? null : line.contributionId,
			})),
		),
})

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0)
const wholeOf = (shares: Shares) => sum(Object.values(shares))
const counted = (list: readonly Given[]) => list.filter(({ state }) => !GONE.includes(state))

test('the shares of all states are together what was given, and what was taken back is in none', () => {
	fc.assert(
		fc.property(all, (list) => {
			const { money, time, things } = totalsOf(list)
			const live = counted(list)
			const others = live.filter(({ amount, minutes }) => amount === null && minutes === null)

			expect(wholeOf(money)).toBe(sum(live.map(({ amount }) => amount ?? 0)))
			expect(wholeOf(time)).toBe(sum(live.map(({ minutes }) => minutes ?? 0)))
			expect(wholeOf(things)).toBe(others.length)
		}),
	)
})

test('no share is negative or has a fraction', () => {
	fc.assert(
		fc.property(all, (list) => {
			const { money, time, things } = totalsOf(list)
			for (const share of [money, time, things].flatMap((shares) => Object.values(shares))) {
				expect([share >= 0, Number.isInteger(share)]).toEqual([true, true])
			}
		}),
	)
})

test('parts of a list add up to the whole list, however it is divided and in whatever order it stands', () => {
	fc.assert(
		fc.property(all, fc.func(fc.constantFrom('one party', 'another', 'a third')), (list, partyOf) => {
			const groups = [...Map.groupBy(list, ({ id }) => partyOf(id)).values()].map(totalsOf)
			const whole = totalsOf(list.toReversed())
			for (const measure of ['money', 'time', 'things'] as const) {
				for (const state of ['proposed', 'promised', 'kept', 'lapsed'] as const) {
					expect(sum(groups.map((group) => group[measure][state]))).toBe(whole[measure][state])
				}
			}
		}),
	)
})

test('another state moves what was given, and neither adds nor loses any of it', () => {
	fc.assert(
		fc.property(all, fc.nat(), fc.constantFrom(...states), (list, at, state) => {
			fc.pre(list.length > 0)
			const chosen = list[at % list.length]!
			const moved = { ...chosen, state }
			const lost = Number(GONE.includes(state)) - Number(GONE.includes(chosen.state))
			const after = list.map((one) => (one === chosen ? moved : one))

			const change = wholeOf(totalsOf(after).money) - wholeOf(totalsOf(list).money)
			expect(change + lost * (chosen.amount ?? 0)).toBe(0)
		}),
	)
})

test('a budget costs what its lines cost, and each krone of it is found, offered or missing', () => {
	fc.assert(
		fc.property(budget, ({ lines, contributions }) => {
			const { cost, covered, lines: covers, sources } = financeOf(lines, contributions)

			expect(cost).toBe(sum(lines.map(({ amount }) => amount)))
			expect(sum(Object.values(covered))).toBe(cost)
			expect(sum(sources.values())).toBe(cost)
			for (const line of lines) expect(sum(Object.values(covers.get(line.id)!))).toBe(line.amount)
			expect(sources.get(GAP) ?? 0).toBe(covered.missing)
		}),
	)
})

test('no contribution pays twice: lines take no more than there is, and the rest is free', () => {
	fc.assert(
		fc.property(budget, ({ lines, contributions }) => {
			const { lines: covers, free, means } = financeOf(lines, contributions)
			const linked = lines.filter(({ source, contributionId }) => source !== GAP && contributionId !== null)
			const stated = lines.filter(({ source, contributionId }) => source !== GAP && contributionId === null)
			const agreed = agreedIn(totalsOf(contributions).money)

			expect(sum(linked.map(({ id }) => covers.get(id)!.found)) + free).toBe(agreed)
			expect(means).toBe(sum(stated.map(({ amount }) => amount)) + agreed)
			for (const one of contributions) {
				const its = linked.filter(({ contributionId }) => contributionId === one.id).map(({ id }) => covers.get(id)!)
				const { money } = totalsOf([one])
				expect(sum(its.map(({ found }) => found))).toBeLessThanOrEqual(agreedIn(money))
				expect(sum(its.map(({ offered }) => offered))).toBeLessThanOrEqual(money.proposed)
			}
		}),
	)
})

test('a line in two halves is the same budget, and so are the lines in another order', () => {
	fc.assert(
		fc.property(budget, fc.nat(), ({ lines, contributions }, at) => {
			const { cost, covered, free, means } = financeOf(lines, contributions)
			const same = (other: readonly BudgetPart[]) => {
				const { lines: _, sources: __, ...figures } = financeOf(other, contributions)
				expect(figures).toEqual({ cost, covered, free, means })
			}
			same(lines.toReversed())
			const cut = lines[at % Math.max(1, lines.length)]
			fc.pre(cut !== undefined && cut.amount > 1)
			const half = Math.floor(cut!.amount / 2)
			const halves = [
				{ ...cut!, amount: half },
				{ ...cut!, id: `${cut!.id}b`, amount: cut!.amount - half },
			]
			same(lines.flatMap((line) => (line === cut ? halves : [line])))
		}),
	)
})
