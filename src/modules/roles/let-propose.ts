import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import { sendMail } from '../messages/index.ts'
import { ensurePartner, giveMandate } from '../organisations/index.ts'
import { ensurePerson } from '../people/index.ts'
import { personFields, type Post } from './give-role.ts'
import { partnerMail } from './invitation.mail.ts'
import { canStaff } from './policy.ts'

export const PartnerForm = z.object({
	'partner-name': personFields.name,
	'partner-email': personFields.email,
	'partner-organisation': z.string('organisationMissing').trim().min(2, 'organisationMissing').max(200, 'nameLong'),
})
export type PartnerForm = z.infer<typeof PartnerForm>

/** Lets somebody speak for a partner from today, to propose what it has learned, and tells them how to come in. */
export async function letPropose(tx: Tx, actor: Actor, form: PartnerForm, post: Post): Promise<void> {
	allow(canStaff(actor, post))
	const person = { name: form['partner-name'], email: form['partner-email'] }
	const place = form['partner-organisation']
	const organisationId = await ensurePartner(tx, place)
	const personId = await ensurePerson(tx, { ...person, language: post.language })

	const validFrom = dayAt(now(), HOME_TIME_ZONE)
	const lasting = { unitId: null, role: 'partner' as const, validFrom, validTo: null }
	const givenIn = post.programmeId === null ? {} : { programmeId: post.programmeId }
	await giveMandate(tx, actor, { personId, organisationId, ...lasting, ...givenIn })
	await sendMail(tx, partnerMail(person, { ...post, place }))
}
