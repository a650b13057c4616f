import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { optionalDayField } from '../../platform/dates-form.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { ensurePerson } from '../people/index.ts'
import { teamRoles } from './partnership.ts'
import { canLead } from './policy.ts'
import { lockPartnership } from './queries.ts'
import { teamMail } from './team.mail.ts'

/** Who is from outside is let in until a day; nobody has to remember to close the door. */
export function teamForm(language: Language, today: string) {
	const fields = {
		name: z.string('personMissing').trim().min(2, 'personMissing').max(100, 'contactLong'),
		email: z.string('emailMissing').trim().toLowerCase().min(1, 'emailMissing').pipe(z.email('emailWrong')),
		role: z.enum(teamRoles, 'roleMissing'),
		lastDay: optionalDayField(language).default(null),
	}
	return z
		.object(fields)
		.refine(({ role, lastDay }) => role !== 'adviser' || lastDay !== null, at('lastDayMissing'))
		.refine(({ lastDay }) => lastDay === null || lastDay >= today, at('lastDayPast'))
}
const at = (message: string) => ({ path: ['lastDay'], message })

type Wish = z.infer<ReturnType<typeof teamForm>> & {
	partnershipId: Id<'partnership'>
	language: Language
	publicUrl: string
}

/** Takes somebody into the team from today on, and tells them. */
export async function letWork(
	tx: Tx,
	actor: Actor,
	{ partnershipId, name, email, role, lastDay, language, publicUrl }: Wish,
): Promise<Id<'partnershipPeople'>> {
	const partnership = await lockPartnership(tx, partnershipId)
	allow(canLead(actor, partnership))
	const personId = await ensurePerson(tx, { name, email, language })
	refuse(partnership.team.some((member) => member.personId === personId) ? 'worksAlready' : undefined)
	const id = newId<'partnershipPeople'>()
	const today = dayAt(now(), HOME_TIME_ZONE)
	const term = { valid_from: today, valid_to: lastDay, let_by: actor.id }
	await tx
		.insertInto('partnership_people')
		.values({ id, partnership_id: partnershipId, person_id: personId, role, ...term })
		.execute()
	const { programmeId } = partnership
	const particulars = { personId, role, lastDay }
	await recordEvent(tx, actor, { verb: 'partnership.let_work', subjectId: partnershipId, programmeId, particulars })
	await sendMail(tx, teamMail({ name, email }, { partnership, role, lastDay, language, publicUrl }))
	return id
}

type Leave = { partnershipId: Id<'partnership'>; memberId: Id<'partnershipPeople'> }

/** Nobody of the team any more from this moment on. */
export async function endWork(tx: Tx, actor: Actor, { partnershipId, memberId }: Leave): Promise<void> {
	const partnership = await lockPartnership(tx, partnershipId)
	allow(canLead(actor, partnership))
	const { personId } = found(partnership.team.find(({ id }) => id === memberId))
	const today = dayAt(now(), HOME_TIME_ZONE)
	const rows = tx.deleteFrom('partnership_people').where('id', '=', memberId)
	// Whoever came today was never there for a whole day.
	await rows.where('valid_from', '=', today).execute()
	const yesterday = addToDay(today, { days: -1 })
	await tx.updateTable('partnership_people').set({ valid_to: yesterday }).where('id', '=', memberId).execute()
	const { programmeId } = partnership
	const particulars = { personId }
	await recordEvent(tx, actor, { verb: 'partnership.work_ended', subjectId: partnershipId, programmeId, particulars })
}
