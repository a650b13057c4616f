import * as z from 'zod'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { type EnvelopeForm, envelopeFields } from '../library/index.ts'
import { costs, durations, leaders, type MeasureWords, parts } from './measure.ts'
import { listRows, type RowList, rowLists, rowName } from './measure-rows.ts'

const text = z.string().trim().max(5000, 'textLong').default('')

/** A point per line, without what people put before points. */
const lines = z
	.string()
	.default('')
	.transform((typed) => typed.split('\n').map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim()))
	.transform((all) => [...new Set(all.filter((line) => line !== ''))])
	.refine((all) => all.length <= 40 && all.every((line) => line.length <= 300), 'lineLong')

function unknownOr<const Values extends readonly [string, ...string[]]>(values: Values) {
	return z
		.enum(['', ...values], 'choiceUnknown')
		.default('')
		.transform((value) => (value === '' ? null : (value as Values[number])))
}

const wordFields = {
	part: z.enum(parts, 'partMissing'),
	problem: text,
	approach: text,
	checklist: lines,
	warnings: lines,
	cost: unknownOr(costs),
	duration: unknownOr(durations),
	ledBy: z.array(z.enum(leaders, 'choiceUnknown')).default([]),
	ledNote: z.string().trim().max(200, 'shortLong').default(''),
	related: z.array(z.uuid('choiceUnknown').transform((id) => id as Id<'libraryItem'>)).default([]),
}

export type MeasureSubmission = {
	version: number
	envelope: EnvelopeForm
	words: MeasureWords
	related: Id<'libraryItem'>[]
}

/** The whole form: envelope, words, and rows under names such as `steps-2-title`. */
export function measureForm(language: Language): z.ZodType<MeasureSubmission> {
	return z
		.looseObject({ ...envelopeFields(language), ...wordFields })
		.superRefine((typed, context) => {
			for (const list of rowLists) checkRows(typed, list, context)
		})
		.transform(({ version, related, ...form }) => ({ version, related, envelope: form, words: wordsOf(form) }))
}

type Fields = z.infer<z.ZodObject<typeof wordFields>>

function wordsOf(form: Omit<Fields, 'related'> & Record<string, unknown>): MeasureWords {
	const { part, problem, approach, checklist, warnings, cost, duration, ledBy, ledNote } = form
	const filled = <List extends RowList>(list: List) => listRows(form, list).filter((row) => !isEmpty(row))
	const rows = { steps: filled('steps'), examples: filled('examples'), literature: filled('literature') }
	return { part, problem, approach, checklist, warnings, cost, duration, ledBy, ledNote, ...rows }
}

/** A row with anything in it needs what it is called by; an example needs its source too. */
function checkRows(typed: Record<string, unknown>, list: RowList, context: z.RefinementCtx): void {
	for (const [index, row] of listRows(typed, list).entries()) {
		if (isEmpty(row)) continue
		const tell = (field: string, message: string) =>
			context.addIssue({ code: 'custom', message, path: [rowName(list, index, field)] })
		for (const [field, value] of Object.entries(row)) if (value.length > 1500) tell(field, 'textLong')
		if ('title' in row && row.title === '') tell('title', 'rowTitleMissing')
		if ('place' in row && row.place === '') tell('place', 'placeMissing')
		if ('source' in row && row.source === '') tell('source', 'sourceMissing')
		if ('url' in row && row.url !== '' && !/^https?:\/\/[^\s]+$/.test(row.url)) tell('url', 'urlWrong')
	}
}

function isEmpty(row: Record<string, string>): boolean {
	return Object.values(row).every((value) => value === '')
}
