import * as z from 'zod'
import { minorUnits, readAmount } from '../../platform/amount.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { type Contribution, whyNotSettled } from './contribution.ts'
import { canAnswer, type Hand } from './policy.ts'
import { lockContribution } from './queries.ts'
import { nextVersion, recordContribution } from './record-contribution.ts'

export const outcomes = ['kept', 'partly', 'lapsed'] as const
export type Outcome = (typeof outcomes)[number]

export function settleForm(language: Language) {
	return z
		.object({
			outcome: z.enum(outcomes, 'outcomeMissing'),
			came: z
				.string()
				.trim()
				.default('')
				.transform((written) => written && readAmount(written, language === 'en' ? 'point' : 'comma')),
			remark: z.string().trim().max(500, 'wordsLong').default(''),
			version: z.coerce.number<string>().int(),
		})
		.refine(({ outcome, came }) => outcome !== 'partly' || came !== undefined, { path: ['came'], message: 'cameWrong' })
}
export type SettleForm = z.infer<ReturnType<typeof settleForm>>
type Wish = Omit<SettleForm, 'came'> & {
	id: Id<'contribution'>
	/** How much of it came, as a plain figure in kroner, hours or pieces; empty: nobody counted. */
	came?: string | undefined
}

/** Says what became of what was agreed: kept, partly, or not at all. Who was wrong says it again. */
export async function settleContribution(tx: Tx, hand: Hand, wish: Wish): Promise<void> {
	const { id, outcome, remark, version, came = '' } = wish
	const { plan, action, contribution } = await lockContribution(tx, id)
	allow(canAnswer(hand, plan, action))
	refuse(whyNotSettled(contribution) ?? whyNotSo(contribution, { outcome, came }))
	sameVersion(version, contribution.version)
	await tx
		.updateTable('contributions')
		.set({ state: outcome, answer: remark, ...keptOf(contribution, { outcome, came }), ...nextVersion(contribution) })
		.where('id', '=', id)
		.execute()
	await recordContribution(tx, hand, { plan, contribution, tidings: 'settled', particulars: { outcome } })
}

type Came = { outcome: Outcome; came: string }
type Whole = Pick<Contribution, 'kind' | 'amount' | 'minutes' | 'quantity'>

/** Some of it is more than nothing and less than all; of what is not counted no figure is asked. */
export function whyNotSo(contribution: Whole, { outcome, came }: Came): 'cameNotSome' | undefined {
	const whole = contribution.amount ?? contribution.minutes ?? contribution.quantity
	if (outcome !== 'partly' || whole === null) return undefined
	const kept = minorOf(contribution, came)
	return kept > 0 && kept < whole ? undefined : 'cameNotSome'
}

function keptOf(contribution: Whole, { outcome, came }: Came) {
	const { amount, minutes, quantity } = contribution
	const some = (whole: number | null) => {
		if (whole === null || outcome === 'lapsed') return whole === null ? null : 0
		return outcome === 'kept' ? whole : minorOf(contribution, came)
	}
	return { kept_amount: some(amount), kept_minutes: some(minutes), kept_quantity: some(quantity) }
}

function minorOf({ kind }: Pick<Whole, 'kind'>, came: string): number {
	if (kind === 'money') return minorUnits(came)
	return kind === 'hours' ? Math.round(Number(came) * 60) : Math.floor(Number(came))
}
