import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { listContributions } from '../contributions/index.ts'
import { findTown } from '../places/index.ts'
import { findPublished, listVersions, type Plan, readContent, readPlan, readProgress } from '../plans/index.ts'
import { findProgramme } from '../programmes/index.ts'
import { isPrinted, type PlanFacts } from './plan-facts.ts'

/** A version as everybody may read it, the newest one when no number is given; how far the actions are is told as of now. */
export async function readPublishedFacts(db: Db, slug: string, number?: number): Promise<PlanFacts> {
	const { plan, latest } = found(await findPublished(db, slug))
	const version =
		number === undefined ? latest : found((await listVersions(db, plan.id)).find((one) => one.number === number))
	const { content, publishedAt } = version
	const contributions = (await listContributions(db, plan.id)).filter(isPrinted)
	return { ...(await around(db, plan)), content, edition: { number: version.number, publishedAt }, contributions }
}

/** The words as they are now, for those who belong to the workroom. */
export async function readWorkingFacts(db: Db, actor: Actor | undefined, slug: string): Promise<PlanFacts> {
	const plan = await readPlan(db, actor, slug)
	const content = await readContent(db, plan)
	const contributions = (await listContributions(db, plan.id)).filter(isPrinted)
	return { ...(await around(db, plan)), content, edition: undefined, contributions }
}

async function around(db: Db, plan: Plan): Promise<Pick<PlanFacts, 'plan' | 'programme' | 'town' | 'progress'>> {
	const { townId } = plan.partnership
	const [programme, town, progress] = await Promise.all([
		findProgramme(db, plan.programmeId),
		townId === null ? undefined : findTown(db, townId),
		readProgress(db, plan.id),
	])
	return { plan, programme: found(programme), town: town?.name ?? null, progress }
}
