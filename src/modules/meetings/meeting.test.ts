import { describe, expect, test } from 'vitest'
import { instantAt } from '../../platform/dates.ts'
import { readItems, rowsIn, spareRows } from './items-form.ts'
import { type Meeting, movesCalendars, whyNotAnnounced, whyNotCancelled } from './meeting.ts'
import { overrun, timed } from './meeting-item.ts'

const at = new Date('2026-03-10T10:00:00Z')
const later = new Date('2026-03-12T09:00:00Z')
const earlier = new Date('2026-03-10T09:59:00Z')

test.for<[Meeting['state'], Date, string, string, ReturnType<typeof whyNotAnnounced>]>([
	['planned', later, 'Rådhuset', '', undefined],
	['planned', later, '', 'https://video.example/1', undefined],
	['planned', later, '', '', 'noPlace'],
	['planned', earlier, 'Rådhuset', '', 'past'],
	['planned', at, 'Rådhuset', '', 'past'],
	['announced', later, 'Rådhuset', '', 'alreadyAnnounced'],
	['cancelled', later, 'Rådhuset', '', 'cancelled'],
])('a %s meeting at %s in "%s" or "%s": %s', ([state, startsAt, venue, onlineUrl, reason]) => {
	expect(whyNotAnnounced({ state, startsAt, venue, onlineUrl }, at)).toBe(reason)
})

test.for<[Meeting['state'], Date, ReturnType<typeof whyNotCancelled>]>([
	['planned', later, undefined],
	['announced', later, undefined],
	['announced', earlier, 'past'],
	['cancelled', later, 'cancelled'],
])('cancelling a %s meeting at %s: %s', ([state, startsAt, reason]) => {
	expect(whyNotCancelled({ state, startsAt }, at)).toBe(reason)
})

test('calendars follow title, time and place, and nothing else', () => {
	const facts = { title: 'Møde', startsAt: later, endsAt: later, venue: 'A', address: 'B', onlineUrl: '' }
	const before = facts as Meeting

	expect(movesCalendars(before, { ...facts, startsAt: new Date(later) })).toBe(false)
	for (const change of [
		{ title: 'Andet' },
		{ startsAt: earlier },
		{ endsAt: earlier },
		{ venue: 'C' },
		{ address: 'D' },
		{ onlineUrl: 'https://video.example' },
	]) {
		expect(movesCalendars(before, { ...facts, ...change })).toBe(true)
	}
})

describe('the programme of the day', () => {
	test('each item begins when the one before it ends, also while the clocks change', () => {
		const startsAt = instantAt('2026-10-25', '01:30', 'Europe/Copenhagen')
		const items = timed(startsAt, [{ minutes: 30 }, { minutes: 90 }])

		expect(items.map((item) => [item.startsAt.toISOString(), item.endsAt.toISOString()])).toEqual([
			['2026-10-24T23:30:00.000Z', '2026-10-25T00:00:00.000Z'],
			['2026-10-25T00:00:00.000Z', '2026-10-25T01:30:00.000Z'],
		])
	})

	test.for([
		[[60, 60], 0],
		[[60, 75], 15],
		[[60], -60],
		[[], -120],
	] as const)('items of %s minutes overrun two hours by %s', ([minutes, over]) => {
		const meeting = { startsAt: new Date('2026-03-12T09:00:00Z'), endsAt: new Date('2026-03-12T11:00:00Z') }

		expect(
			overrun(
				meeting,
				minutes.map((one) => ({ minutes: one })),
			),
		).toBe(over)
	})
})

describe('what is written in the rows', () => {
	const row = (n: number, over: Record<string, string> = {}) =>
		Object.fromEntries(
			Object.entries({
				id: '',
				position: `${n}`,
				kind: 'talk',
				title: `Punkt ${n}`,
				minutes: '20',
				summary: '',
				...over,
			}).map(([name, text]) => [`${name}-${n}`, text]),
		)

	test('is read in the order of the numbers, and an empty row is none', () => {
		const draft = { ...row(1, { position: '3' }), ...row(2), ...row(3, { title: ' ', minutes: '', kind: '' }) }

		expect(readItems(rowsIn(draft))).toEqual({
			ok: true,
			items: [
				{ kind: 'talk', title: 'Punkt 2', minutes: 20, summary: '' },
				{ kind: 'talk', title: 'Punkt 1', minutes: 20, summary: '' },
			],
		})
	})

	test('an item keeps its id, and one without a title is taken out', () => {
		const draft = { ...row(1, { id: 'a' }), ...row(2, { id: 'b', title: '' }) }

		expect(readItems(rowsIn(draft))).toEqual({
			ok: true,
			items: [{ id: 'a', kind: 'talk', title: 'Punkt 1', minutes: 20, summary: '' }],
		})
	})

	test('each fault is named by its row', () => {
		const draft = { ...row(1, { minutes: 'en time' }), ...row(2, { kind: '', title: '' }), ...row(3, { minutes: '0' }) }

		expect(readItems(rowsIn(draft))).toEqual({
			ok: false,
			faults: {
				'minutes-1': 'minutesWrong',
				'kind-2': 'kindMissing',
				'title-2': 'titleMissing',
				'minutes-3': 'minutesWrong',
			},
		})
	})
})

test('the programme of a day can be written at once, and there is always room for a little more', () => {
	expect([0, 3, 7, 12].map(spareRows)).toEqual([8, 5, 3, 3])
})
