import * as z from 'zod'
import { minorUnits, readAmount } from '../../platform/amount.ts'
import type { Language } from '../../platform/i18n.ts'

/** Of the row that a form changes; a new one has none. */
export const versionField = z.union([z.literal('').transform(() => 0), z.coerce.number<string>().int()]).default(0)

export const nothing = z.literal('').transform(() => null)

/** Money as it is written in the reader's language, in øre or cents. */
export function moneyField(language: Language) {
	return z.string('amountMissing').transform((text, context) => {
		if (text.trim() === '') return refused(context, 'amountMissing')
		const amount = readAmount(text, language === 'en' ? 'point' : 'comma')
		const minor = amount === undefined ? undefined : minorUnits(amount)
		if (minor === undefined || minor <= 0 || !Number.isSafeInteger(minor)) return refused(context, 'amountWrong')
		return minor
	})
}

/** A number as it is measured, negative ones and decimals too; empty is none. */
export function measuredField(language: Language) {
	return z
		.string()
		.default('')
		.transform((text, context) => {
			if (text.trim() === '') return null
			const number = readMeasured(text, language)
			return number === undefined ? refused(context, 'numberWrong') : number
		})
}

/** `1.250,5` in Danish and Dutch, `1,250.5` in English; a percent sign or a unit after it is not read. */
export function readMeasured(text: string, language: Language): number | undefined {
	const amount = /^[-−]?[\d.,\s]+$/.test(text.trim())
		? readAmount(text, language === 'en' ? 'point' : 'comma')
		: undefined
	return amount === undefined ? undefined : Number(amount)
}

const PAIR = /^(-?\d{1,3}(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)$/

/** `55.4038, 10.4024` as maps on the web give it: first the latitude. Empty is nowhere. */
export const pointField = z
	.string()
	.default('')
	.transform((text, context) => {
		if (text.trim() === '') return { lat: null, lon: null }
		const [, north = '', east = ''] = PAIR.exec(text.trim()) ?? []
		const [lat, lon] = [north, east].map((degrees) => Number(degrees.replace(',', '.'))) as [number, number]
		const isPoint = north !== '' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
		return isPoint ? { lat, lon } : refused(context, 'pointWrong')
	})

export function writePoint({ lat, lon }: { lat: number | null; lon: number | null }): string {
	return lat === null || lon === null ? '' : `${lat}, ${lon}`
}

function refused(context: z.RefinementCtx, message: string): never {
	context.addIssue({ code: 'custom', message })
	return z.NEVER
}
