import * as z from 'zod'
import { parseDay, parseRoughDay, parseTimeOfDay } from './dates.ts'
import { dateWords } from './dates-words.ts'
import type { Language } from './i18n.ts'

/** A field in which a day is written as people write it; its faults are sentences in the reader's language. */
export function dayField(language: Language) {
	return optionalDayField(language).transform((day, context) => filled(day, context, dateWords(language).empty))
}

/** `null` when it is left empty. */
export function optionalDayField(language: Language) {
	return z.string().transform((text, context) => {
		if (text.trim() === '') return null
		const parsed = parseDay(text, language)
		if (parsed.ok) return parsed.day
		context.addIssue({ code: 'custom', message: parsed.message })
		return z.NEVER
	})
}

/** A day, or only a month, season or year; empty is no date. */
export function roughDayField(language: Language) {
	return z.string().transform((text, context) => {
		const parsed = parseRoughDay(text, language)
		if (parsed.ok) return parsed.value
		context.addIssue({ code: 'custom', message: parsed.message })
		return z.NEVER
	})
}

export function timeField(language: Language) {
	return optionalTimeField(language).transform((time, context) => filled(time, context, dateWords(language).emptyTime))
}

export function optionalTimeField(language: Language) {
	return z.string().transform((text, context) => {
		if (text.trim() === '') return null
		const parsed = parseTimeOfDay(text, language)
		if (parsed.ok) return parsed.time
		context.addIssue({ code: 'custom', message: parsed.message })
		return z.NEVER
	})
}

function filled(value: string | null, context: z.RefinementCtx, message: string): string {
	if (value !== null) return value
	context.addIssue({ code: 'custom', message })
	return z.NEVER
}
