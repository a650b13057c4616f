import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aCourse, courseNow, stepOf } from '../../../tests/support/courses.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aHostedNetwork, anInvitation } from '../../../tests/support/hosting.ts'
import { anAnnouncedMeeting } from '../../../tests/support/meetings.ts'
import { aClinic, aHeldCase, anOfferedCase } from '../../../tests/support/peer-cases.ts'
import { aRoom } from '../../../tests/support/rooms.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { agreeCourse, changeStep } from '../courses/index.ts'
import { replyToInvitation } from '../hosting/index.ts'
import { gatherRooms } from './room.queries.ts'
import { tasksOfRoom } from './room-task.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db)

/** What waits in a programme, as `kind count href`, with `…` before what waits for others. */
async function told(tx: Tx, actor: Actor, programmeId: string): Promise<string[]> {
	return (await tasksIn(tx, actor, programmeId)).map(
		({ kind, count, mine, title }) => `${mine ? '' : '… '}${kind} ${count} ${title}`,
	)
}

async function tasksIn(tx: Tx, actor: Actor, programmeId: string) {
	const day = now().toISOString().slice(0, 10)
	const rooms = await gatherRooms(tx, actor, { at: now(), day })
	return rooms.filter(({ room }) => room.programme.id === programmeId).flatMap((one) => tasksOfRoom(actor, one, day))
}

describe('a course on the desk', () => {
	test('waits for the town’s yes, and the secretariat sees for how many it waits', () =>
		inTransaction(db, async (tx) => {
			const { town, neighbour, facilitator, secretariat, programmeId, seat, seatId } = await aCourse(tx)

			expect(await told(tx, town, programmeId)).toEqual([`agreeCourse 1 ${seat.name}`])
			expect(await told(tx, secretariat, programmeId)).toEqual(['… awaitAgreement 2 '])
			await agreeCourse(tx, town, { seatId, edition: 1 })
			expect(await told(tx, town, programmeId)).toEqual([])
			const others = (await told(tx, secretariat, programmeId))[0]
			expect(others).toMatch(/^… awaitAgreement 1 Prøvelev/)
			expect(await told(tx, facilitator, programmeId)).toEqual([])
			expect(await told(tx, neighbour, programmeId)).toHaveLength(1)
		}))

	test('a step waits for whoever acts, and is told to whoever waits, once it is near', () =>
		inTransaction(db, async (tx) => {
			const { town, secretariat, programmeId, seat, seatId } = await aCourse(tx)
			const course = await courseNow(tx, { programmeId, seatId })
			const move = async (origin: string, dueOn: string) => {
				const { id: stepId, title, summary, kind, acts, version } = stepOf(course, origin)
				await changeStep(tx, town, { stepId, title, summary, kind, acts, version, dueOn })
				return title
			}
			const own = await move('plan', '2026-03-09')
			const theirs = await move('data', '2026-04-21')
			await move('draft', '2026-04-22')

			expect(await told(tx, town, programmeId)).toEqual([
				`… awaitAgreement 1 ${seat.name}`,
				`doStep 1 ${own}`,
				`… awaitStep 1 ${theirs}`,
			])
			expect(await told(tx, secretariat, programmeId)).toEqual([
				`agreeCourse 1 ${seat.name}`,
				expect.stringMatching(/^… awaitAgreement 1 /),
				`doStep 1 ${theirs}, ${seat.name}`,
				expect.stringMatching(/^… awaitTowns 1 /),
			])
		}))

	test('those without one wait for the secretariat to begin', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, facilitator } = await aClinic(tx)
			const room = await aRoom(tx, secretariat)

			expect(await told(tx, secretariat, room.programme.id)).toEqual([`beginCourses 2 ${room.programme.name}`])
			expect(await told(tx, facilitator, room.programme.id)).toEqual([])
		}))
})

