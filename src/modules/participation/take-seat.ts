import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { indexProgramme } from '../programmes/index.ts'

/** Who takes a seat that was left. `userId` is whoever said yes without applying for the organisation. */
export type Taking = {
	programmeId: Id<'programme'>
	replacesId: Id<'participation'>
	name: string
	organisationId: Id<'organisation'>
	municipalityCode: string | null
	townId: string | null
	applicationId: Id<'application'> | null
	userId: Id<'person'> | undefined
}

/**
 * Gives the place of a seat that was left to another organisation, as a seat of its own: what was done on the old one stays
 * with those who did it. Whoever calls this has asked who may, and holds the seats of the programme.
 */
export async function takeSeat(tx: Tx, actor: Actor, taking: Taking): Promise<Id<'participation'>> {
	const { programmeId, replacesId, name, userId } = taking
	const id = newId<'participation'>()
	const today = dayAt(now(), HOME_TIME_ZONE)
	await tx
		.insertInto('participations')
		.values({
			id,
			programme_id: programmeId,
			name,
			state: 'chosen',
			outcome: '',
			source: '',
			municipality_code: taking.municipalityCode,
			town_id: taking.townId,
			chosen_on: today,
			application_id: taking.applicationId,
			organisation_id: taking.organisationId,
		})
		.execute()
	await tx.insertInto('seat_successions').values({ participation_id: id, replaces_id: replacesId }).execute()
	if (userId !== undefined) {
		const use = { id: newId<'seatUser'>(), participation_id: id, person_id: userId, valid_from: today }
		await tx
			.insertInto('seat_users')
			.values({ ...use, let_by: actor.id })
			.execute()
	}
	await endFollowingOf(tx, taking, today)
	await recordEvent(tx, actor, { verb: 'seat.taken', subjectId: id, programmeId, particulars: { name, replacesId } })
	await indexProgramme(tx, programmeId)
	return id
}

/** Whoever takes part sees everything, and follows no longer. */
async function endFollowingOf(tx: Tx, { programmeId, organisationId }: Taking, today: string): Promise<void> {
	const yesterday = addToDay(today, { days: -1 })
	const followers = { programme_id: programmeId, organisation_id: organisationId }
	await tx
		.deleteFrom('follower_towns')
		.where((eb) => eb.and(followers))
		.where('follows_from', '>', yesterday)
		.execute()
	await tx
		.updateTable('follower_towns')
		.set({ follows_until: yesterday })
		.where((eb) => eb.and(followers))
		.where('follows_until', 'is', null)
		.execute()
}
