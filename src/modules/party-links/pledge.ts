import * as z from 'zod'
import type { Id } from '../../platform/id.ts'
import type { Language } from '../../platform/i18n.ts'
import { type GiftForm, giftForm } from '../contributions/index.ts'
import { partyKinds, type PartyKind } from '../partnerships/index.ts'

/** What somebody would give whose address is not yet proven. */
export type Pledge = {
	id: Id<'pledge'>
	planId: Id<'plan'>
	linkId: Id<'partyLink'> | null
	partyName: string
	partyKind: PartyKind
	contactName: string
	email: string
	language: Language
	gift: GiftForm
	codeHash: string
	attempts: number
	askedAt: Date
}

export const PLEDGE_HOURS = 48
/** A code of six figures is not found in so few tries. */
export const MOST_ATTEMPTS = 5

/** Who they are, as they say it themselves. */
const Presented = z.object({
	partyName: z.string('partyNameMissing').trim().min(1, 'partyNameMissing').max(200, 'nameLong'),
	partyKind: z.enum(partyKinds, 'partyKindMissing'),
	contactName: z.string('contactNameMissing').trim().min(1, 'contactNameMissing').max(120, 'nameLong'),
	email: z.string('emailMissing').trim().toLowerCase().min(1, 'emailMissing').pipe(z.email('emailWrong')),
})
export type Presented = z.infer<typeof Presented>

export function pledgeForm(language: Language) {
	return giftForm(language).and(Presented)
}
export type PledgeForm = z.infer<ReturnType<typeof pledgeForm>>

/** Whether it can still be confirmed. */
export function isPledgeOpen({ askedAt }: Pick<Pledge, 'askedAt'>, at: Date): boolean {
	return at.getTime() < askedAt.getTime() + PLEDGE_HOURS * 3_600_000
}
