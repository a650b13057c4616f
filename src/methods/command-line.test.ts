import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import small from './cases/01a-selection-small.json' with { type: 'json' }
import infeasible from './cases/01c-selection-infeasible.json' with { type: 'json' }
import rota from './cases/04a-hosts-small.json' with { type: 'json' }
import basic from './cases/09a-words-basic.json' with { type: 'json' }

const script = fileURLToPath(new URL('../../scripts/torvet.ts', import.meta.url))

async function torvet(words: string[], input: unknown) {
	const run = spawn(process.execPath, [script, ...words])
	const ended = new Promise<number | null>((resolve) => run.on('close', resolve))
	run.stdin.on('error', () => undefined)
	run.stdin.end(typeof input === 'string' ? input : JSON.stringify(input))
	const [out, error, code] = await Promise.all([text(run.stdout), text(run.stderr), ended])
	return { out, error, code }
}

async function result(words: string[], input: unknown) {
	const { out, error, code } = await torvet(words, input)
	expect({ error, code }).toEqual({ error: '', code: 0 })
	return JSON.parse(out)
}

describe('select', () => {
	test('a whole case gives the cohort, the five best, the reasons and the price', async () => {
		const { status, objectiveInt, objective, selected, kBest } = small.expected
		const printed = await result(['select'], small)

		expect(printed).toMatchObject({ status, objectiveInt, objective, selected, kBest })
		expect(printed.explanations.A03).toEqual(small.expected.explanations.A03)
		expect(printed.priceOfSpread.shapleyPriceInt).toEqual(small.expected.priceOfSpread.shapleyPriceInt)
	})

	test('its input alone gives the same, byte for byte', async () => {
		const [whole, alone] = await Promise.all([torvet(['select'], small), torvet(['select'], small.input)])

		expect(alone).toEqual(whole)
	})

	test('as many of the best as are wanted', async () => {
		const { kBest } = await result(['select', '--best', '2'], small)

		expect(kBest).toEqual(small.expected.kBest.slice(0, 2))
	})

	test('rules that contradict each other are a result', async () => {
		const printed = await result(['select'], infeasible)

		expect(printed).toMatchObject(infeasible.expected)
	})

	test('variants are printed by their names', async () => {
		const objectiveVariants = {
			lexicographic: { cells: ['region', 'themes'] },
			weighted: { cells: ['region'], lambda: 100 },
		}
		const { lexicographic, weighted } = await result(['select'], { ...small.input, objectiveVariants })

		expect(lexicographic).toMatchObject({ status: 'optimal', coveredCells: 10 })
		expect(weighted).toMatchObject({ status: 'optimal', coveredCells: 3, objectiveInt: 174_800, totalInt: 175_100 })
	})

	test('above 200 applicants only those who ask get reasons', async () => {
		const applicants = Array.from({ length: 201 }, (_, index) => ({ id: `A${index}`, score: index / 100 }))
		const many = { applicants, rules: [{ id: 'count', type: 'count', max: 3 }] }

		expect(await result(['select'], many)).not.toHaveProperty('explanations')
		expect(Object.keys((await result(['select', '--explain'], many)).explanations)).toHaveLength(201)
	})
})

describe('hosts', () => {
	test('a whole case gives the plan, alternatives, options and prices', async () => {
		const { plan, totalHm, maxPerMemberHm, totalPersonKm, co2Kg } = rota.expected
		const printed = await result(['hosts'], rota)

		expect(printed).toMatchObject({ status: 'optimal', plan, totalHm, maxPerMemberHm, totalPersonKm, co2Kg })
		expect(printed.alternatives).toHaveLength(1)
		expect(printed.perMeeting).toHaveLength(4)
		expect(printed.priceOfRules.regionsHm).toBe(3394)
		expect(printed).not.toHaveProperty('handMade')
	})

	test('a plan made by hand is judged against it', async () => {
		const { handMade } = await result(['hosts', '--best', '1', '--plan', 'M02,M07,M10,M21'], rota.input)

		expect(handMade).toMatchObject({ totalHm: 80_750, extraHm: 1710, breaches: [] })
	})
})

describe('words', () => {
	test('a case gives its counts', async () => {
		const expected = basic.expected.counts.map(({ name, tokens, words }) => ({ name, tokens, words, joinedWords: [] }))

		expect(await result(['words'], basic)).toEqual({ counts: expected })
	})

	test('a limit gives a verdict, a text’s own limit before the common one', async () => {
		const texts = [
			{ name: 'a', text: 'et to – tre', limit: 3 },
			{ name: 'b', text: 'et to – tre' },
		]

		expect((await result(['words'], { texts, limit: 2 })).counts).toEqual([
			{ name: 'a', tokens: 4, words: 3, withinLimit: true, joinedWords: [] },
			{ name: 'b', tokens: 4, words: 3, withinLimit: false, joinedWords: [] },
		])
	})
})

describe('bad input', () => {
	test.each([
		[['select'], { ...small.input, applicants: [{ id: 'A01', score: 'high' }] }, 'torvet: applicants[0].score: '],
		[
			['select'],
			{ ...small, input: { ...small.input, rules: [{ id: 'r', type: 'count', maks: 3 }] } },
			'torvet: rules[0].',
		],
		[['select'], '{"applicants":', 'torvet: standard input: '],
		[['select', '--best', 'all'], small, 'torvet: --best: '],
		[['select', '--fast'], small, "torvet: Unknown option '--fast'"],
		[['hosts'], { ...rota.input, circuity: undefined }, 'torvet: circuity: '],
		[['hosts', '--plan', 'M01'], rota, 'torvet: plan: '],
		[['words'], { texts: [{ name: 'a' }] }, 'torvet: texts[0].text: '],
		[['words', '--best', '3'], basic, "torvet: Unknown option '--best'"],
		[['choose'], small, 'torvet: unknown command "choose": the commands are select, hosts, words'],
		[['toString'], small, 'torvet: unknown command "toString": the commands are select, hosts, words'],
		[[], small, 'torvet: unknown command "": the commands are select, hosts, words'],
	])('%o', async (words, input, line) => {
		const { out, error, code } = await torvet(words, input)

		expect({ out, code }).toEqual({ out: '', code: 2 })
		expect(error.slice(0, line.length)).toBe(line)
		expect(error.trimEnd().split('\n')).toHaveLength(1)
	})
})
