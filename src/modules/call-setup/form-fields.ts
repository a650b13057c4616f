import * as z from 'zod'

/** Fields that several forms of a call share. Messages are keys of the module's `faults`. */
export const versionField = z.coerce.number().int()

export const titleField = z.string().trim().min(1, 'titleMissing').max(200, 'titleLong')

const WHOLE = /^(\d{1,9}|\d{1,3}([.,\s\u00a0\u202f]\d{3}){1,2})?$/

/** A whole number as people write it: `4.000`, `4 000` and `4,000` are four thousand. Empty is `null`. */
export const optionalCountField = z
	.string()
	.trim()
	.refine((text) => WHOLE.test(text), 'numberWrong')
	.transform((text) => (text === '' ? null : Number(text.replace(/\D/g, ''))))

export function countField(missing: string) {
	return optionalCountField.refine((count) => count !== null, missing).transform((count) => count ?? 0)
}

/** `12,5` and `12.5` */
export const weightField = z
	.string()
	.trim()
	.min(1, 'weightMissing')
	.transform((text) => Number(text.replace(',', '.')))
	.refine((weight) => weight > 0 && weight <= 1000, 'weightWrong')

/** A box that is left empty is not sent at all. */
export const checkField = z
	.string()
	.optional()
	.transform((value) => value !== undefined)

export const listField = z.array(z.string()).default([])
