import { afterAll, describe, expect, test } from 'vitest'
import { aProgram, aToken, each, type Said } from '../../../tests/support/api.ts'
import { anApiScene } from '../../../tests/support/api-scene.ts'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { travelTo } from '../../platform/clock.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { app } = testApp(db, { TORVET_DEMO: 'off', PUBLIC_URL: 'https://torvet.example' })

travelTo('2026-03-01T10:00:00Z')
const scene = await db.transaction().execute(anApiScene)
// Its result was decided after the deadline.
travelTo('2026-03-01T11:00:00Z')
const everything = ['drafts:read', 'applications:read', 'library:propose'] as const
const sofie = aProgram(app, await aToken(db, scene.sofie, [...everything]))
const mette = aProgram(app, await aToken(db, scene.mette, [...everything]))
const nobody = aProgram(app)

describe('what it says', () => {
	test('a call tells of its questions, criteria and rules', async () => {
		const call = await nobody.read('/calls/bliv-by')

		expect(each(call['questions'], 'shortTitle')).toEqual(['Udfordringer', 'Parter'])
		expect(each(call['criteria'], 'weight')).toEqual([60, 40])
		expect(call['phase']).toBe('open')
		expect(call['result']).toBeNull()
		expect(call['page']).toBe('https://torvet.example/calls/bliv-by')
	})

	test('a result tells who was chosen, and of nobody else', async () => {
		const { result } = (await nobody.read(`/calls/${scene.decided.call.slug}`)) as { result: Said }

		const names = scene.decided.applications.map(({ place }) => place.name)
		expect(each(result['chosen'], 'name').sort()).toEqual(names.slice(0, 3).sort())
	})

	test('a measure tells what towns say', async () => {
		const measure = await nobody.read('/measures/lejeaftale')

		expect(each(measure['verdicts'], 'verdict', 'reason')).toEqual([['if_adapted', 'Med jurist.']])
		expect((measure['tallies'] as Said[]).find(({ kind }) => kind === 'if_adapted')).toEqual({
			kind: 'if_adapted',
			towns: 1,
			share: 1,
		})
		expect(each(measure['uses'], 'note')).toEqual(['Gjort.'])
	})

	test('a recommendation tells of answers, follow-up and trials', async () => {
		const said = await nobody.read('/recommendations/giv-byerne-en-lov')

		expect(each(said['responses'], 'addressee', 'answer')).toEqual([['state', 'partly']])
		expect(each(said['followUps'], 'words')).toEqual(['Loven er på vej.'])
		expect(each(said['trials'], 'verdict')).toEqual(['if_adapted'])
		expect(said['programme']).toMatchObject({ slug: 'levende-byer' })
	})

	test('cases are narrowed by facets, which are counted', async () => {
		const all = await nobody.read('/cases')
		const found = await nobody.read('/cases?depth=strategic&depth=project&period=2015&q=torve')

		expect(all).toMatchObject({ total: 3, facets: { depth: [{ value: 'strategic', count: 3 }] } })
		expect(each(found['items'], 'slug')).toEqual(['torvedage'])
	})

	test('an application has its answers', async () => {
		const application = await sofie.read(`/applications/${scene.submitted.id}`)

		expect(each(application['answers'], 'body')).toEqual(['Vi vil det.', 'Svar 2 fra Ellekøbing Kommune.'])
		expect(application['state']).toBe('submitted')
	})
})

test('a proposal waits for the secretariat', async () => {
	const measure = {
		title: 'Bytræer',
		summary: 'Skygge på torvet.',
		problem: 'Der er for varmt.',
		approach: 'Plant ti.',
		organisationId: scene.place.organisationId,
		language: 'da',
	}
	const answer = await mette.send('/measures/proposals', measure)
	const body = (await answer.json()) as Said

	expect(answer.status).toBe(201)
	expect(body).toMatchObject({ title: 'Bytræer', state: 'proposed', slug: 'bytraeer' })
	expect(answer.headers.get('location')).toBe('https://torvet.example/api/v1/measures/bytraeer')
	expect((await mette.read('/measures/bytraeer'))['state']).toBe('proposed')
	expect((await nobody.ask('/measures/bytraeer')).status).toBe(404)
	const event = await db.selectFrom('events').select('actor_id').where('verb', '=', 'item.proposed').execute()
	expect(event).toEqual([{ actor_id: scene.mette.id }])
})

test('a case and a recommendation are proposed too', async () => {
	const base = { title: 'Aftentorv', summary: 'Kort.', organisationId: scene.place.organisationId, language: 'nl' }
	const aCase = { ...base, story: 'Det begyndte småt.', municipalities: [scene.place.municipalityCode] }
	const made = await mette.send('/cases/proposals', aCase)
	const asked = await mette.send('/recommendations/proposals', { ...base, request: 'Lad os.', addressees: ['state'] })

	expect([made.status, asked.status]).toEqual([201, 201])
	expect(await mette.read('/cases/aftentorv')).toMatchObject({
		language: 'nl',
		places: [{ municipalityCode: scene.place.municipalityCode }],
	})
	expect((await mette.read('/recommendations/aftentorv'))['addressees']).toEqual(['state'])
})
