import { expect, test } from 'vitest'
import { followWish } from './follow-wish.ts'
import { readQuestion } from './question.ts'

test.each([
	['term=klima', { what: 'theme', id: 'klima' }],
	['place=DK-0580', { what: 'town', id: 'DK-0580' }],
	['kind=call', { search: '/search?kind=call' }],
	['q=gade&term=klima', { search: '/search?q=gade&term=klima' }],
	['term=klima&term=handel', { search: '/search?term=klima&term=handel' }],
	['term=klima&kind=call', { search: '/search?kind=call&term=klima' }],
])('%s is followed as %o', (asked, wish) => {
	expect(followWish(readQuestion(new URLSearchParams(asked), 'da'))).toEqual(wish)
})
