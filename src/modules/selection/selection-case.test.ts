import { describe, expect, test } from 'vitest'
import { aSpreadRule, theTestTowns } from '../../../tests/support/selection.ts'
import { selectCohort } from '../../methods/cohort-selection.ts'
import type { SpreadRule } from '../calls/index.ts'
import { type CaseApplicant, lockedBy, publishedRuleOf, selectionCase } from './selection-case.ts'
import { caseSha256 } from './solve-case.ts'

const towns = theTestTowns()
const basis = { ...towns, locks: [] }

/** Every cohort of four that keeps the published rules of the test towns, said in plain code; the best one. */
function bestByCounting(): { sum: number; names: string[]; ties: number } {
	const applicants = selectionCase({ ...basis, seats: 4 }).applicants
	const found = cohortsOf(applicants, 4).filter(keepsTheRules)
	const sums = found.map((cohort) => cohort.reduce((sum, { score }) => sum + Math.round(score * 10_000), 0))
	const sum = Math.max(...sums)
	const names = found[sums.indexOf(sum)]!.map(({ name }) => name)
	return { sum, names, ties: sums.filter((other) => other === sum).length }
}

function keepsTheRules(cohort: CaseApplicant[]): boolean {
	const regions = cohort.map(({ region }) => region)
	const perRegion = regions.map((region) => regions.filter((other) => other === region).length)
	const themes = new Set(cohort.flatMap(({ themes: own }) => own))
	return (
		Math.max(...perRegion) <= 2 &&
		new Set(regions).size >= 3 &&
		themes.size >= 4 &&
		cohort.some(({ population }) => population! < 6000)
	)
}

function cohortsOf<Member>(members: Member[], size: number): Member[][] {
	if (size === 0) return [[]]
	return members.flatMap((first, index) =>
		cohortsOf(members.slice(index + 1), size - 1).map((others) => [first, ...others]),
	)
}

test('the cohort of the 14 test towns is the one that counting them all gives', async () => {
	const input = selectionCase({ ...basis, seats: 4 })

	const selection = await selectCohort(input)

	const { sum, names, ties } = bestByCounting()
	expect(ties).toBe(1)
	expect(selection).toMatchObject({ status: 'optimal', objectiveInt: sum })
	const selected = selection.status === 'optimal' ? selection.selected : []
	expect(input.applicants.filter(({ id }) => selected.includes(id)).map(({ name }) => name)).toEqual(names)
})

test('an applicant is in the case with all that a rule may ask about', () => {
	const { applicants } = selectionCase({ ...basis, seats: 4 })

	expect(applicants).toHaveLength(14)
	expect(applicants.find(({ name }) => name === 'Tangby')).toEqual({
		id: 'BT-2026-008',
		application: towns.applications[7]!.id,
		name: 'Tangby',
		score: towns.scores[7]!.scoreInt / 10_000,
		municipality: 'XX-TANGBY',
		region: 'DK-1081',
		regionName: 'DK-1081',
		landsdel: 'Nordjylland',
		population: 4480,
		sizes: ['below-6000'],
		sizeClass: 'below-6000',
		themes: ['klima', 'moedesteder'],
		lon: expect.any(Number),
		lat: expect.any(Number),
	})
	expect(applicants.find(({ name }) => name === 'Ellekøbing')).toMatchObject({ sizes: [], sizeClass: 'from-6000' })
})

test('the same applications in another order are the same case', () => {
	const shuffled = { ...basis, applications: towns.applications.toReversed(), scores: towns.scores.toReversed() }

	expect(caseSha256(selectionCase({ ...shuffled, seats: 4 }))).toBe(caseSha256(selectionCase({ ...basis, seats: 4 })))
})

test('two towns of one name are told apart by their municipality', () => {
	const [first, second, ...others] = towns.applications
	const namesake = { ...second!, place: { ...second!.place, name: first!.place.name } }

	const { applicants } = selectionCase({ ...basis, applications: [first!, namesake, ...others], seats: 4 })

	expect(applicants.slice(0, 2).map(({ name }) => name)).toEqual([
		'Ellekøbing (Ellekøbing Kommune)',
		'Ellekøbing (Lyngkøbing Kommune)',
	])
})

test('an application without a score makes no case', () => {
	expect(() => selectionCase({ ...basis, scores: towns.scores.slice(1), seats: 4 })).toThrow('has no score')
})

test('the seats, the published rules and the locks are rules, and the seed of the draw goes along', () => {
	const locks = [
		{ applicationId: towns.applications[1]!.id, direction: 'in' as const, reason: 'Sammenligning med Ellekøbing.' },
		{ applicationId: towns.applications[2]!.id, direction: 'out' as const, reason: 'Er trukket.' },
	]

	const input = selectionCase({ ...basis, locks, seats: 3 })

	const [region, regions, themes, size] = towns.call.spreadRules.map(({ id }) => id)
	expect(input).toMatchObject({ tieBreakSeed: 'bliv-testby-2026', scoreScale: 10_000 })
	expect(input.rules).toEqual([
		{ id: 'seats', type: 'count', min: 3, max: 3 },
		{ id: region, ...about('region', 'Højst 2 byer fra samme region.'), type: 'uniqueBy', attribute: 'region', max: 2 },
		{
			id: regions,
			...about('region', 'Mindst 3 forskellige regioner skal være med.'),
			type: 'cover',
			attribute: 'region',
			min: 3,
		},
		{
			id: themes,
			...about('theme', 'Mindst 4 forskellige temaer skal være med.'),
			type: 'cover',
			attribute: 'themes',
			min: 4,
		},
		{
			id: size,
			...about('size', 'Mindst 1 by med under 6.000 indbyggere.'),
			type: 'group',
			attribute: 'sizes',
			value: 'below-6000',
			min: 1,
		},
		{ id: 'lock:BT-2026-002', type: 'include', applicant: 'BT-2026-002', note: 'Sammenligning med Ellekøbing.' },
		{ id: 'lock:BT-2026-003', type: 'exclude', applicant: 'BT-2026-003', note: 'Er trukket.' },
	])
	expect(input.rules.map(({ id }) => publishedRuleOf(id))).toEqual([
		undefined,
		region,
		regions,
		themes,
		size,
		undefined,
		undefined,
	])
	expect(input.rules.map(({ id }) => lockedBy(id)).filter(Boolean)).toEqual(['BT-2026-002', 'BT-2026-003'])
})

