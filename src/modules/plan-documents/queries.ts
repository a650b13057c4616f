import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { adoptersOf, readSaid } from '../adoptions/index.ts'
import { listConsultations, listInputs } from '../consultations/index.ts'
import { listContributions } from '../contributions/index.ts'
import { findTown } from '../places/index.ts'
import { listReadings } from '../plan-actions/index.ts'
import { findPublished, type Plan, type PlanContent, readContent, readPlan, readProgress } from '../plans/index.ts'
import { findProgramme } from '../programmes/index.ts'
import { type Heard, isPrinted, type PlanFacts } from './plan-facts.ts'

/** A version as everybody may read it, the newest one when no number is given; how far the actions are is told as of now. */
export async function readPublishedFacts(db: Db, slug: string, asked?: number): Promise<PlanFacts> {
	const { plan, latest } = found(await findPublished(db, slug))
	const said = await readSaid(db, plan.id)
	const version = asked === undefined ? latest : found(said.versions.find((one) => one.number === asked))
	const { number, content, publishedAt } = version
	const adopters = adoptersOf(number, { plan, said })
	return { ...(await around(db, plan, content)), content, edition: { number, publishedAt }, adopters }
}

/** The words as they are now, for those who belong to the workroom; nobody has adopted them yet. */
export async function readWorkingFacts(db: Db, actor: Actor | undefined, slug: string): Promise<PlanFacts> {
	const plan = await readPlan(db, actor, slug)
	const content = await readContent(db, plan)
	return { ...(await around(db, plan, content)), content, edition: undefined, adopters: [] }
}

type Around = Omit<PlanFacts, 'content' | 'edition' | 'adopters'>

async function around(db: Db, plan: Plan, content: PlanContent): Promise<Around> {
	const { townId } = plan.partnership
	const [programme, town, progress, contributions, heard, readings] = await Promise.all([
		findProgramme(db, plan.programmeId),
		townId === null ? undefined : findTown(db, townId),
		readProgress(db, plan.id),
		listContributions(db, plan.id),
		readHeard(db, plan.id),
		readReadings(db, content),
	])
	const given = contributions.filter(isPrinted)
	return {
		plan,
		programme: found(programme),
		town: town?.name ?? null,
		progress,
		contributions: given,
		heard,
		readings,
	}
}

async function readHeard(db: Db, planId: Id<'plan'>): Promise<Heard[]> {
	const all = (await listConsultations(db, planId)).toReversed()
	const reported = all.filter(({ audience, report }) => audience === 'public' && report !== null)
	return Promise.all(
		reported.map(async (consultation) => ({ consultation, inputs: await listInputs(db, consultation.id) })),
	)
}

/** They come by day, so that the last of each stays. */
async function readReadings(db: Db, { indicators, actions }: PlanContent): Promise<PlanFacts['readings']> {
	// A version that was published before indicators were thought of has none.
	const all = [...(indicators ?? []), ...actions.flatMap((action) => action.indicators ?? [])]
	const ids = all.map(({ id }) => id)
	return new Map((await listReadings(db, ids)).map((reading) => [reading.indicatorId, reading]))
}
