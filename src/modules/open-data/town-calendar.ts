import type { Db } from '../../platform/database.ts'
import { checkPlace, findCallDetail, isOpen, listCalls } from '../calls/index.ts'
import type { Town } from '../places/index.ts'
import { listMilestones, listParticipations, listProgrammes } from '../programmes/index.ts'
import { momentsOf, type Occasion, occasionsOf } from './occasion.ts'

const NOBODY = undefined

/** What concerns a town: the programmes in which it takes part, and the open calls to which it may apply. */
export async function townOccasions(db: Db, town: Town, at: Date): Promise<Occasion[]> {
	const occasions = [...(await programmeOccasions(db, town)), ...(await openCallOccasions(db, town, at))]
	// A call of its own programme is in both.
	return [...new Map(occasions.map((occasion) => [occasion.key, occasion])).values()]
}

async function programmeOccasions(db: Db, town: Town): Promise<Occasion[]> {
	const found: Occasion[] = []
	for (const programme of await listProgrammes(db, NOBODY)) {
		const participations = await listParticipations(db, programme.id)
		const takesPart = participations.some(
			({ townId, municipalityCode, state }) =>
				state !== 'withdrawn' && (townId === null ? municipalityCode === town.municipalityCode : townId === town.id),
		)
		if (takesPart) found.push(...occasionsOf(programme, await listMilestones(db, programme.id), []))
	}
	return found
}

async function openCallOccasions(db: Db, town: Town, at: Date): Promise<Occasion[]> {
	const found: Occasion[] = []
	for (const { id, programme } of await listCalls(db, NOBODY, { openAt: at })) {
		const call = await findCallDetail(db, id)
		if (call === undefined || !isOpen(call, at)) continue
		const asked = call.applies === 'town' ? town.id : town.municipalityCode
		const check = await checkPlace(db, call, { asked, at })
		if (check.outcome !== 'one' || check.eligibility.verdict === 'excluded') continue
		found.push(...momentsOf(call, programme.timeZone))
	}
	return found
}
