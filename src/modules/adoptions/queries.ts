import type { Db } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { listVersions } from '../plans/index.ts'
import type { Adoption, AdoptionRequest } from './adoption.ts'
import type { Said } from './standing.ts'

/** What the parties have said to the versions of a plan, in the order in which it was written down. */
export function listAdoptions(db: Db, planId: Id<'plan'>): Promise<Adoption[]> {
	return db
		.selectFrom('adoptions as a')
		.innerJoin('plan_versions as v', 'v.id', 'a.version_id')
		.select(['a.id', 'a.version_id as versionId', 'a.party_id as partyId', 'a.answer', 'a.decided_on as decidedOn'])
		.select(['a.name', 'a.mandate', 'a.reservation', 'a.way', 'a.recorded_at as recordedAt'])
		.where('v.plan_id', '=', planId)
		.orderBy('a.recorded_at')
		.orderBy('a.id')
		.execute()
}

/** Which parties were asked to adopt which version, the first first. */
export function listRequests(db: Db, planId: Id<'plan'>): Promise<AdoptionRequest[]> {
	return db
		.selectFrom('adoption_requests as r')
		.innerJoin('plan_versions as v', 'v.id', 'r.version_id')
		.select(['r.id', 'r.version_id as versionId', 'r.party_id as partyId', 'r.message'])
		.select(['r.answer_by as answerBy', 'r.asked_at as askedAt'])
		.where('v.plan_id', '=', planId)
		.orderBy('r.asked_at')
		.orderBy('r.id')
		.execute()
}

export async function readSaid(db: Db, planId: Id<'plan'>): Promise<Said> {
	const [versions, adoptions, requests] = await Promise.all([
		listVersions(db, planId),
		listAdoptions(db, planId),
		listRequests(db, planId),
	])
	return { versions, adoptions, requests }
}

/** Who asked the party last to adopt this version: whoever wants to hear the answer. */
export function findAsker(db: Db, { versionId, partyId }: Pick<Adoption, 'versionId' | 'partyId'>) {
	return db
		.selectFrom('adoption_requests as r')
		.innerJoin('people', 'people.id', 'r.asked_by')
		.select(['people.name', 'people.email', 'people.language'])
		.where('r.version_id', '=', versionId)
		.where('r.party_id', '=', partyId)
		.orderBy('r.asked_at', 'desc')
		.orderBy('r.id', 'desc')
		.limit(1)
		.executeTakeFirst()
}
