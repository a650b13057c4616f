import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { weekdayOf } from '../../platform/dates.ts'
import { writeDay } from '../../platform/dates-format.ts'
import { root } from '../../platform/root.ts'
import { builtInThemes } from '../../ui/programme-theme.ts'
import { listMunicipalityFacts, listRegions, listTownFacts, loadPlaces } from '../places/index.ts'
import { ProgrammeDefinition } from './definition.ts'
import { applyOffset, milestoneFrom, phaseFrom } from './offset.ts'
import { templateKeys } from './programme.ts'
import { listTemplates, readTemplate, spreadRulesOf } from './template.ts'

const db = await freshDatabase()
beforeAll(() => db.transaction().execute(loadPlaces))
afterAll(() => db[Symbol.asyncDispose]())

const folder = join(root, 'templates', 'history')
const histories = readdirSync(folder).map((file) => ({
	file,
	definition: ProgrammeDefinition.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
}))
const history = (slug: string) => histories.find(({ definition }) => definition.slug === slug)!.definition

describe.each(listTemplates().map((template) => [template.key, template] as const))(
	'the template %s',
	(key, template) => {
		test('is kept under its own name and in a known theme', () => {
			expect(template.key).toBe(key)
			expect(builtInThemes).toContain(template.theme)
		})

		test('has dates in the order of its phases, whenever it starts', () => {
			for (const start of ['2020-08-01', '2024-02-29', '2026-12-31']) {
				for (const { startsOn, endsOn } of template.phases.map((phase) => phaseFrom(start, phase))) {
					expect(startsOn! <= endsOn!).toBe(true)
				}
				const { opens, deadline } = template.call
				expect(applyOffset(start, opens) < applyOffset(start, deadline)).toBe(true)
				expect(template.milestones.map((milestone) => milestoneFrom(start, milestone).precision)).toEqual(
					template.milestones.map(({ precision }) => precision),
				)
			}
		})

		test('has a call that can be filled: seats, scale, distinct themes, rules about its own themes and regions', async () => {
			const { call } = template
			const themes = call.themes.map((theme) => theme.key)
			const regions = (await listRegions(db, template.country, '2026-06-01')).map(({ code }) => code)

			expect(call.seatsMin <= call.seatsMax && call.scaleMin < call.scaleMax).toBe(true)
			expect(new Set(themes).size).toBe(themes.length)
			expect(call.themesMax).toBeLessThanOrEqual(themes.length)
			for (const { kind, value, minCount, maxCount, minDistinct } of spreadRulesOf(call, regions)) {
				if (kind === 'theme' && value !== null) expect(themes).toContain(value)
				if (kind === 'region' && value !== null) expect(regions).toContain(value)
				if (kind === 'theme' && minDistinct !== null) expect(minDistinct).toBeLessThanOrEqual(themes.length)
				if (minCount !== null) expect(minCount).toBeLessThanOrEqual(maxCount ?? call.seatsMax)
			}
		})
	},
)

test('the questions and criteria of the two calls of the demonstration are these', () => {
	const shape = (key: 'test-towns' | 'network') => {
		const { questions, criteria, seatsMin, seatsMax, themes } = readTemplate(key).call
		return {
			limits: questions.map(({ wordLimit }) => wordLimit),
			criteria: criteria.map(({ name }) => name),
			seats: [seatsMin, seatsMax],
			themes: themes.map((theme) => theme.key),
		}
	}

	expect(shape('test-towns')).toEqual({
		limits: [400, 400, 400, 400, 400, 400],
		criteria: [
			'Udfordring og potentiale',
			'Anbefalinger og greb',
			'Parter og bred forankring',
			'Gennemførelse',
			'Læring til andre',
		],
		seats: [3, 5],
		themes: ['tomme-lokaler', 'moedesteder', 'boliger', 'klima', 'adgang', 'kultur'],
	})
	expect(shape('network')).toEqual({
		limits: [400],
		criteria: ['Motivation og faglig interesse', 'Vilje til at dele og bidrage', 'Aktuelle opgaver at arbejde med'],
		seats: [25, 25],
		themes: ['fortaetning', 'groent-og-vand', 'mobilitet', 'dialog', 'strategi', 'kvalitet', 'forstad', 'omdannelse'],
	})
})

test('the programme of the test towns, started in August 2020, has the days that it had', () => {
	const days = readTemplate('test-towns').milestones.map((milestone) => milestoneFrom('2020-08-01', milestone))

	expect(days.map(({ onDate, atTime, precision }) => [onDate, atTime, precision])).toEqual([
		['2021-08-23', null, 'day'],
		['2021-09-14', '14:00', 'day'],
		['2021-10-25', '23:59', 'day'],
		['2021-11-01', null, 'month'],
		['2021-12-01', null, 'month'],
		[null, null, 'open'],
		['2022-03-01', null, 'season'],
		['2022-11-01', null, 'month'],
	])
})

