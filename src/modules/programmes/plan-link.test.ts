import { expect, test } from 'vitest'
import { type PlanLink, plansFor } from './plan-link.ts'

const planOf = (municipalityCode: string | null, townId: string | null): PlanLink => {
	return { slug: `${municipalityCode}-${townId}`, title: '', typeName: '', language: 'da', municipalityCode, townId }
}
const plans = [planOf('a', 'north'), planOf('a', 'south'), planOf('a', null), planOf('b', null), planOf(null, null)]

test.for([
	['a town', { municipalityCode: 'a', townId: 'north' }, ['a-north', 'a-null']],
	['a municipality as a whole', { municipalityCode: 'a', townId: null }, ['a-north', 'a-south', 'a-null']],
	['somewhere else', { municipalityCode: 'c', townId: null }, []],
	['a place that is not known', { municipalityCode: null, townId: null }, []],
] as const)('%s has its plans', ([, place, expected]) => {
	expect(plansFor(place, plans).map(({ slug }) => slug)).toEqual(expected)
})
