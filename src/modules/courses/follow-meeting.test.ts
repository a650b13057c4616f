import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { trailOf } from '../../../tests/support/assessments.ts'
import { aCourse, courseNow, stepOf } from '../../../tests/support/courses.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMeeting, anAnnouncedMeeting } from '../../../tests/support/meetings.ts'
import { listJobs } from '../../../tests/support/webhooks.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import { cancelMeeting, editMeeting, type Meeting } from '../meetings/index.ts'
import { changeStep } from './change-step.ts'
import { endStep } from './end-step.ts'
import { followMeeting } from './follow-meeting.ts'
import { listChanges } from './queries.ts'
import { tellChanges } from './tell-changes.job.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

type Scene = Awaited<ReturnType<typeof aScene>>

/** A course, and a meeting on 14 May that its step `plan` does not follow yet. */
async function aScene(tx: Tx, { isAnnounced = false } = {}) {
	const course = await aCourse(tx)
	const make = isAnnounced ? anAnnouncedMeeting : aMeeting
	return { ...course, meeting: await make(tx, course.facilitator, course.room) }
}

async function planOf(tx: Tx, scene: Scene) {
	return stepOf(await courseNow(tx, scene), 'plan')
}

async function follow(
	tx: Tx,
	scene: Scene,
	{ by = scene.town, meeting = scene.meeting.id as Meeting['id'] | null } = {},
) {
	const { id: stepId, version } = await planOf(tx, scene)
	await followMeeting(tx, by, { stepId, version, meeting })
}

function move(tx: Tx, { facilitator, meeting }: Scene, startsOn: string) {
	const { id: meetingId, version, title, reach, venue, ...rest } = meeting
	const texts = { summary: '', region: '', venue, address: '', access: '', directions: '', onlineUrl: rest.onlineUrl }
	const times = { startsOn, startsTime: '10:00', endsOn: null, endsTime: '15:00' }
	return editMeeting(tx, facilitator, { meetingId, version, title, reach, ...texts, ...times })
}

async function toldLater(tx: Tx, { seatId }: Scene): Promise<number> {
	const jobs = await listJobs(tx, tellChanges.name)
	return jobs.filter(({ payload }) => (payload as { seatId: string }).seatId === seatId).length
}

test('a step that follows a meeting has its date, and moves when it moves: told once, to the town', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		const { town, seatId, meeting, facilitator } = scene
		const before = await planOf(tx, scene)

		await follow(tx, scene)
		expect(await planOf(tx, scene)).toMatchObject({ dueOn: '2026-05-14', meetingId: meeting.id })
		expect(await trailOf(tx, 'course_step.follows')).toMatchObject([
			{ actorId: town.id, particulars: { seatId, before: null, after: meeting.id } },
		])
		await move(tx, scene, '2026-06-04')

		expect((await planOf(tx, scene)).dueOn).toBe('2026-06-04')
		expect(await listChanges(tx, seatId)).toMatchObject([
			{ kind: 'moved', oldOn: '2026-05-14', newOn: '2026-06-04', side: 'secretariat', by: facilitator.name },
			{ kind: 'moved', oldOn: before.dueOn, newOn: '2026-05-14', side: 'town' },
		])
		expect(await toldLater(tx, scene)).toBe(1)
	}))

test('where those who take part hear of the meeting’s new day, the step is not told a second time', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx, { isAnnounced: true })
		await follow(tx, scene)
		await tx.updateTable('course_changes').set({ told_at: new Date() }).execute()
		const told = await toldLater(tx, scene)
		const invited = (await listJobs(tx, 'tell-meeting')).length

		await move(tx, scene, '2026-06-04')

		expect((await planOf(tx, scene)).dueOn).toBe('2026-06-04')
		expect([await toldLater(tx, scene), (await listJobs(tx, 'tell-meeting')).length]).toEqual([told, invited + 1])
		const untold = tx.selectFrom('course_changes').select('id').where('told_at', 'is', null)
		expect(await untold.where('participation_id', '=', scene.seatId).execute()).toEqual([])
	}))

test('its date is the meeting’s alone, until it follows none or the meeting is cancelled; what is done stays', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		const { town, secretariat, facilitator, meeting } = scene
		await follow(tx, scene)
		const edit = async (by: Actor, dueOn: string) => {
			const { id: stepId, title, summary, kind, acts, version } = await planOf(tx, scene)
			await changeStep(tx, by, { stepId, title, summary, kind, acts, version, dueOn })
		}

		await expect(edit(town, '2026-05-20')).rejects.toThrow(new Refused('followsMeeting'))
		await follow(tx, scene, { meeting: null })
		await edit(town, '2026-05-20')
		await follow(tx, scene)
		await endStep(tx, secretariat, (await planOf(tx, scene)).id)
		await move(tx, scene, '2026-06-04')
		expect((await planOf(tx, scene)).dueOn).toBe('2026-05-14')
		await expect(follow(tx, scene)).rejects.toThrow(new Refused('stepEnded'))
		await cancelMeeting(tx, facilitator, { id: meeting.id, reason: 'Storm' })
		expect((await planOf(tx, scene)).meetingId).toBeNull()
	}))

test('is for both sides of the course, and for a meeting of the same programme', () =>
	inTransaction(db, async (tx) => {
		const [scene, elsewhere] = [await aScene(tx), await aScene(tx)]
		const { facilitator, neighbour, secretariat, meeting } = scene

		for (const by of [facilitator, neighbour, elsewhere.secretariat]) {
			await expect(follow(tx, scene, { by })).rejects.toThrow(Forbidden)
		}
		await expect(follow(tx, scene, { meeting: elsewhere.meeting.id })).rejects.toThrow(NotFound)
		const { id: stepId } = await planOf(tx, scene)
		const stale = { stepId, version: 7, meeting: meeting.id }
		await expect(followMeeting(tx, secretariat, stale)).rejects.toThrow(Outdated)
		await follow(tx, scene, { by: secretariat })
	}))

test('the page of a step offers the meetings of its programme, and the course leads to the one it follows', async () => {
	const browser = testApp(db)
	const scene = await db.transaction().execute((tx) => aScene(tx))
	const { room, seatId, town, neighbour, meeting } = scene
	const step = await db.transaction().execute((tx) => planOf(tx, scene))
	const course = `/programmes/${room.programme.slug}/courses/${seatId}`
	const own = `${course}/steps/${step.id}`

	expect(await (await browser.get(own, town)).text()).toContain('Prøvemøde, 14. maj 2026')
	const chosen = { version: `${step.version}`, meeting: meeting.id }
	expect((await browser.post(`${own}/meeting`, chosen, neighbour)).status).toBe(403)
	expect((await browser.post(`${own}/meeting`, chosen, town)).status).toBe(303)
	expect((await browser.post(`${own}/meeting`, chosen, town)).status).toBe(409)
	expect(await (await browser.get(course, town)).text()).toContain(`href="/meetings/${meeting.id}"`)
})
