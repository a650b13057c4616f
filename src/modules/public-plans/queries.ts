import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import { type PartyStanding, readSaid, standingsIn } from '../adoptions/index.ts'
import { type Consultation, listConsultations } from '../consultations/index.ts'
import { type Contribution, isAgreed, listContributions } from '../contributions/index.ts'
import { type Arranging, readArranging } from '../interplay/index.ts'
import { isForAll, listPhotos, listWins, type ProgressReport } from '../plan-progress/index.ts'
import type { StoredFile } from '../files/index.ts'
import { findTown, type Town } from '../places/index.ts'
import { canReadPlan, findPublished, type Plan, type PlanVersion, readProgress } from '../plans/index.ts'
import { listProgrammes, type Programme } from '../programmes/index.ts'
import type { Standings } from './public-plan.ts'

/** Everything that the public page of one plan shows. */
export type PublicPlan = {
	plan: Plan
	latest: PlanVersion
	programme: Programme
	/** Of the partnership; missing where it works for more than one. */
	town: Town | undefined
	standings: Standings
	arranging: Arranging
	/** What parties have agreed to give; what is only offered is no one else's business. */
	agreed: Contribution[]
	/** Where each party stands with the newest version. */
	adoptions: PartyStanding[]
	/** Those that everybody may read, the newest first. */
	consultations: Consultation[]
	/** What went well of late, the newest first, with its photos. */
	wins: ProgressReport[]
	photos: ReadonlyMap<string, StoredFile>
	today: string
	now: Date
	/** Whether whoever looks belongs to the workroom. */
	mayWork: boolean
}

/** A plan of a programme that is not published yet is none. */
export async function readListedPlan(db: Db, slug: string): Promise<ListedPlan> {
	const { plan, latest } = found(await findPublished(db, slug))
	const programme = found((await listProgrammes(db, undefined)).find(({ id }) => id === plan.programmeId))
	return { plan, latest, programme, standings: await readProgress(db, plan.id) }
}

/** The same with all that stands around it on its own page. */
export async function readPublicPlan(db: Db, actor: Actor | undefined, slug: string): Promise<PublicPlan> {
	const listed = await readListedPlan(db, slug)
	const { plan, latest } = listed
	const { townId } = plan.partnership
	const [town, arranging, contributions, said, consultations, all] = await Promise.all([
		townId === null ? undefined : findTown(db, townId),
		readArranging(db, plan),
		listContributions(db, plan.id),
		readSaid(db, plan.id),
		listConsultations(db, plan.id),
		listWins(db, plan.id),
	])
	const wins = all.filter((one) => isForAll(one, latest)).slice(0, MOST_WINS)
	return {
		...listed,
		town,
		arranging,
		agreed: contributions.filter(isAgreed),
		adoptions: standingsIn(plan, said),
		consultations: consultations.filter(({ audience }) => audience === 'public'),
		wins,
		photos: await listPhotos(db, wins),
		today: dayAt(now(), HOME_TIME_ZONE),
		now: now(),
		mayWork: canReadPlan(actor, plan),
	}
}

/** Those before them are history. */
const MOST_WINS = 6

export type ListedPlan = Pick<PublicPlan, 'plan' | 'latest' | 'programme' | 'standings'>

/** All that everybody may read, what was published last first. */
export async function listPublicPlans(db: Db): Promise<ListedPlan[]> {
	const programmes = new Map((await listProgrammes(db, undefined)).map((one) => [one.id, one]))
	const rows = await db
		.selectFrom('plans')
		.select(['id', 'slug', 'programme_id'])
		.where('state', '<>', 'draft')
		.execute()
	const listed = await Promise.all(
		rows.map(async ({ id, slug, programme_id: programmeId }) => {
			const programme = programmes.get(programmeId)
			const published = programme && (await findPublished(db, slug))
			return published && programme ? [{ ...published, programme, standings: await readProgress(db, id) }] : []
		}),
	)
	return listed.flat().toSorted((a, b) => b.latest.publishedAt.getTime() - a.latest.publishedAt.getTime())
}
