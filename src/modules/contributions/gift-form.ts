import * as z from 'zod'
import { minorUnits, readAmount } from '../../platform/amount.ts'
import type { Id } from '../../platform/id.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Gift, type GiftKind, giftKinds } from './contribution.ts'

const MOST_MINOR = 1_000_000_000_00
const MOST_HOURS = 100_000
const MOST_PIECES = 100_000

/** Asked in few fields: how much is one figure, in kroner, hours or pieces as the kind has it. */
export function giftForm(language: Language) {
	return z
		.object({
			kind: z.enum(giftKinds, 'kindMissing'),
			measure: z.string().trim().default(''),
			words: z.string().trim().max(300, 'wordsLong').default(''),
			condition: z.string().trim().max(300, 'conditionLong').default(''),
			dueOn: z.union([z.literal('').transform(() => null), z.iso.date('dateWrong')]).default(null),
			actionId: z.union([z.literal('').transform(() => null), z.uuid('actionUnknown')]).default(null),
		})
		.transform((form, context) => {
			const size = sizeOf(form, language)
			if (typeof size === 'string') context.addIssue({ code: 'custom', path: ['measure'], message: size })
			const needsWords = form.kind !== 'money' && form.kind !== 'hours'
			if (needsWords && form.words === '')
				context.addIssue({ code: 'custom', path: ['words'], message: 'wordsMissing' })
			const { amount = null, minutes = null, quantity = null } = typeof size === 'string' ? {} : size
			return { ...form, amount, minutes, quantity, actionId: form.actionId as Id<'planAction'> | null }
		})
}
export type GiftForm = z.infer<ReturnType<typeof giftForm>>

/** What is kept of the form. */
export function giftOf({ kind, amount, minutes, quantity, words, condition, dueOn }: GiftForm): Gift {
	return { kind, amount, minutes, quantity, words, condition, dueOn }
}

type Size = Partial<Pick<Gift, 'amount' | 'minutes' | 'quantity'>>
type Fault = 'amountMissing' | 'amountWrong' | 'hoursMissing' | 'hoursWrong' | 'piecesWrong'

function sizeOf({ kind, measure }: { kind: GiftKind; measure: string }, language: Language): Size | Fault {
	if (kind === 'money') return moneyIn(measure, language)
	if (kind === 'hours') return hoursIn(measure, language)
	if (measure === '') return {}
	const quantity = Number(measure)
	return Number.isInteger(quantity) && quantity > 0 && quantity <= MOST_PIECES ? { quantity } : 'piecesWrong'
}

function moneyIn(written: string, language: Language): Size | Fault {
	if (written === '') return 'amountMissing'
	const read = readAmount(written, language === 'en' ? 'point' : 'comma')
	const amount = read === undefined ? 0 : minorUnits(read)
	return amount > 0 && amount <= MOST_MINOR ? { amount } : 'amountWrong'
}

/** `12`, `1,5`, `12 timer`, `2 uur`. */
function hoursIn(written: string, language: Language): Size | Fault {
	if (written === '') return 'hoursMissing'
	const bare = written.replace(/\s*(timer?|t\.?|uur|uren|u\.?|hours?|h\.?)$/i, '')
	const hours = Number(readAmount(bare, language === 'en' ? 'point' : 'comma'))
	const minutes = Math.round(hours * 60)
	return minutes > 0 && hours <= MOST_HOURS ? { minutes } : 'hoursWrong'
}
