import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findOrganisationOfMunicipality } from '../organisations/index.ts'
import { addParticipations, createProgramme, publishProgramme } from '../programme-setup/index.ts'

/** Its towns are at their plans: the last of the five steps. */
const MONTHS_AGO = 10
const TIME_ZONE = 'Europe/Amsterdam'

/** A Dutch programme in its last months, with one invented town that takes part. */
export async function openRecoveryAgenda(tx: Tx, maker: Actor): Promise<Id<'programme'>> {
	const startsOn = addToDay(dayAt(now(), TIME_ZONE), { months: -MONTHS_AGO })
	moveClock(new Date(`${startsOn}T09:00:00Z`).getTime() - Date.now())
	const programmeId = await createProgramme(tx, maker, {
		template: 'recovery-agenda',
		name: 'Herstelagenda binnensteden, eerste ronde',
		slug: 'herstelagenda-eerste-ronde',
		owner: 'Programmabureau Binnensteden (demonstratie)',
		startsOn,
		invented: true,
	})
	await publishProgramme(tx, maker, programmeId)
	const municipalityCode = 'XX-LINDEWAARD'
	const { id: organisationId, name } = found(await findOrganisationOfMunicipality(tx, municipalityCode))
	const facts = { municipalityCode, townId: null, chosenOn: dayAt(now(), TIME_ZONE), applicationId: null }
	await addParticipations(tx, maker, programmeId, [{ name, organisationId, ...facts }])
	moveClock(0)
	return programmeId
}
