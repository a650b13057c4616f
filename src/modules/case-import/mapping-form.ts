import * as z from 'zod'
import { languages } from '../../platform/i18n.ts'
import { currencies } from '../../platform/amount.ts'
import type { CaseImport, Settings } from './case-import.ts'
import { type Field, fields } from './columns.ts'

const number = z.coerce.number('numberWrong').int('numberWrong')
const column = z
	.union([z.literal(''), z.enum(fields)], 'choiceUnknown')
	.default('')
	.transform((field) => (field === '' ? null : field))

/** One field for every column of the file, `column0` and on. */
export function mappingForm(width: number) {
	const columns = Object.fromEntries(Array.from({ length: width }, (_, index) => [`column${index}`, column]))
	return z.object({
		version: z.coerce.number().int(),
		headerFirst: number.min(1, 'numberWrong').max(1000, 'numberWrong'),
		headerCount: number.min(1, 'numberWrong').max(4, 'numberWrong'),
		source: z.string().trim().min(1, 'sourceMissing').max(300, 'sourceLong'),
		sourceUrl: z
			.union(
				[z.literal(''), z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'urlWrong' })],
				'urlWrong',
			)
			.default(''),
		language: z.enum(languages, 'choiceUnknown'),
		currency: z.enum(currencies, 'choiceUnknown'),
		decimalMark: z.enum(['comma', 'point'], 'choiceUnknown'),
		duplicates: z.enum(['leave', 'make'], 'choiceUnknown'),
		...(columns as Record<`column${number}`, typeof column>),
	})
}
export type MappingForm = z.infer<ReturnType<typeof mappingForm>> & { [column: `column${number}`]: Field | null }
export type MappingDraft = Partial<Record<string, string>>

export function settingsIn(form: MappingForm, width: number): Settings {
	const { headerFirst, headerCount, source, sourceUrl, language, currency, decimalMark, duplicates } = form
	return {
		source,
		sourceUrl,
		language,
		currency,
		decimalMark,
		duplicates,
		header: {
			first: headerFirst - 1,
			count: headerCount,
		},
		columns: Array.from({ length: width }, (_, index) => form[`column${index}`] ?? null),
	}
}

export function mappingDraft({ settings }: Pick<CaseImport, 'settings'>): MappingDraft {
	const { header, columns, ...rest } = settings
	return {
		...rest,
		headerFirst: String(header.first + 1),
		headerCount: String(header.count),
		...Object.fromEntries(columns.map((field, index) => [`column${index}`, field ?? ''])),
	}
}
