import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { slugField } from '../../platform/slug.ts'
import { recordEvent } from '../activity/index.ts'
import { findRoom } from '../participation/index.ts'
import { partnershipForms, partnershipKinds, steerings } from './partnership.ts'
import { canFound } from './policy.ts'

export const PartnershipForm = z.object({
	name: z.string('nameMissing').trim().min(1, 'nameMissing').max(200, 'nameLong'),
	slug: slugField,
	kind: z.enum(partnershipKinds, 'kindMissing'),
	form: z.enum(partnershipForms, 'formMissing'),
	steeredBy: z.enum(steerings, 'steeredByMissing'),
	area: z.string().trim().max(300, 'areaLong').default(''),
	vision: z.string().trim().max(2000, 'visionLong').default(''),
	contactName: z.string().trim().max(100, 'contactLong').default(''),
	contactEmail: z.union([z.literal(''), z.email('emailWrong')]).default(''),
})

type Place = {
	programmeId: Id<'programme'>
	convenerId: Id<'organisation'>
	municipalityCode: string | null
	townId: string | null
}
type Wish = z.infer<typeof PartnershipForm> & Place

export async function foundPartnership(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'partnership'>> {
	const { programmeId, convenerId, municipalityCode, townId, ...words } = wish
	const today = dayAt(now(), HOME_TIME_ZONE)
	allow(canFound(actor, await findRoom(tx, programmeId, today)))
	const id = newId<'partnership'>()
	const { steeredBy, contactName, contactEmail, ...rest } = words
	const made = await tx
		.insertInto('partnerships')
		.values({
			...rest,
			id,
			programme_id: programmeId,
			steered_by: steeredBy,
			convener_id: convenerId,
			municipality_code: municipalityCode,
			town_id: townId,
			contact_name: contactName,
			contact_email: contactEmail,
			state: 'forming',
			founded_on: today,
			version: 1,
		})
		.onConflict((conflict) => conflict.column('slug').doNothing())
		.returning('id')
		.executeTakeFirst()
	refuse(made === undefined ? 'slugTaken' : undefined)
	await recordEvent(tx, actor, { verb: 'partnership.founded', subjectId: id, programmeId })
	return id
}