test('a published rule can be left out to see what it costs', () => {
	const [region] = towns.call.spreadRules.map(({ id }) => id)

	const { rules } = selectionCase({ ...basis, seats: 4, without: [region!] })

	expect(rules.map(({ id }) => id)).toEqual(['seats', ...towns.call.spreadRules.slice(1).map(({ id }) => id)])
})

test('a lock on an application that no longer counts is left out', () => {
	const locks = [{ applicationId: theTestTowns().applications[0]!.id, direction: 'in' as const, reason: 'Var her.' }]

	expect(selectionCase({ ...basis, locks, seats: 4 }).rules).toHaveLength(5)
})

describe('a spread rule becomes', () => {
	const kinds: [string, Partial<SpreadRule>, object[]][] = [
		[
			'bounds on one region',
			{ kind: 'region', value: 'DK-1081', minCount: 1, maxCount: 2 },
			[{ type: 'group', attribute: 'region', value: 'DK-1081', min: 1, max: 2 }],
		],
		[
			'a bound on one part of the country',
			{ kind: 'landsdel', value: 'Fyn', minCount: 1 },
			[{ type: 'group', attribute: 'landsdel', value: 'Fyn', min: 1 }],
		],
		[
			'a bound on one theme',
			{ kind: 'theme', value: 'klima', maxCount: 2 },
			[{ type: 'group', attribute: 'themes', value: 'klima', max: 2 }],
		],
		[
			'a bound for each municipality',
			{ kind: 'municipality', maxCount: 1 },
			[{ type: 'uniqueBy', attribute: 'municipality', max: 1 }],
		],
		[
			'a bound on one band of sizes',
			{ kind: 'size', populationFrom: 5000, populationBelow: 10_000, minCount: 2 },
			[{ type: 'group', attribute: 'sizes', value: 'from-5000-below-10000', min: 2 }],
		],
		['so many size classes', { kind: 'size', minDistinct: 2 }, [{ type: 'cover', attribute: 'sizeClass', min: 2 }]],
		[
			'two rules where it asks for two things',
			{ kind: 'theme', maxCount: 3, minDistinct: 4 },
			[
				{ type: 'uniqueBy', attribute: 'themes', max: 3 },
				{ type: 'cover', attribute: 'themes', min: 4 },
			],
		],
	]

	test.for(kinds)('%s', ([, words, expected]) => {
		const call = { ...towns.call, spreadRules: [aSpreadRule(words)] }

		const [, ...rules] = selectionCase({ ...basis, call, seats: 4 }).rules

		expect(rules.map(meaningOf)).toEqual(expected)
		expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
		expect(rules.map(({ id }) => publishedRuleOf(id))).toEqual(rules.map(() => call.spreadRules[0]!.id))
	})
})

test('bands may overlap, and every limit parts the size classes', () => {
	const bands = [
		{ kind: 'size' as const, populationBelow: 6000, minCount: 1 },
		{ kind: 'size' as const, populationFrom: 5000, populationBelow: 10_000, minCount: 1 },
		{ kind: 'size' as const, minDistinct: 3 },
	]
	const call = { ...towns.call, spreadRules: bands.map((band) => aSpreadRule(band)) }

	const { applicants } = selectionCase({ ...basis, call, seats: 4 })

	const sizes = Object.fromEntries(applicants.map(({ name, sizes: own, sizeClass }) => [name, [own, sizeClass]]))
	expect(sizes['Tangby']).toEqual([['below-6000'], 'below-5000'])
	expect(sizes['Nørsund']).toEqual([['below-6000', 'from-5000-below-10000'], 'from-5000-below-6000'])
	expect(sizes['Ellekøbing']).toEqual([['from-5000-below-10000'], 'from-6000-below-10000'])
	expect(sizes['Rosenhavn']).toEqual([[], 'from-10000'])
})

test('a place without a known population lies in no band and no class', () => {
	const [first, ...others] = towns.applications
	const unknown = { ...first!, place: { ...first!.place, population: null } }

	const { applicants } = selectionCase({ ...basis, applications: [unknown, ...others], seats: 4 })

	expect(applicants[0]).toMatchObject({ population: null, sizes: [], sizeClass: null })
})

/** A rule without its name, label and price. */
function meaningOf(rule: object): object {
	const beside = ['id', 'spread', 'group', 'label']
	return Object.fromEntries(Object.entries(rule).filter(([key]) => !beside.includes(key)))
}

function about(group: string, label: string) {
	return { spread: true, group, label }
}
