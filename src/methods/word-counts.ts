import * as z from 'zod'
import { inputOf, invalidCase } from './parse-selection-case.ts'
import { countWords, findJoinedWords, isWithinLimit } from './words.ts'

const limit = z.int().min(0)

const wordsInput = z.object({
	texts: z.array(z.object({ name: z.string(), text: z.string(), limit: limit.optional() })),
	/** For the texts that name none of their own. */
	limit: limit.optional(),
})

/** The counts of one named text; `withinLimit` where a limit is given; `joinedWords`: runs over 60 characters that are no link. */
export type NamedCount = { name: string; tokens: number; words: number; withinLimit?: boolean; joinedWords: string[] }

/** Counts the texts of a case, whole or its `input` alone. Throws InvalidCase. */
export function countTexts(json: unknown): { counts: NamedCount[] } {
	const parsed = wordsInput.safeParse(inputOf(json))
	if (!parsed.success) throw invalidCase(parsed.error)
	const { texts, limit: common } = parsed.data
	return { counts: texts.map(({ name, text, limit: own = common }) => namedCount(name, text, own)) }
}

function namedCount(name: string, text: string, most: number | undefined): NamedCount {
	const count = countWords(text)
	const verdict = most === undefined ? {} : { withinLimit: isWithinLimit(count, most) }
	return { name, ...count, ...verdict, joinedWords: findJoinedWords(text) }
}
