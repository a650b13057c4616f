import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aRound } from '../../../tests/support/assessments.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aProposal } from '../../../tests/support/decisions.ts'
import { aTown } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aCorrectable, PUBLIC_URL } from '../../../tests/support/summaries.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import { newItem, publishItem, reviewItem } from '../library/index.ts'
import { addOutcome, agreeSummary, markPassage, suggestWords } from '../meeting-summaries/index.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

test('an assessor is told how many applications wait, without those they may not read', async () => {
	const { assessors, call } = await db.transaction().execute((tx) => aRound(tx, { applications: 3, assessors: 2 }))

	const html = await (await browser.get('/desk', assessors[0])).text()

	expect(html).toContain(`Bedøm ansøgninger: ${call.title}`)
	expect(html).toContain('3 ansøgninger mangler din bedømmelse.')
})

test('a decision maker is led to what was put forward', async () => {
	const { decisionMaker, call } = await db.transaction().execute(aProposal)

	expect(await (await browser.get('/desk', decisionMaker)).text()).toContain(`href="/calls/${call.slug}/decision"`)
})

test('the secretariat is told what waits in the library, and others are not', async () => {
	const { sara, bo } = await db.transaction().execute(async (tx) => {
		const people = {
			sara: await aPerson(tx, 'Sara', { roles: ['secretariat'] }),
			bo: await aPerson(tx, 'Bo', { roles: ['assessor'] }),
		}
		const item = await newItem(tx, people.sara, { kind: 'measure', language: 'da', title: 'Greb', summary: 'Kort.' })
		await publishItem(tx, people.sara, { id: item.id, version: 1, content: {}, changes: '' })
		await reviewItem(tx, people.sara, { id: item.id, reviewOn: '2026-03-01', note: '' })
		return people
	})

	const desk = await (await browser.get('/desk', sara)).text()
	expect(desk).toContain('href="/library#due"')
	expect(desk).toContain('Én post skal ses efter.')
	expect(await (await browser.get('/desk', bo)).text()).not.toContain('/library#due')
})

test('whoever has a task from a meeting, or is asked whether they may be quoted, finds it, and others do not', async () => {
	const { giver, member, meetingId } = await db.transaction().execute(async (tx) => {
		const scene = await aCorrectable(tx)
		const { meetingId, talkId: sectionId, facilitator, giverSeat } = scene
		const task = { kind: 'task' as const, outcome: 'Mål skyggen', owner: `seat:${giverSeat.id}`, dueOn: '2026-06-30' }
		await addOutcome(tx, facilitator, { meetingId, sectionId, ...task })
		await agreeSummary(tx, facilitator, meetingId)
		const passage = { sectionId }
		await markPassage(tx, facilitator, { meetingId, passage, seatId: giverSeat.id, publicUrl: PUBLIC_URL })
		return scene
	})

	const desk = await (await browser.get('/desk', giver)).text()
	expect(desk).toContain('Mål skyggen')
	expect(desk).toContain(`href="/meetings/${meetingId}/summary#consents"`)
	expect(await (await browser.get('/desk', member)).text()).not.toContain('/summary')
})

test('whoever is asked to correct a summary finds it, until they have, or it is too late', async () => {
	const { giver, member, facilitator, meetingId, talkId: sectionId } = await db.transaction().execute(aCorrectable)
	const finds = async (actor: Actor) =>
		(await (await browser.get('/desk', actor)).text()).includes('Læs opsamlingen igennem')

	expect([await finds(giver), await finds(member), await finds(facilitator)]).toEqual([true, true, false])
	const wish = { meetingId, sectionId, suggestion: 'Skygge er sjældent problemet.', reason: '' }
	await db.transaction().execute((tx) => suggestWords(tx, member, wish))
	expect([await finds(giver), await finds(member)]).toEqual([true, false])
	travelTo('2026-06-01T22:00:00Z')
	expect(await finds(giver)).toBe(false)
})

test('somebody without a role finds an empty desk', async () => {
	const person = await db.transaction().execute((tx) => aPerson(tx, 'Uden Rolle'))

	expect(await (await browser.get('/desk', person)).text()).toContain('Intet venter')
})

test('a visitor is asked to sign in', async () => {
	expect((await browser.get('/desk')).status).toBe(401)
})

test('whoever sits in a room is led from the desk to its partnerships', async () => {
	const { planner, room } = await db.transaction().execute(aTown)

	const desk = await (await browser.get('/desk', planner)).text()

	expect(desk).toContain(`href="/programmes/${room.programme.slug}/partnerships"`)
})
