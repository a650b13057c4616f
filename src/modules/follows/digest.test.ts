import { expect, test } from 'vitest'
import { composeDigest, type Followed, MOST_LINES } from './digest.ts'
import type { State, Thing } from './news.ts'

function thing(title: string, state: State = {}, kind: Thing['kind'] = 'measure'): Thing {
	return { kind, id: title, path: `/${title}`, language: 'da', title, state }
}

function followed(follow: string, things: Thing[], known: [string, State][] = []): Followed<string> {
	return { follow, things, known: new Map(known) }
}

/** `follow: title news +also` */
function told(all: Followed<string>[]): string[] {
	return composeDigest(all).flatMap(({ follow, lines, more }) => [
		...lines.map(
			({ thing: { title }, news, also }) =>
				`${follow}: ${title} ${news.join()}${also.map((one) => ` +${one}`).join('')}`,
		),
		...(more > 0 ? [`${follow}: ${more} more`] : []),
	])
}

test('nothing to tell is no group', () => {
	expect(composeDigest([followed('a', [thing('x')], [['measure:x', {}]]), followed('b', [])])).toEqual([])
})

test('news stand by what is followed, in the order in which it was', () => {
	expect(told([followed('b', [thing('y')]), followed('a', [thing('x')])])).toEqual(['b: y new', 'a: x new'])
})

test('a thing that fits two stands once, under the first, with a word on the other', () => {
	const all = [followed('a', [thing('x')]), followed('b', [thing('x'), thing('y')]), followed('c', [thing('x')])]

	expect(told(all)).toEqual(['a: x new +b +c', 'b: y new'])
})

test('a thing that is known under the first and newly fits the second stands under the second', () => {
	expect(told([followed('a', [thing('x')], [['measure:x', {}]]), followed('b', [thing('x')])])).toEqual(['b: x new'])
})

test('what changed twice is told once, as it is now', () => {
	const before: State = { phase: 'open', deadline: '1', result: '0' }
	const call = thing('x', { ...before, deadline: '3' }, 'call')

	expect(told([followed('a', [call], [['call:x', before]])])).toEqual(['a: x deadline'])
})

test('things of the same id and another kind are two', () => {
	expect(told([followed('a', [thing('x', {}, 'case'), thing('x', {}, 'measure')])])).toEqual(['a: x new', 'a: x new'])
})

test('calls come first, then by name', () => {
	const things = [thing('b'), thing('c', {}, 'case'), thing('a'), thing('d', {}, 'call')]

	expect(told([followed('a', things)])).toEqual(['a: d new', 'a: a new', 'a: b new', 'a: c new'])
})

test('a long list is cut, and says how much is not shown', () => {
	const things = Array.from({ length: MOST_LINES + 3 }, (_, index) => thing(String(index)))

	expect(told([followed('a', things)]).slice(-1)).toEqual(['a: 3 more'])
	expect(told([followed('a', things)]).length).toBe(MOST_LINES + 1)
})
