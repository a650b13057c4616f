import * as z from 'zod'
import { type PassageField, type PassageKind, type PassageWords, passageFields } from '../plans/index.ts'

type Limit = { most: number; tooLong: string; missing?: string; rows: number }

/** How long each text may be, and what is said when it is longer or, where it may not be, missing. */
export const limits: Record<PassageField, Limit> = {
	title: { most: 200, tooLong: 'long200', missing: 'titleMissing', rows: 1 },
	body: { most: 20_000, tooLong: 'long20000', rows: 16 },
	challenge: { most: 300, tooLong: 'long300', missing: 'challengeMissing', rows: 2 },
	evidence: { most: 2000, tooLong: 'long2000', rows: 4 },
	consequence: { most: 1000, tooLong: 'long1000', rows: 3 },
	agenda: { most: 300, tooLong: 'long300', rows: 2 },
	summary: { most: 1000, tooLong: 'long1000', rows: 4 },
	sought: { most: 300, tooLong: 'long300', rows: 2 },
}

/** From what the page was made, and which page it is: another window of the same person is told by it. */
export const OriginForm = z.object({
	/** Of the passage; never 0, with which nothing begins. */
	edition: z.coerce.number().int().min(1),
	/** The version of one's draft; 0 where there was none. */
	draft: z.coerce.number().int().min(0).default(0),
	page: z.string().max(40).default(''),
})

/** The words of a passage, as they may stand in the plan. */
export function passageForm(kind: PassageKind): z.ZodType<PassageWords> {
	return z.object(Object.fromEntries(passageFields[kind].map((field) => [field, textOf(limits[field])])))
}

function textOf({ most, tooLong, missing }: Limit) {
	const text = z.string(missing).trim().max(most, tooLong)
	return missing === undefined ? text.default('') : text.min(1, missing)
}

/** A draft is kept as it is typed, however long: only putting it into the plan asks whether it keeps its limits. */
const MOST_LETTERS = 60_000
const typed = z.string().max(MOST_LETTERS, 'longDraft').optional()

/** What is typed, a field at a time or all; what is not there stays as it was. */
export const DraftForm = OriginForm.extend({
	...(Object.fromEntries(Object.keys(limits).map((field) => [field, typed])) as Record<PassageField, typeof typed>),
	reason: typed,
})

/** The words of a passage among whatever else was sent. */
export function wordsIn(kind: PassageKind, sent: Partial<Record<PassageField, string | undefined>>): PassageWords {
	const given = passageFields[kind].flatMap((field) => (sent[field] === undefined ? [] : [[field, sent[field]]]))
	return Object.fromEntries(given) as PassageWords
}