test('the eight meetings of a network are on Thursdays, also in another year', () => {
	const { milestones } = readTemplate('network')
	const meetings = milestones.filter(({ title }) => title.includes('netværksmøde'))
	const daysFrom = (start: string) => meetings.map((meeting) => milestoneFrom(start, meeting).onDate!)

	expect(daysFrom('2024-01-01').map((day) => writeDay('da', day))).toEqual([
		'torsdag den 14. marts 2024',
		'torsdag den 30. maj 2024',
		'torsdag den 12. september 2024',
		'torsdag den 14. november 2024',
		'torsdag den 13. marts 2025',
		'torsdag den 22. maj 2025',
		'torsdag den 11. september 2025',
		'torsdag den 13. november 2025',
	])
	expect(daysFrom('2031-07-09').map(weekdayOf)).toEqual([4, 4, 4, 4, 4, 4, 4, 4])
})

test('an offset goes on to the next day of its kind, and stays when it is there', () => {
	expect(applyOffset('2024-01-31', { months: 1, days: 0 })).toBe('2024-02-29')
	expect(applyOffset('2024-01-01', { months: 0, days: 0, weekday: 1 })).toBe('2024-01-01')
	expect(applyOffset('2024-01-02', { months: 0, days: 0, weekday: 1 })).toBe('2024-01-08')
	expect(applyOffset('2024-01-01', { months: 0, days: 6, weekday: 7 })).toBe('2024-01-07')
})

test('there is a history of each kind of programme, and none is invented', () => {
	const templates = new Set(histories.map(({ definition }) => definition.template))
	expect([...templates].sort()).toEqual([...templateKeys].sort())
	expect(histories.map(({ file, definition }) => [file, definition.invented, definition.state])).toEqual(
		histories.map(({ definition }) => [`${definition.slug}.json`, false, 'published']),
	)
})

test('every fact of a history says where it comes from', () => {
	const sources = histories.flatMap(({ definition }) => [
		...definition.sections.map(({ source }) => source),
		...definition.participations.map(({ source }) => source),
	])

	expect(sources.length).toBeGreaterThan(40)
	expect(sources.filter((source) => source.trim() === '')).toEqual([])
})

test('whoever took part is a place that we know, under the name that we know it by', async () => {
	const all = histories.flatMap(({ definition }) => definition.participations)
	const towns = all.filter(({ townId }) => townId !== null)
	const municipalities = all.filter(({ townId }) => townId === null)

	const knownTowns = await listTownFacts(
		db,
		towns.map(({ townId }) => townId!),
		'2022-01-01',
	)
	const knownMunicipalities = await listMunicipalityFacts(
		db,
		municipalities.map(({ municipalityCode }) => municipalityCode!),
		'2017-01-01',
	)

	expect(knownTowns.map(({ town }) => [town.name, town.municipalityCode])).toEqual(
		towns.map(({ name, municipalityCode }) => [name, municipalityCode]),
	)
	expect(knownMunicipalities.map(({ municipality }) => municipality.name)).toEqual(
		municipalities.map(({ name }) => name),
	)
})

test('the five test towns, the known municipalities of På forkant, and no invented member of the others', () => {
	const namesOf = (slug: string) => history(slug).participations.map(({ name }) => name)

	expect(namesOf('levende-bymidter')).toEqual(['Lemvig', 'Rødekro', 'Vojens', 'Vordingborg', 'Ringsted'])
	expect(namesOf('paa-forkant')).toHaveLength(17)
	expect(namesOf('kompakte-groenne-byer')).toEqual([])
	expect(namesOf('partnerskaber-i-omraadefornyelse')).toEqual([])
	expect(namesOf('herstel-van-binnensteden')).toEqual([])
})

test('the meetings of the network have the days of the invitation, but for the one that cannot be', () => {
	const meetings = history('kompakte-groenne-byer').milestones.filter(({ title }) => title.includes('netværksmøde'))

	expect(meetings.map(({ onDate, precision }) => (precision === 'day' ? writeDay('da', onDate!) : precision))).toEqual([
		'torsdag den 14. marts 2024',
		'torsdag den 30. maj 2024',
		'month',
		'torsdag den 14. november 2024',
		'torsdag den 13. marts 2025',
		'torsdag den 22. maj 2025',
		'torsdag den 11. september 2025',
		'torsdag den 13. november 2025',
	])
	expect(meetings[2]?.summary).toContain('torsdag d. 15. september 2024')
	expect(writeDay('da', '2024-09-15')).toBe('søndag den 15. september 2024')
})

test.for([
	['2026-12-31', 5],
	['2027-01-01', 4],
] as const)('a rule for each region, with a deadline on %s, is %i rules', async ([on, expected]) => {
	const regions = (await listRegions(db, 'DK', on)).map(({ code }) => code)

	const rules = spreadRulesOf(readTemplate('network').call, regions)

	expect(rules.filter(({ kind }) => kind === 'region').map(({ value }) => value)).toEqual(regions)
	expect(regions).toHaveLength(expected)
	expect(rules.filter(({ kind }) => kind === 'theme')).toHaveLength(8)
})
