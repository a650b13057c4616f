import { expect, test } from 'vitest'
import { aCallDetail } from '../../../tests/support/calls.ts'
import type { Id } from '../../platform/id.ts'
import type { Milestone } from '../programmes/index.ts'
import { occasionsOf } from './occasion.ts'

const call = aCallDetail({
	slug: 'bliv-testby',
	opensAt: new Date('2026-02-02T08:00:00Z'),
	deadlineAt: new Date('2026-03-29T22:00:00Z'),
})

const milestone = (title: string, onDate: string | null, over: Partial<Milestone> = {}): Milestone => ({
	id: title as Id<'milestone'>,
	position: 1,
	version: 1,
	title,
	summary: '',
	place: '',
	onDate,
	atTime: null,
	precision: onDate === null ? 'open' : 'day',
	...over,
})

test('a calendar holds what has a day, in order, and says nothing twice', () => {
	const occasions = occasionsOf(
		call.programme,
		[
			milestone('Løbende', null),
			milestone('Forår', '2026-03-01', { precision: 'season' }),
			milestone('Møde', '2026-03-29', { atTime: '10:00:00' }),
			milestone('Frist', '2026-03-29', { atTime: '23:59:00' }),
			milestone('Åbner', '2026-02-02'),
			milestone('Feltbesøg', '2026-05-07'),
		],
		[call],
	)

	expect(occasions.map(({ kind, title, onDate, at }) => [kind, title, onDate, at?.toISOString()])).toEqual([
		['opening', call.title, '2026-02-02', '2026-02-02T08:00:00.000Z'],
		['milestone', 'Møde', '2026-03-29', '2026-03-29T08:00:00.000Z'],
		['deadline', call.title, '2026-03-29', '2026-03-29T21:59:00.000Z'],
		['milestone', 'Feltbesøg', '2026-05-07', undefined],
	])
})
