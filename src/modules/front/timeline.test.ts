import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { Phase, Programme } from '../programmes/index.ts'
import { timelineOf } from './timeline.ts'

const programme = (startsOn: string | null, endsOn: string | null, id = 'p'): Programme => ({
	id: id as Id<'programme'>,
	slug: id,
	name: id,
	template: 'network',
	language: 'da',
	country: 'DK',
	timeZone: 'Europe/Copenhagen',
	theme: 'groenne-byer',
	owner: 'En forening',
	summary: '',
	state: 'published',
	startsOn,
	endsOn,
	invented: false,
	version: 1,
})

const phase = (kind: Phase['kind'], startsOn: string | null, endsOn: string | null, of = 'p') => ({
	programmeId: of as Id<'programme'>,
	id: kind as unknown as Id<'phase'>,
	position: 1,
	version: 1,
	kind,
	title: kind,
	summary: '',
	startsOn,
	endsOn,
})

const barsOf = (of: Programme, phases: ReturnType<typeof phase>[] = []) =>
	timelineOf([of], phases, '2021-07-02').rows[0]!.bars

test('the axis has whole years, from the first programme to the end of the last, and today on it', () => {
	const { years, today } = timelineOf([programme('2020-08-01', '2022-12-31')], [], '2021-07-02')

	expect(years).toEqual([
		{ year: 2020, at: 0 },
		{ year: 2021, at: 33.39 },
		{ year: 2022, at: 66.7 },
	])
	expect(today).toBe(50)
})

test('over many years only some are written', () => {
	const { years } = timelineOf([programme('2014-01-01', '2028-02-13')], [], '2026-11-23')

	expect(years.map(({ year }) => year)).toEqual([2014, 2017, 2020, 2023, 2026])
})

test('without programmes there is the present year', () => {
	expect(timelineOf([], [], '2026-01-01')).toEqual({ years: [{ year: 2026, at: 0 }], today: 0, rows: [] })
})

test('phases are bars, each in the look of its kind and in their own programme only', () => {
	const phases = [
		phase('preparation', '2020-01-01', '2021-01-01'),
		phase('call', '2021-01-01', '2021-07-02'),
		phase('course', '2021-07-02', '2022-01-01'),
		phase('closing', '2022-01-01', '2022-12-31'),
		phase('call', '2020-01-01', '2020-02-01', 'another'),
	]

	expect(barsOf(programme('2020-01-01', '2022-12-31'), phases)).toEqual([
		{ look: 'preparation', from: 0, to: 33.39 },
		{ look: 'call', from: 33.39, to: 50 },
		{ look: 'course', from: 50, to: 66.7 },
		{ look: 'course', from: 66.7, to: 99.91 },
	])
})

test('a phase that begins or ends with its programme needs no date of its own; one without any is left out', () => {
	const life = programme('2020-01-01', '2022-12-31')

	expect(
		barsOf(life, [
			phase('call', null, '2021-01-01'),
			phase('course', '2021-01-01', null),
			phase('closing', null, null),
		]),
	).toEqual([
		{ look: 'call', from: 0, to: 33.39 },
		{ look: 'course', from: 33.39, to: 99.91 },
	])
})

test.for<[string | null, string | null, string, number, number]>([
	['2020-01-01', '2022-12-31', 'course', 0, 99.91],
	[null, '2021-07-02', 'begun', 0, 49.86],
	['2021-01-01', null, 'ongoing', 0, 100],
	[null, null, 'ongoing', 0, 100],
])('without dated phases, from %s to %s, it is %s as a whole', ([startsOn, endsOn, look, from, to]) => {
	expect(barsOf(programme(startsOn, endsOn))).toEqual([{ look, from, to }])
})
