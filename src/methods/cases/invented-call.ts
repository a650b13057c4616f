import type { SelectionInput } from '../selection-case.ts'

/** How large a call is, and how fine its scores are: in steps of 0.01, say. */
export type Call = { applicants: number; seats: number; seed: number; step: number }

const REGIONS = ['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland']
const THEMES = ['bolig', 'detail', 'klima', 'kultur', 'trafik', 'natur']
const SIZES = ['lille', 'mellem', 'stor']

/** A call of real size: seats spread over regions, themes and sizes, a budget, a pair that goes together and one that does not. */
export function inventedCall({ applicants: number, seats, seed, step }: Call): SelectionInput {
	const random = randomNumbers(seed)
	const pick = (values: readonly string[]) => values[Math.floor(random() * values.length)] ?? ''
	const applicants = Array.from({ length: number }, (_, index) => ({
		id: `A${index}`,
		score: Number((Math.round((1 + 4 * random()) / step) * step).toFixed(4)),
		municipality: `K${Math.floor(random() * number * 0.9)}`,
		region: pick(REGIONS),
		size: pick(SIZES),
		themes: THEMES.filter(() => random() < 0.3),
		cost: 100 + 50 * Math.floor(random() * 9),
	}))
	const rules: SelectionInput['rules'] = [
		{ id: 'count', type: 'count', min: seats, max: seats },
		{ id: 'unique', type: 'uniqueBy', attribute: 'municipality' },
		...REGIONS.map((value) => ({
			id: `region-${value}`,
			type: 'group' as const,
			attribute: 'region',
			value,
			min: Math.floor(seats * 0.12),
			max: Math.ceil(seats * 0.3),
			spread: true,
			group: 'region',
		})),
		...THEMES.map((value) => ({
			id: `theme-${value}`,
			type: 'group' as const,
			attribute: 'themes',
			value,
			min: Math.floor(seats * 0.32),
			spread: true,
			group: 'theme',
		})),
		{
			id: 'small',
			type: 'share',
			attribute: 'size',
			value: 'lille',
			minNum: 1,
			minDen: 4,
			spread: true,
			group: 'size',
		},
		{ id: 'budget', type: 'budget', attribute: 'cost', max: seats * 265 },
		{ id: 'apart', type: 'conflict', a: 'A0', b: 'A1' },
		{ id: 'pair', type: 'together', a: 'A2', b: 'A3' },
		{ id: 'cover', type: 'cover', attribute: 'themes', min: THEMES.length },
	]
	return { applicants, rules, tieBreakSeed: `seed-${seed}` }
}

/** Mulberry32: the same numbers for the same seed. */
export function randomNumbers(seed: number): () => number {
	let state = seed >>> 0
	return () => {
		state = (state + 0x6d2b79f5) >>> 0
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
	}
}
