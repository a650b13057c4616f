import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import type { Term } from '../taxonomy/index.ts'
import type { ListedMeasure } from '../toolbox/index.ts'
import { challengesOf } from './challenges.ts'

function aTerm(key: string): Term {
	const labels = { da: `${key} da`, nl: `${key} nl`, en: `${key} en` }
	return { id: key as Id<'term'>, key, kind: 'challenge', labels, synonyms: [], version: 1 }
}

function under(...keys: string[]): ListedMeasure {
	return { terms: keys.map((key) => ({ id: key as Id<'term'>, key, kind: 'challenge' })) } as ListedMeasure
}

test('the most helped challenge comes first; one without a measure does not come', () => {
	const terms = ['unge', 'klima', 'butikker'].map(aTerm)

	expect(challengesOf('nl', terms, [under('butikker', 'unge'), under('butikker')])).toEqual([
		{ key: 'butikker', label: 'butikker nl', measures: 2 },
		{ key: 'unge', label: 'unge nl', measures: 1 },
	])
})

test('no more than eight are shown', () => {
	const keys = Array.from({ length: 12 }, (_, index) => `c${index}`)

	expect(challengesOf('da', keys.map(aTerm), [under(...keys)])).toHaveLength(8)
})
