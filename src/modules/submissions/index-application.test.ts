import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
	aDraft,
	anApplication,
	aScene,
	aSubmittedApplication,
	type Scene,
} from '../../../tests/support/applications.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { ask } from '../../../tests/support/search.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import {
	type ApplicationDetail,
	findApplicationDetail,
	saveAnswer,
	saveFacts,
	saveThemes,
} from '../applications/index.ts'
import { suggestionsFor } from '../search/index.ts'
import { indexApplication } from './index-application.ts'
import { indexChangedApplication } from './index-changed.job.ts'
import { canReadSubmission } from './policy.ts'
import { reopenApplication } from './reopen-application.ts'
import { submitApplication } from './submit-application.ts'
import { withdrawApplication } from './withdraw-application.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

const SECRET = 'Okarinaorkester'
const wish = { summary: `Vi drømmer om et ${SECRET}.` }

type Standing = (tx: Tx, scene: Scene) => Promise<Id<'application'>>
const standings: Record<string, Standing> = {
	draft: async (tx, { mette, ...scene }) => (await anApplication(tx, mette, { ...scene, wish })).id,
	submitted: async (tx, { mette, ...scene }) => (await aSubmittedApplication(tx, mette, { ...scene, wish })).id,
	reopened: async (tx, scene) => {
		const id = await standings['submitted']!(tx, scene)
		await reopenApplication(tx, scene.mette, id)
		return id
	},
	withdrawn: async (tx, scene) => {
		const id = await standings['submitted']!(tx, scene)
		await withdrawApplication(tx, scene.mette, id)
		return id
	},
	'given up': async (tx, scene) => {
		const id = await standings['draft']!(tx, scene)
		await withdrawApplication(tx, scene.mette, id)
		return id
	},
}

/** Somebody of each kind who might come upon it. */
async function everybody(tx: Tx, { mette, call }: Scene): Promise<Record<string, Actor | undefined>> {
	const { programmeId } = call
	const roles = [
		'secretariat',
		'committee',
		'decision_maker',
		'assessor',
		'facilitator',
		'evaluator',
		'reader',
	] as const
	const others: Record<string, Actor | undefined> = { visitor: undefined, applicant: mette }
	for (const role of roles) others[role] = await aPerson(tx, `Her ${role}`, { roles: [{ role, programmeId }] })
	for (const role of roles) others[`${role} everywhere`] = await aPerson(tx, `Alle ${role}`, { roles: [role] })
	others['administrator'] = await aPerson(tx, 'Administrator', { roles: ['administrator'] })
	others['other municipality'] = await aPerson(tx, 'Anden', { actsFor: [await aMunicipality(tx)] })
	others['partner'] = {
		...mette,
		mandates: mette.mandates.map((mandate) => ({ ...mandate, role: 'partner' as const })),
	}
	return others
}

/** All ways in which the search could tell of it. */
async function traces(tx: Tx, as: Actor | undefined) {
	const [word, slip, all] = [
		await ask(tx, SECRET, { as }),
		await ask(tx, `${SECRET}x`, { as }),
		await ask(tx, '&kind=application', { as }),
	]
	const suggestions = await suggestionsFor(tx, as, { text: 'elle', language: 'da' })
	return {
		results: [word, slip, all].flatMap(({ results }) => results.map(({ kind }) => kind)),
		counts: [word.total, slip.total, all.total],
		kinds: word.facets.kind.map(({ value }) => value),
		years: all.facets.year.map(({ value }) => value),
		corrections: slip.corrections.flatMap(({ meant }) => meant),
		unknown: word.unknown,
		suggestions: suggestions.filter((one) => 'title' in one).map(({ kind }) => kind),
	}
}

const SEEN = {
	results: ['application', 'application', 'application'],
	counts: [1, 1, 1],
	kinds: ['application'],
	years: ['2026'],
	corrections: [SECRET.toLowerCase()],
	unknown: [],
	suggestions: ['application'],
}
const UNSEEN = {
	results: [],
	counts: [0, 0, 0],
	kinds: [],
	years: [],
	corrections: [],
	unknown: [SECRET.toLowerCase()],
	suggestions: [],
}

describe.each(Object.keys(standings))('an application that is %s', (standing) => {
	test('is found by those who may read it, and nothing tells anybody else of it', () =>
		inTransaction(db, async (tx) => {
			const scene = await aScene(tx)
			const id = await standings[standing]!(tx, scene)
			const application = (await findApplicationDetail(tx, id))!
			await indexApplication(tx, id)

			for (const [who, actor] of Object.entries(await everybody(tx, scene))) {
				const expected = canReadSubmission(actor, application) ? SEEN : UNSEEN
				expect({ who, ...(await traces(tx, actor)) }).toEqual({ who, ...expected })
			}
		}))
})

