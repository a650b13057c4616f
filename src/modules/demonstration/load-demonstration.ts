import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '../../platform/actor.ts'
import { CannotStart } from '../../platform/cannot-start.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import type { Storage } from '../../platform/storage.ts'
import { findActor } from '../people/index.ts'
import { importProgramme } from '../programme-setup/index.ts'
import { ProgrammeDefinition } from '../programmes/index.ts'
import { restoreClock } from './clock-setting.ts'
import { readNetworkApplications, readTownApplications } from './demo-files.ts'
import { loadDemoApplications } from './load-applications.ts'
import { networkCall, openDemoCall, townCall } from './load-calls.ts'
import { loadCourses } from './load-courses.ts'
import { loadEndProduct } from './load-end-product.ts'
import { loadDemoFollows } from './load-follows.ts'
import { loadDemoPeople, loadDemoPlaces } from './load-people.ts'
import { loadDemoRecommendations } from './load-recommendations.ts'
import { loadDemoToolbox } from './load-toolbox.ts'
import { loadNetworkCourse, openRunningNetwork } from './load-network.ts'
import { loadDemoCases } from './load-cases.ts'
import { loadCaseReleases } from './load-case-releases.ts'
import { loadChannel } from './load-channel.ts'
import { loadLearningLog } from './load-learning-log.ts'
import { openRecoveryAgenda } from './load-recovery-agenda.ts'
import { loadReplacement } from './load-replacement.ts'
import { loadSignUp } from './load-sign-up.ts'
import { loadHosting } from './load-hosting.ts'
import { loadMaterials } from './load-materials.ts'
import { loadPeerCases } from './load-peer-cases.ts'
import { loadStudyTrips } from './load-study-trips.ts'
import { loadSummaries } from './load-summaries.ts'
import { loadDemoPages } from './load-pages.ts'
import { loadPartnershipLife } from './load-partnership-life.ts'
import { loadPlanWriting } from './load-plan-writing.ts'
import { loadPlans } from './load-plans.ts'
import { loadPublicEvents } from './load-public-events.ts'
import { MAKER_EMAIL } from './queries.ts'

/**
 * Makes the demonstration, all of it or nothing, in a database without people; later only sets its clock. A database
 * that holds real people is never made into one.
 */
export async function loadDemonstration(db: Db, storage: Storage): Promise<void> {
	if (await isDemonstration(db)) return restoreClock(db)
	if (await hasPeople(db)) throw new CannotStart(REAL_DATA)
	moveClock(0)
	await db.transaction().execute((tx) => makeDemonstration(tx, storage))
}

const REAL_DATA =
	'This database holds real data, so it cannot become a demonstration.\n' +
	'Set TORVET_DEMO=off, or give the demonstration a database of its own (TORVET_DATA or DATABASE_URL).'

/** How long the demonstration's people have been there. */
const DAYS_BEFORE = 120

async function isDemonstration(db: Db): Promise<boolean> {
	return (
		(await db.selectFrom('settings').select('name').where('name', '=', 'demonstration').executeTakeFirst()) !==
		undefined
	)
}

async function hasPeople(db: Db): Promise<boolean> {
	return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined
}

async function makeDemonstration(tx: Tx, storage: Storage): Promise<void> {
	const made = { name: 'demonstration', value: JSON.stringify({ madeAt: now() }) }
	await tx.insertInto('settings').values(made).execute()
	await loadDemoPlaces(tx)
	const maker = await aMaker(tx)
	const history = await loadHistory(tx, maker)
	await loadDemoToolbox(tx, maker)
	await loadDemoRecommendations(tx, maker)
	const towns = await openDemoCall(tx, maker, townCall)
	const network = await openDemoCall(tx, maker, networkCall)
	const running = await openRunningNetwork(tx, maker)
	const recovery = await openRecoveryAgenda(tx, maker)
	// They have had their roles and mandates since before the first application.
	moveClock(-DAYS_BEFORE * 86_400_000)
	const people = await loadDemoPeople(tx, {
		...history,
		'bliv-testby': towns.programmeId,
		'levende-bymidter': towns.programmeId,
		netvaerk: network.programmeId,
		'groenne-byer': network.programmeId,
		'levende-gader': running,
		herstelagenda: recovery,
	})
	moveClock(0)
	await loadDemoCases(tx, found(await findActor(tx, found(people.get('karen')), now())))
	const facilitator = found(await findActor(tx, found(people.get('mads')), now()))
	await loadNetworkCourse(tx, { maker, facilitator, programmeId: running })
	await loadSignUp(tx, { facilitator, programmeId: running })
	await loadHosting(tx, { facilitator, programmeId: running })
	await loadMaterials(tx, { facilitator, storage, programmeId: running, people })
	await loadPeerCases(tx, { facilitator, programmeId: running, people })
	await loadCaseReleases(tx, { facilitator, programmeId: running, people })
	const secretariat = found(await findActor(tx, found(people.get('ingrid')), now()))
	await loadCourses(tx, { secretariat, programmeId: running })
	await loadChannel(tx, { facilitator, programmeId: running, people })
	await loadStudyTrips(tx, { facilitator, programmeId: running, people })
	await loadSummaries(tx, { facilitator, programmeId: running, people })
	await loadEndProduct(tx, { facilitator, programmeId: running })
	await loadLearningLog(tx, { storage, programmeId: running, people })
	await loadDemoApplications(tx, towns.callId, readTownApplications())
	await loadDemoApplications(tx, network.callId, readNetworkApplications())
	await loadReplacement(tx, { maker, secretariat, programmeId: running })
	await loadPlans(tx, { programmes: { 'levende-gader': running, herstelagenda: recovery }, people, storage })
	await loadPartnershipLife(tx, people)
	await loadPlanWriting(tx, { people })
	await loadDemoFollows(tx, towns.programmeId)
	await loadDemoPages(tx, maker, storage)
	await loadPublicEvents(tx, maker, storage)
}

/** Whoever sets the demonstration up; everything they do stands in the audit trail under this name. */
async function aMaker(tx: Tx): Promise<Actor> {
	const id = newId<'person'>()
	const person = { id, name: 'Torvet', email: MAKER_EMAIL, title: '', language: 'da' as const }
	await tx
		.insertInto('people')
		.values({ ...person, created_at: now() })
		.execute()
	const grant = { id: newId<'roleGrant'>(), person_id: id, role: 'administrator' as const, valid_from: '2020-01-01' }
	await tx.insertInto('role_grants').values(grant).execute()
	return found(await findActor(tx, id, now()))
}

/** The five real programmes with their real facts; their ids by theme. */
async function loadHistory(tx: Tx, maker: Actor) {
	const folder = join(root, 'templates', 'history')
	const ids: Record<string, Awaited<ReturnType<typeof importProgramme>>> = {}
	for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
		const definition = ProgrammeDefinition.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
		ids[definition.theme] = await importProgramme(tx, maker, definition)
	}
	return ids
}
