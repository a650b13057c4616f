import * as z from 'zod'
import type { Actor, Role } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { ensurePerson } from '../people/index.ts'
import { invitationMail } from './invitation.mail.ts'
import { canGive } from './policy.ts'
import { listGrantsOf } from './queries.ts'
import { programmeRoles, whyNotGiven } from './role-grant.ts'

export const personFields = {
	email: z.string('emailMissing').trim().toLowerCase().min(1, 'emailMissing').pipe(z.email('emailWrong')),
	name: z.string('nameMissing').trim().min(2, 'nameMissing').max(100, 'nameLong'),
}

export const RoleForm = z.object({
	...personFields,
	role: z.enum(['administrator', ...programmeRoles], 'roleMissing'),
})
export type RoleForm = z.infer<typeof RoleForm>

/** Where the role holds, what the place is called, and where the invitation leads. */
export type Post = { programmeId: Id<'programme'> | null; place: string; url: string; language: Language }

/** Gives a role from today, to somebody new too, and tells them how to come in. */
export async function giveRole(tx: Tx, actor: Actor, { role, ...person }: RoleForm, post: Post): Promise<void> {
	const { programmeId, language } = post
	allow(canGive(actor, { programmeId, role }))
	const today = dayAt(now(), HOME_TIME_ZONE)
	const personId = await ensurePerson(tx, { ...person, language })
	refuse(whyNotGiven(await listGrantsOf(tx, { personId, programmeId }, today), role))

	await insertGrant(tx, actor, { personId, role, programmeId, today })
	await sendMail(tx, invitationMail({ ...person, role }, post))
}

type Given = { personId: Id<'person'>; role: Role; programmeId: Id<'programme'> | null; today: string }

export async function insertGrant(tx: Tx, actor: Actor | undefined, given: Given): Promise<void> {
	const { personId, role, programmeId, today } = given
	const id = newId<'roleGrant'>()
	await tx
		.insertInto('role_grants')
		.values({ id, person_id: personId, role, programme_id: programmeId, valid_from: today })
		.execute()
	await recordEvent(tx, actor, {
		verb: 'role.given',
		subjectId: personId,
		...(programmeId && { programmeId }),
		particulars: { grantId: id, role },
	})
}
