import type { Db } from '../../platform/database.ts'
import type { Call } from '../calls/index.ts'
import { listParticipations } from '../programmes/index.ts'
import { listLiveApplications } from '../submissions/index.ts'
import { listDecisions } from './queries.ts'

export type Result = { publishedAt: Date; chosen: Awaited<ReturnType<typeof listParticipations>> }

/** Who was chosen, once everybody may know. */
export async function findResult(db: Db, call: Pick<Call, 'id' | 'programmeId'>): Promise<Result | undefined> {
	const publishedAt = (await listDecisions(db, call.id)).find((decision) => decision.publishedAt)?.publishedAt
	if (!publishedAt) return undefined
	const applications = new Set(await listLiveApplications(db, call.id))
	const participations = await listParticipations(db, call.programmeId)
	const chosen = participations.filter(({ applicationId }) => applicationId !== null && applications.has(applicationId))
	return { publishedAt, chosen }
}