test('a meeting waits for each seat’s answer, and afterwards for who was there', () =>
	inTransaction(db, async (tx) => {
		const { town, facilitator, room, programmeId, seatId } = await aCourse(tx)
		await agreeCourse(tx, town, { seatId, edition: 1 })
		await anAnnouncedMeeting(tx, facilitator, room, { title: 'Seminar', startsOn: '2026-03-20' })

		expect(await told(tx, town, programmeId)).toEqual(['answerMeeting 1 Seminar'])
		expect(await told(tx, facilitator, programmeId)).toEqual(['… awaitAnswers 2 Seminar'])
		travelTo('2026-03-21T10:00:00Z')
		expect(await told(tx, town, programmeId)).toEqual([])
		expect(await told(tx, facilitator, programmeId)).toEqual(['recordAttendance 1 Seminar'])
		travelTo('2026-06-21T10:00:00Z')
		expect(await told(tx, facilitator, programmeId)).toEqual([])
	}))

test('an invitation to host waits for the seat that was asked, until it replies', () =>
	inTransaction(db, async (tx) => {
		const network = await aHostedNetwork(tx)
		const { west, mid, facilitator, room } = network
		const { id: programmeId, name } = room.programme
		const invitationId = await anInvitation(tx, network)

		expect(await told(tx, west.head, programmeId)).toEqual([`replyAsHost 1 ${west.seat.name}`])
		expect(await told(tx, mid.head, programmeId)).toEqual([])
		expect(await told(tx, facilitator, programmeId)).toEqual([`… awaitHosts 1 ${name}`])
		await replyToInvitation(tx, west.head, { id: invitationId, kind: 'declined', reason: 'Ferie', publicUrl: '' })
		expect(await told(tx, west.head, programmeId)).toEqual([])
		expect(await told(tx, facilitator, programmeId)).toEqual([])
	}))

test('cases are counted and never told', () =>
	inTransaction(db, async (tx) => {
		const clinic = await aClinic(tx)
		await anOfferedCase(tx, clinic)
		await aHeldCase(tx, clinic)
		const { id, name } = clinic.room.programme
		const ofCases = async (actor: Actor) => (await told(tx, actor, id)).filter((one) => /Case|Outcome/.test(one))

		expect(await ofCases(clinic.giver)).toEqual([`tellOutcome 1 ${name}`])
		expect(await ofCases(clinic.facilitator)).toEqual([`placeCases 1 ${name}`])
		expect(await ofCases(clinic.member)).toEqual([])
	}))

test('the only case that waits for its giver is where the button leads, of two it is the list', () =>
	inTransaction(db, async (tx) => {
		const clinic = await aClinic(tx)
		const leads = async () => {
			const tasks = await tasksIn(tx, clinic.giver, clinic.room.programme.id)
			return tasks.filter(({ kind }) => kind === 'tellOutcome').map(({ href }) => href)
		}
		const list = `/programmes/${clinic.room.programme.slug}/room/cases`

		const caseId = await aHeldCase(tx, clinic)
		expect(await leads()).toEqual([`${list}/${caseId}`])
		travelTo('2026-03-10T10:00:00Z')
		await aHeldCase(tx, clinic)
		expect(await leads()).toEqual([list])
	}))

test('the desk shows one side at a time, what is late in so many words, and what others changed', async () => {
	const { town, secretariat } = await db.transaction().execute(async (tx) => {
		const made = await aCourse(tx)
		const plan = stepOf(await courseNow(tx, made), 'plan')
		const { title, summary, kind, acts, version } = plan
		const wish = { stepId: plan.id, title, summary, kind, acts, version, dueOn: '2026-03-08' }
		await changeStep(tx, made.secretariat, wish)
		return made
	})

	const mine = await (await browser.get('/desk', town)).text()
	expect(mine).toContain('2 dage over')
	expect(mine).toContain('marts 2026. 2 ting venter på dig, én af dem i dag.')
	expect(mine).toMatch(/flyttet fra [^<]+ til 8\. marts 2026/)
	const others = await (await browser.get('/desk?show=others', secretariat)).text()
	expect(others).toContain('2 kommuner har ikke svaret.')
	expect(others).toContain('Én kommune er bagud.')
	expect(others).not.toContain('Siden sidst')
})
