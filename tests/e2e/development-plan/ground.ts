import { addParticipations, createProgramme, publishProgramme } from '../../../src/modules/programme-setup/index.ts'
import type { Tx } from '../../../src/platform/database.ts'
import { aPerson } from '../../support/people.ts'
import { layStoryGround, placeOf } from '../../support/story-ground.ts'
import { PARTIES } from './parties.ts'

export const PROGRAMME = 'levende-bymidter'
export const PLANNER = 'Bo Tangholm'
/** Somebody with an account who has nothing to do with the town. */
export const OUTSIDER = 'Ulla Udenfor'

/** A Monday morning in winter: the town has its place in the programme, and nobody has agreed on anything. */
const BEGINNING = '2026-02-02T08:30:00Z'

/** A test town in its programme, and those of its parties who have an account. */
export function layGround() {
	return layStoryGround(BEGINNING, layTown)
}

async function layTown(tx: Tx): Promise<void> {
	const maker = await aPerson(tx, 'Torvet', { roles: ['secretariat'], email: 'torvet@torvet.example' })
	const wish = { name: 'Levende bymidter', slug: PROGRAMME, owner: 'Prøvesekretariatet', startsOn: '2026-01-01' }
	const programmeId = await createProgramme(tx, maker, { ...wish, template: 'test-towns', invented: true })
	await publishProgramme(tx, maker, programmeId)
	const town = await placeOf(tx, 'XX-HASSELNAES')
	const { name, municipalityCode, organisationId } = town
	const townId = 'XX-HASSELNAES-hasselnaes'
	const chosen = { name: 'Hasselnæs', municipalityCode, organisationId, townId, chosenOn: '2026-01-22' }
	await addParticipations(tx, maker, programmeId, [{ ...chosen, applicationId: null }])
	await aPerson(tx, PLANNER, { actsFor: [{ ...town, name }], email: 'bo.tangholm@hasselnaes.example' })
	for (const { person, email, hasAccount } of PARTIES) if (hasAccount) await aPerson(tx, person, { email })
	await aPerson(tx, OUTSIDER)
}
