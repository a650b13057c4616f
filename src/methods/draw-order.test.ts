import { expect, test } from 'vitest'
import ties from './cases/01b-selection-ties.json' with { type: 'json' }
import { drawHash, drawOrder } from './draw-order.ts'

const { tieBreakSeed, applicants } = ties.input
const ids = applicants.map(({ id }) => id)

test('every applicant draws the published number', () => {
	expect(Object.fromEntries(ids.map((id) => [id, drawHash(tieBreakSeed, id)]))).toEqual(ties.expected.tieHashes)
})

test('the order is that of the numbers, however the applicants are listed', () => {
	expect(drawOrder(tieBreakSeed, ids)).toEqual(ties.expected.tieOrder)
	expect(drawOrder(tieBreakSeed, ids.toReversed())).toEqual(ties.expected.tieOrder)
})

test('letters outside ASCII are drawn as UTF-8', () => {
	// printf 'frø:Ærø' | sha256sum
	expect(drawHash('frø', 'Ærø')).toBe('c193d24a567bc52483e4643b1145db59ad6d5a8871e01215365374e5d8820abb')
})