test('it says what was handed in, until it is written on again', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		const { mette, sofie, call } = scene
		const { id } = await aSubmittedApplication(tx, mette, { ...scene, wish })
		await indexApplication(tx, id)

		const { results } = await ask(tx, SECRET, { as: sofie })
		expect(results.map(({ path, title, placeCode }) => [path, title, placeCode])).toEqual([
			[`/applications/${id}`, [{ text: `Ellekøbing: ${call.title}`, marked: false }], scene.place.municipalityCode],
		])

		await reopenApplication(tx, mette, id)
		const draft: ApplicationDetail = (await findApplicationDetail(tx, id))!
		const [{ questionId, version } = { questionId: call.questions[0]!.id, version: 0 }] = draft.answers
		await saveAnswer(tx, mette, { applicationId: id, questionId, version, body: 'Xylofoner' })
		await indexApplication(tx, id)

		expect((await ask(tx, 'xylofoner', { as: mette })).total).toBe(1)
	}))

test('from the moment in which fewer may read it, it is found by nobody until the job says by whom', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		for (const verb of [reopenApplication, withdrawApplication]) {
			const { id } = await aSubmittedApplication(tx, scene.mette, { ...scene, wish })
			await indexApplication(tx, id)
			await tx.deleteFrom('mails').execute()

			await verb(tx, scene.mette, id)

			expect((await ask(tx, SECRET, { as: scene.sofie })).total).toBe(0)
			expect((await waiting(tx)).filter(({ key }) => key === null)).toHaveLength(2)
			await withdrawApplication(tx, scene.mette, id).catch(() => undefined)
			await clearJobs(tx)
		}
	}))

/** The job of each submission, reopening and withdrawal is due now; that of a writer later, and there is one. */
async function waiting(tx: Tx): Promise<{ key: string | null; later: boolean }[]> {
	const { rows } = await sql<{ key: string | null; later: boolean }>`
		select key, run_at > now() + interval '50 seconds' as later from graphile_worker.jobs
		where task_identifier = 'applications.changed' order by id`.execute(tx)
	return rows
}

async function clearJobs(tx: Tx): Promise<void> {
	await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`.execute(tx)
}

test('one job waits for a writer to rest, however often the pauses are saved, and handing in asks for one at once', () =>
	inTransaction(db, async (tx) => {
		travelTo(new Date().toISOString())
		const scene = await aScene(tx, {
			opensAt: new Date(Date.now() - 86_400_000),
			deadlineAt: new Date(Date.now() + 8_640_000_000),
		})
		const { mette, call, place } = scene
		const { id } = await aDraft(tx, mette, call, place)
		const later = [{ key: `applications.changed ${id}`, later: true }]
		expect(await waiting(tx)).toEqual(later)

		await clearJobs(tx)
		const questionId = call.questions[0]!.id
		for (const version of [0, 1, 2])
			await saveAnswer(tx, mette, { applicationId: id, questionId, version, body: `Svar ${version}` })
		expect(await waiting(tx)).toEqual(later)
		await clearJobs(tx)
		const { version } = await saveFacts(tx, mette, { applicationId: id, version: 1, summary: 'Kort' })
		expect(await waiting(tx)).toEqual(later)
		await clearJobs(tx)
		await saveThemes(tx, mette, { applicationId: id, version, themes: [] })
		expect(await waiting(tx)).toEqual(later)

		const whole = await aSubmittedApplication(tx, scene.mette, { ...scene, place: await aTown(tx, scene.mette) })
		expect((await waiting(tx)).filter(({ later }) => !later)).toEqual([{ key: null, later: false }])
		expect(whole.state).toBe('submitted')
	}))

async function aTown(tx: Tx, mette: Actor) {
	const place = await aMunicipality(tx)
	const terms = { unitId: null, role: 'applicant' as const, organisationName: place.name }
	mette.mandates.push({ ...terms, organisationId: place.organisationId })
	return place
}

test('the job indexes it as it stands', async () => {
	const { scene, id } = await db.transaction().execute(async (tx) => {
		const scene = await aScene(tx)
		return { scene, id: (await aSubmittedApplication(tx, scene.mette, { ...scene, wish })).id }
	})
	const bench = aWorkbench(db)

	expect((await ask(db, SECRET, { as: scene.sofie })).total).toBe(0)
	await indexChangedApplication.run(bench, { applicationId: id })
	await indexChangedApplication.run(bench, { applicationId: id })

	expect((await ask(db, SECRET, { as: scene.sofie })).total).toBe(1)
	expect(await db.transaction().execute((tx) => submitApplication(tx, scene.mette, id))).toMatchObject({
		outcome: 'accepted',
	})
})
