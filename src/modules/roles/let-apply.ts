import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { sendMail } from '../messages/index.ts'
import { findOrganisationOfMunicipality, giveMandate, registerOrganisation } from '../organisations/index.ts'
import { ensurePerson } from '../people/index.ts'
import { findMunicipality } from '../places/index.ts'
import { personFields, type Post } from './give-role.ts'
import { mandateMail } from './invitation.mail.ts'
import { canStaff } from './policy.ts'

export const MandateForm = z.object({
	...personFields,
	municipality: z.string('municipalityMissing').trim().min(1, 'municipalityMissing'),
})
export type MandateForm = z.infer<typeof MandateForm>

/** Lets somebody apply for a municipality from today, and tells them how to come in. */
export async function letApply(tx: Tx, actor: Actor, form: MandateForm, post: Post): Promise<void> {
	allow(canStaff(actor, post))
	const { municipality: code, ...person } = form
	const organisationId = await organisationOf(tx, code)
	const personId = await ensurePerson(tx, { ...person, language: post.language })

	const validFrom = dayAt(now(), HOME_TIME_ZONE)
	await giveMandate(tx, actor, { personId, organisationId, unitId: null, role: 'applicant', validFrom, validTo: null })
	const { officialName } = found(await findMunicipality(tx, code))
	await sendMail(tx, mandateMail(person, { ...post, place: officialName }))
}

/** A municipality becomes an organisation here when somebody first acts for it. */
async function organisationOf(tx: Tx, municipalityCode: string): Promise<Id<'organisation'>> {
	const known = await findOrganisationOfMunicipality(tx, municipalityCode)
	if (known) return known.id
	const { officialName: name } = found(await findMunicipality(tx, municipalityCode))
	return registerOrganisation(tx, { kind: 'municipality', name, municipalityCode, emailDomain: null })
}
