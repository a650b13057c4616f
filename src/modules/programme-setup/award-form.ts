import * as z from 'zod'
import { currencies, readAmount } from '../../platform/amount.ts'
import type { Language } from '../../platform/i18n.ts'

export const participationStates = ['chosen', 'completed', 'withdrawn'] as const

/** Without a project and an amount nothing is said of money. */
export function awardForm(language: Language) {
	const mark = language === 'en' ? 'point' : 'comma'
	return z
		.object({
			version: z.coerce.number().int(),
			state: z.enum(participationStates, 'choiceUnknown'),
			project: z.string().trim().max(200, 'titleLong').default(''),
			amount: z
				.string()
				.trim()
				.transform((text, context) => {
					if (text === '') return null
					const amount = readAmount(text, mark)
					if (amount !== undefined && /^\d{1,14}(\.\d{1,2})?$/.test(amount)) return amount
					context.addIssue({ code: 'custom', message: 'amountWrong' })
					return z.NEVER
				}),
			currency: z.enum(currencies, 'choiceUnknown'),
		})
		.transform(({ project, amount, currency, ...rest }) => ({
			...rest,
			award: project === '' && amount === null ? undefined : { project, amount, currency },
		}))
}
