import { afterAll, describe, expect, test } from 'vitest'
import { aProgram, aToken, each } from '../../../tests/support/api.ts'
import { anApiScene } from '../../../tests/support/api-scene.ts'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { openSession } from '../people/index.ts'
import type { Scope } from '../api-tokens/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { app } = testApp(db)
travelTo('2026-03-01T10:00:00Z')
const scene = await db.transaction().execute(anApiScene)

const as = async (actor: Actor, ...scopes: Scope[]) => aProgram(app, await aToken(db, actor, scopes))
const nobody = aProgram(app)

const LISTS = ['programmes', 'calls', 'measures', 'recommendations', 'cases', 'pages', 'terms', 'search?q=hemmelig']
const HIDDEN = [
	'/programmes/hemmeligt-program',
	'/calls/hemmeligt-opslag',
	'/measures/hemmeligt-greb',
	'/recommendations/hemmelig-anbefaling',
	'/cases/hemmelig-case',
]

async function hiddenIn(program: ReturnType<typeof aProgram>): Promise<string[]> {
	const texts = await Promise.all(
		LISTS.map(async (path) => [path, await (await program.ask(`/${path}`)).text()] as const),
	)
	return texts.filter(([, text]) => text.includes('Hemmelig')).map(([path]) => path)
}

async function statusesOf(program: ReturnType<typeof aProgram>, paths: readonly string[]): Promise<number[]> {
	return Promise.all(paths.map(async (path) => (await program.ask(path)).status))
}

describe('what is not published', () => {
	test('is there for its secretariat, and could leak', async () => {
		const sofie = await as(scene.sofie, 'drafts:read')

		expect(await statusesOf(sofie, HIDDEN)).toEqual([200, 200, 200, 200, 200])
		expect(await hiddenIn(sofie)).toEqual(['programmes', 'calls'])
	})

	test.for(['nobody', 'an applicant with the scope', 'a secretariat without the scope'] as const)(
		'does not exist for %s',
		async (who) => {
			const programs = {
				nobody,
				'an applicant with the scope': await as(scene.mette, 'drafts:read'),
				'a secretariat without the scope': await as(scene.sofie, 'applications:read', 'library:propose'),
			}

			expect(await statusesOf(programs[who], HIDDEN)).toEqual([404, 404, 404, 404, 404])
			expect(await hiddenIn(programs[who])).toEqual([])
		},
	)

	test('is not opened by a session, which means nothing here', async () => {
		const cookie = `torvet_session=${await db.transaction().execute((tx) => openSession(tx, scene.sofie.id, 'test'))}`

		expect((await nobody.ask(HIDDEN[0]!, { headers: { cookie } })).status).toBe(404)
		expect((await nobody.ask('/applications', { headers: { cookie } })).status).toBe(401)
	})
})

describe('applications', () => {
	const idsOf = async (program: ReturnType<typeof aProgram>) =>
		each((await program.read('/applications?call=bliv-by'))['items'], 'id')
	const both = [`/applications/${scene.submitted.id}`, `/applications/${scene.begun.id}`]

	test('are read by their applicants, begun ones too, and by the secretariat once handed in', async () => {
		const [sofie, mette, bo] = [
			await as(scene.sofie, 'applications:read'),
			await as(scene.mette, 'applications:read'),
			await as(scene.bo, 'applications:read'),
		]

		expect(await Promise.all([sofie, mette, bo].map(idsOf))).toEqual([
			[scene.submitted.id],
			[scene.submitted.id],
			[scene.begun.id],
		])
		expect(await statusesOf(sofie, both)).toEqual([200, 404])
		expect(await statusesOf(mette, both)).toEqual([200, 404])
		expect(await statusesOf(bo, both)).toEqual([404, 200])
	})

	test('need the scope, whoever asks', async () => {
		const sofie = await as(scene.sofie, 'drafts:read')
		const answer = await sofie.ask('/applications')

		expect(answer.status).toBe(403)
		expect(answer.headers.get('www-authenticate')).toBe('Bearer error="insufficient_scope", scope="applications:read"')
		expect(await statusesOf(sofie, both)).toEqual([403, 403])
		expect(await statusesOf(nobody, both)).toEqual([401, 401])
	})

	test('are gone with the role', async () => {
		const { secretariat, call } = scene.decided
		const program = await as(secretariat, 'applications:read')
		const count = async () => each((await program.read(`/applications?call=${call.slug}`))['items'], 'id').length
		const before = await count()
		await db
			.updateTable('role_grants')
			.set({ valid_to: '2026-02-28' })
			.where('person_id', '=', secretariat.id)
			.execute()

		expect([before, await count()]).toEqual([4, 0])
	})
})

describe('proposals', () => {
	const measure = {
		title: 'Bytræer',
		summary: 'Skygge.',
		problem: 'Varmt.',
		approach: 'Plant.',
		organisationId: scene.place.organisationId,
		language: 'da',
	}

	test('need the scope, and a person who acts for the organisation', async () => {
		const statuses = [
			await nobody.send('/measures/proposals', measure),
			await (await as(scene.mette, 'drafts:read', 'applications:read')).send('/measures/proposals', measure),
			await (await as(scene.bo, 'library:propose')).send('/measures/proposals', measure),
			await (await as(scene.mette, 'library:propose')).send('/measures/proposals', measure),
		].map(({ status }) => status)

		expect(statuses).toEqual([401, 403, 403, 201])
	})

	test('what is wrong with one is said member by member', async () => {
		const mette = await as(scene.mette, 'library:propose')
		const answer = await mette.send('/measures/proposals', { ...measure, title: ' ', problem: 'x'.repeat(5001) })
		const { type, errors } = (await answer.json()) as { type: string; errors: unknown }

		expect([answer.status, type.split('#')[1]]).toEqual([422, 'body-invalid'])
		expect(errors).toEqual([
			{ pointer: '/title', detail: 'Write what the measure is called.' },
			{ pointer: '/problem', detail: 'That is too long. Write at most 5,000 characters.' },
		])
		const place = { ...measure, municipalities: ['XX-NOWHERE'] }
		expect(await (await mette.send('/cases/proposals', place)).json()).toMatchObject({
			errors: [{ pointer: '/municipalities/0' }],
		})
		const programmeId = '019b0000-0000-7000-8000-000000000000'
		const recommendation = { ...measure, request: 'Gør det.', programmeId }
		expect(await (await mette.send('/recommendations/proposals', recommendation)).json()).toMatchObject({
			errors: [{ pointer: '/programmeId' }],
		})
	})

	test('what is no JSON is not read', async () => {
		const mette = await as(scene.mette, 'library:propose')
		const send = (body: string, type: string) =>
			mette.ask('/measures/proposals', { method: 'POST', body, headers: { 'content-type': type } })

		expect((await send('{', 'application/json')).status).toBe(415)
		expect((await send('title=x', 'application/x-www-form-urlencoded')).status).toBe(415)
		expect((await send(JSON.stringify({ title: 'x'.repeat(300_000) }), 'application/json')).status).toBe(413)
	})
})
