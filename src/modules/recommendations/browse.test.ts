import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import { type Browsed, facetsOf, groupsOf, narrow, readWish } from './browse.ts'
import { answersTo, byNumber, emptyWords } from './recommendation.ts'

const first = { slug: 'foerste', name: 'Første' }
const base = { ...emptyWords, summary: '', language: 'da' as const, programmeId: null, terms: [], answered: [] }
const term = (key: string) => ({ id: key as Id<'term'>, key, kind: 'theme' as const })

function one(slug: string, more: Partial<Browsed>): Browsed {
	return { ...base, id: slug as Id<'libraryItem'>, slug, title: slug, programme: undefined, ...more }
}

const law = one('lov', {
	programme: first,
	addressees: ['state', 'municipalities'],
	answered: [{ addressee: 'state', answer: 'rejected' }],
	terms: [term('samarbejde')],
})
const centre = one('center', { programme: first })
const rent = one('husleje', { addressees: ['business'], terms: [term('handel')] })
const all = [law, centre, rent]
const nothing = { addressee: '', answer: '', programme: '', theme: '' }

test('every addressee answers for itself; nobody to answer is no answer', () => {
	expect(answersTo(law)).toEqual(['rejected', 'none'])
	expect(answersTo(centre)).toEqual(['none'])
})

test('all that is chosen must fit', () => {
	expect(narrow(all, nothing)).toEqual(all)
	expect(narrow(all, { ...nothing, answer: 'none' })).toEqual(all)
	expect(narrow(all, { ...nothing, answer: 'rejected' })).toEqual([law])
	expect(narrow(all, { ...nothing, programme: 'foerste', addressee: 'business' })).toEqual([])
	expect(narrow(all, { ...nothing, theme: 'handel' })).toEqual([rent])
})

test('choices are counted given the others, and what is chosen stays one', () => {
	expect(facetsOf(all, { ...nothing, programme: 'foerste', addressee: 'business' })).toEqual({
		addressee: [
			{ value: 'state', count: 1 },
			{ value: 'municipalities', count: 1 },
			{ value: 'business', count: 0 },
		],
		answer: [],
		programme: [{ value: 'foerste', count: 0 }],
		theme: [],
	})
})

test('what is no answer or addressee narrows by nothing', () => {
	const asked = new URLSearchParams('addressee=king&answer=partly&theme= handel &programme=foerste')
	expect(readWish(asked)).toEqual({ addressee: '', answer: 'partly', programme: 'foerste', theme: 'handel' })
})

test('those of no programme come last', () => {
	expect(groupsOf([rent, law, centre])).toEqual([
		{ programme: first, recommendations: [law, centre] },
		{ programme: undefined, recommendations: [rent] },
	])
})

test('numbers come in order, those without one after them by title', () => {
	const titles = [
		{ number: null, title: 'Åben' },
		{ number: 10, title: 'Ti' },
		{ number: null, title: 'By' },
		{ number: 2, title: 'To' },
	]
	expect([...titles].sort(byNumber).map(({ title }) => title)).toEqual(['To', 'Ti', 'By', 'Åben'])
})
