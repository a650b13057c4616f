import { expect, test } from 'vitest'
import { missingIn } from './kept-copy.ts'

const versions = { edition: ['3'] }
const mine = { fields: { body: ['Torvet er for alle'] }, versions }
const merged = { body: ['Torvet er for alle, også om aftenen'] }

test('what the last page could not save is put back', () => {
	expect(missingIn(merged, mine, { hasArrived: false })).toEqual({ body: ['Torvet er for alle'] })
	expect(missingIn(merged, mine, { hasArrived: true })).toEqual({ body: ['Torvet er for alle'] })
})

test('what was sent is put back when the page does not say what became of it', () => {
	expect(missingIn(merged, { ...mine, sent: true }, { hasArrived: false })).toEqual({ body: ['Torvet er for alle'] })
})

test('what was sent and has arrived is not put over the words that the page gives', () => {
	expect(missingIn(merged, { ...mine, sent: true }, { hasArrived: true })).toEqual({})
})

test('what the page has already is not missing', () => {
	expect(missingIn(mine.fields, mine, { hasArrived: false })).toEqual({})
})
