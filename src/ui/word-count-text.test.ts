import { expect, test } from 'vitest'
import { shellWords } from './messages.ts'
import { wordCountText } from './word-count-text.ts'

const wording = shellWords('da').count

test.each([
	['', 3, '0 af 3 ord'],
	['et to tre', 3, '3 af 3 ord'],
	['et to tre fire', 3, '1 ord for meget: 4 af 3'],
	['et to tre fire fem', 3, '2 ord for meget: 5 af 3'],
	['et – to • tre', 3, '3 af 3 ord. Word viser ca. 5'],
	['et – to tre fire', 3, '1 ord for meget: 4 af 3. Word viser ca. 5'],
	['et to tre—fire', 3, '3 af 3 ord'],
])('of %j with a limit of %i it says: %s', (text, limit, sentence) => {
	expect(wordCountText(wording, text, limit)).toBe(sentence)
})
