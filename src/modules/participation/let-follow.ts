import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { findOrganisationOfMunicipality, registerOrganisation } from '../organisations/index.ts'
import { findMunicipality } from '../places/index.ts'
import { lockProgramme } from '../programmes/index.ts'
import { canManageSeats } from './policy.ts'
import { findRoom } from './queries.ts'
import { whyNotFollowing } from './room.ts'

export const FollowerForm = z.object({
	municipality: z.string('municipalityMissing').trim().min(1, 'municipalityMissing'),
})
export type FollowerForm = z.infer<typeof FollowerForm>

/** Lets a municipality read, from today, what those in the course share with other towns. */
export async function letFollow(
	tx: Tx,
	actor: Actor,
	{ programmeId, municipality }: FollowerForm & { programmeId: Id<'programme'> },
): Promise<void> {
	const today = dayAt(now(), HOME_TIME_ZONE)
	await lockProgramme(tx, programmeId)
	const room = await findRoom(tx, programmeId, today)
	allow(canManageSeats(actor, room))
	const organisationId = await organisationOf(tx, municipality)
	refuse(whyNotFollowing(room, organisationId))

	const id = newId<'followerTown'>()
	const follower = { id, programme_id: programmeId, organisation_id: organisationId, follows_from: today }
	await tx.insertInto('follower_towns').values(follower).execute()
	await recordEvent(tx, actor, {
		verb: 'follower.let_in',
		subjectId: id,
		programmeId,
		particulars: { organisationId },
	})
}

async function organisationOf(tx: Tx, municipalityCode: string): Promise<Id<'organisation'>> {
	const known = await findOrganisationOfMunicipality(tx, municipalityCode)
	if (known) return known.id
	const { officialName: name } = found(await findMunicipality(tx, municipalityCode))
	return registerOrganisation(tx, { kind: 'municipality', name, municipalityCode, emailDomain: null })
}
