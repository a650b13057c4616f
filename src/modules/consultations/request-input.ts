import * as z from 'zod'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { sendMail } from '../messages/index.ts'
import { countAttempt, hashToken } from '../people/index.ts'
import { confirmMail } from './consultation.mail.ts'
import { InputForm, keepInput } from './give-input.ts'
import { CONFIRM_HOURS, confirmPath } from './links.ts'
import { canWriteTo } from './policy.ts'
import { findConsultation } from './queries.ts'

/** Of those without an account, also who they are. */
export const VisitorForm = InputForm.extend({
	name: z.string('nameMissing').trim().min(1, 'nameMissing').max(120, 'nameLong'),
	email: z.string('emailMissing').trim().toLowerCase().min(1, 'emailMissing').pipe(z.email('emailWrong')),
})
export type VisitorForm = z.infer<typeof VisitorForm>

type Wish = VisitorForm & {
	consultationId: Id<'consultation'>
	language: Language
	network: string
	publicUrl: string
}

const HOUR = 3_600_000
const PER_ADDRESS = 10
const PER_NETWORK = 60

/** Keeps what a visitor says for two days, and asks by mail whether it was really them. False: too many within the hour. */
export async function requestInput(tx: Tx, { consultationId, network, publicUrl, ...wish }: Wish): Promise<boolean> {
	const at = now()
	const window = { at, minutes: 60 }
	if ((await countAttempt(tx, `consultation ${hashToken(wish.email)}`, window)) > PER_ADDRESS) return false
	if ((await countAttempt(tx, `consultation from ${network}`, window)) > PER_NETWORK) return false

	allow(canWriteTo(undefined, found(await findConsultation(tx, consultationId))))
	const { consultation, input } = await keepInput(tx, { ...wish, consultationId, partyId: null, state: 'asked' })
	const expiresAt = new Date(at.getTime() + CONFIRM_HOURS * HOUR)
	const url = publicUrl + confirmPath(await linkSigner(tx), input.id, expiresAt)
	await sendMail(tx, confirmMail({ consultation, input, url }))
	return true
}
