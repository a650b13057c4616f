import { describe, expect, test } from 'vitest'
import { milestoneProgress, type Progress, phaseProgress, type Stage, stageOf } from './course.ts'
import type { MilestoneWords, Precision } from './programme.ts'

const today = '2022-01-15'

test.for<[string | null, string | null, Stage]>([
	[null, null, 'ongoing'],
	['2022-01-16', null, 'coming'],
	['2022-01-15', null, 'running'],
	['2020-08-01', '2022-01-15', 'running'],
	[null, '2022-01-15', 'running'],
	['2020-08-01', '2022-01-14', 'finished'],
	[null, '2022-01-14', 'finished'],
])('from %s to %s it is %s', ([startsOn, endsOn, stage]) => {
	expect(stageOf({ startsOn, endsOn }, today)).toBe(stage)
})

test.for<[string | null, string | null, Progress]>([
	['2021-08-23', '2022-01-14', 'done'],
	['2021-08-23', '2022-01-15', 'now'],
	['2022-01-15', '2022-03-01', 'now'],
	['2022-01-15', null, 'now'],
	[null, '2022-02-01', 'now'],
	['2022-01-16', '2022-03-01', 'next'],
	[null, null, 'next'],
])('a phase from %s to %s is %s', ([startsOn, endsOn, progress]) => {
	const phase = { kind: 'call' as const, title: 'Ansøgning', summary: '', startsOn, endsOn }

	expect(phaseProgress(phase, { startsOn: '2020-08-01', endsOn: null }, today)).toBe(progress)
	expect(phaseProgress(phase, { startsOn: '2020-08-01', endsOn: '2022-01-14' }, today)).toBe('done')
})

describe('milestones', () => {
	const at = (onDate: string | null, precision: Precision): MilestoneWords => ({
		title: 'Møde',
		summary: '',
		place: '',
		atTime: null,
		onDate,
		precision,
	})
	const course = [
		at('2021-10-25', 'day'),
		at('2021-11-01', 'month'),
		at(null, 'open'),
		at('2022-01-01', 'month'),
		at('2022-03-01', 'season'),
		at('2022-11-01', 'month'),
	]
	const life = { startsOn: '2020-08-01', endsOn: '2022-12-31' }

	test.for<[string, Progress[]]>([
		['2020-09-01', ['now', 'next', 'next', 'next', 'next', 'next']],
		['2021-10-25', ['now', 'next', 'next', 'next', 'next', 'next']],
		['2021-10-26', ['done', 'now', 'next', 'next', 'next', 'next']],
		['2021-11-30', ['done', 'now', 'next', 'next', 'next', 'next']],
		['2022-01-31', ['done', 'done', 'next', 'now', 'next', 'next']],
		['2022-05-31', ['done', 'done', 'next', 'done', 'now', 'next']],
		['2022-06-01', ['done', 'done', 'next', 'done', 'done', 'now']],
		['2022-12-01', ['done', 'done', 'now', 'done', 'done', 'done']],
		['2023-01-01', ['done', 'done', 'done', 'done', 'done', 'done']],
	])('on %s', ([day, progress]) => {
		expect(milestoneProgress(course, life, day)).toEqual(progress)
	})

	test('wait until the programme has begun', () => {
		expect(milestoneProgress(course.slice(3, 5), { startsOn: '2021-12-01', endsOn: null }, '2021-11-01')).toEqual([
			'next',
			'next',
		])
	})
})
