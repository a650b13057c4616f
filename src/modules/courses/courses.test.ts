import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { aCourse, courseNow, stepOf } from '../../../tests/support/courses.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import { leaveProgramme } from '../participation/index.ts'
import { readTemplate } from '../programmes/index.ts'
import { agreeCourse } from './agree-course.ts'
import { beginCourses } from './begin-courses.ts'
import { addStep, changeStep, removeStep } from './change-step.ts'
import { awaitedSides, type Step } from './course.ts'
import { endStep, reopenStep } from './end-step.ts'
import { listChanges, listSide } from './queries.ts'
import { tellChanges } from './tell-changes.job.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

function formOf({ title, summary, kind, acts, dueOn, version }: Step) {
	return { title, summary, kind, acts, dueOn, version }
}

async function queued(tx: Tx, seatId: string): Promise<unknown[]> {
	const { rows } = await sql<{ payload: unknown }>`
		select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
		where t.identifier = ${tellChanges.name} and payload ->> 'seatId' = ${seatId}`.execute(tx)
	return rows.map(({ payload }) => payload)
}

function mailsAbout(tx: Tx, seatId: string) {
	return tx
		.selectFrom('mails')
		.select(['recipient', 'body_text as text'])
		.where('about_id', '=', seatId as never)
		.orderBy('recipient')
		.execute()
}

describe('beginning', () => {
	test('proposes the template’s steps to everybody who takes part', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, programmeId, seatId } = await aCourse(tx)

			const course = await courseNow(tx, { programmeId, seatId })

			expect(course.steps.map(({ origin }) => origin).sort()).toEqual(
				readTemplate('test-towns')
					.course.map(({ key }) => key)
					.sort(),
			)
			expect(awaitedSides(course)).toEqual(['town'])
			const trail = await trailOf(tx, 'course.begun')
			expect(trail.filter((event) => event.programmeId === programmeId)).toMatchObject([
				{ actorId: secretariat.id },
				{ actorId: secretariat.id },
			])
		}))

	test('happens once for each, and by the secretariat only', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, facilitator, town, programmeId } = await aCourse(tx)

			await expect(beginCourses(tx, secretariat, programmeId)).rejects.toThrow(new Refused('nobodyWaits'))
			await expect(beginCourses(tx, facilitator, programmeId)).rejects.toThrow(Forbidden)
			await expect(beginCourses(tx, town, programmeId)).rejects.toThrow(Forbidden)
		}))
})

describe('agreeing', () => {
	test('takes both sides, and each change asks the other anew', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, town, programmeId, seatId } = await aCourse(tx)
			const awaited = async () => awaitedSides(await courseNow(tx, { programmeId, seatId }))

			await agreeCourse(tx, town, { seatId, edition: 1 })
			expect(await awaited()).toEqual([])
			expect(await trailOf(tx, 'course.agreed')).toMatchObject([
				{ actorId: town.id, programmeId, particulars: { side: 'town', edition: 1 } },
			])
			const step = stepOf(await courseNow(tx, { programmeId, seatId }), 'plan')
			await changeStep(tx, town, { stepId: step.id, ...formOf(step), dueOn: '2027-06-01' })
			expect(await awaited()).toEqual(['secretariat'])
			await agreeCourse(tx, secretariat, { seatId, edition: 2 })
			expect(await awaited()).toEqual([])
		}))

	test('is refused of what was not read, twice, and by others', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, town, neighbour, facilitator, seatId } = await aCourse(tx)

			await expect(agreeCourse(tx, town, { seatId, edition: 2 })).rejects.toThrow(Outdated)
			await expect(agreeCourse(tx, secretariat, { seatId, edition: 1 })).rejects.toThrow(new Refused('agreedAlready'))
			await expect(agreeCourse(tx, neighbour, { seatId, edition: 1 })).rejects.toThrow(Forbidden)
			await expect(agreeCourse(tx, facilitator, { seatId, edition: 1 })).rejects.toThrow(Forbidden)
		}))
})

describe('changing', () => {
	test('keeps old and new date, who did it, and plans to tell it', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, programmeId, seatId } = await aCourse(tx)
			const step = stepOf(await courseNow(tx, { programmeId, seatId }), 'plan')

			await changeStep(tx, secretariat, { stepId: step.id, ...formOf(step), dueOn: '2027-06-01' })

			const moved = { kind: 'moved', title: step.title, oldOn: step.dueOn, newOn: '2027-06-01' }
			expect(await listChanges(tx, seatId)).toMatchObject([{ ...moved, edition: 2, by: secretariat.name }])
			expect(await trailOf(tx, 'course_step.moved')).toMatchObject([
				{ actorId: secretariat.id, programmeId, particulars: { oldOn: step.dueOn, newOn: '2027-06-01' } },
			])
			expect(await queued(tx, seatId)).toEqual([{ seatId }])
		}))

	test('what is saved as it was changes nothing', () =>
		inTransaction(db, async (tx) => {
			const { town, programmeId, seatId } = await aCourse(tx)
			const step = stepOf(await courseNow(tx, { programmeId, seatId }), 'plan')

			await changeStep(tx, town, { stepId: step.id, ...formOf(step) })

			expect((await courseNow(tx, { programmeId, seatId })).edition).toBe(1)
			expect(await listChanges(tx, seatId)).toEqual([])
		}))

	test('a step is added and taken out, and both stay among the changes', () =>
		inTransaction(db, async (tx) => {
			const { town, programmeId, seatId } = await aCourse(tx)
			const form = { version: 0, title: 'Borgermøde', summary: '', kind: 'task' as const, acts: 'town' as const }

			await addStep(tx, town, { seatId, ...form, dueOn: '2026-04-01' })
			const added = (await courseNow(tx, { programmeId, seatId })).steps.find(({ origin }) => origin === null)!
			await removeStep(tx, town, { stepId: added.id, version: added.version })

			expect((await listChanges(tx, seatId)).map(({ kind, title }) => `${kind} ${title}`)).toEqual([
				'removed Borgermøde',
				'added Borgermøde',
			])
		}))

	test('is refused to others, of what was not read, and of what is done', () =>
		inTransaction(db, async (tx) => {
			const { town, neighbour, facilitator, programmeId, seatId } = await aCourse(tx)
			const step = stepOf(await courseNow(tx, { programmeId, seatId }), 'plan')
			const wish = { stepId: step.id, ...formOf(step), title: 'En anden plan' }

			for (const other of [neighbour, facilitator]) {
				await expect(changeStep(tx, other, wish)).rejects.toThrow(Forbidden)
				await expect(removeStep(tx, other, wish)).rejects.toThrow(Forbidden)
				await expect(addStep(tx, other, { seatId, ...wish })).rejects.toThrow(Forbidden)
			}
			await expect(changeStep(tx, town, { ...wish, version: 7 })).rejects.toThrow(Outdated)
			await expect(removeStep(tx, town, { ...wish, version: 7 })).rejects.toThrow(Outdated)
			await endStep(tx, town, step.id)
			await expect(changeStep(tx, town, wish)).rejects.toThrow(new Refused('stepEnded'))
			await expect(removeStep(tx, town, wish)).rejects.toThrow(new Refused('stepEnded'))
		}))

	test('ends when the seat is left', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, programmeId, seatId } = await aCourse(tx)
			const step = stepOf(await courseNow(tx, { programmeId, seatId }), 'plan')
			await leaveProgramme(tx, secretariat, { seatId, reason: 'Ingen folk' })

			await expect(changeStep(tx, secretariat, { stepId: step.id, ...formOf(step), title: 'x' })).rejects.toThrow(
				Forbidden,
			)
		}))
})

describe('a step', () => {
	test('is done when whoever acts says so, and open again when it was not', () =>
		inTransaction(db, async (tx) => {
			const { town, programmeId, seatId } = await aCourse(tx)
			const { id } = stepOf(await courseNow(tx, { programmeId, seatId }), 'plan')
			const ended = async () => stepOf(await courseNow(tx, { programmeId, seatId }), 'plan').endedAt !== null

			await endStep(tx, town, id)
			expect(await ended()).toBe(true)
			await expect(endStep(tx, town, id)).rejects.toThrow(new Refused('stepEnded'))
			await reopenStep(tx, town, id)
			expect(await ended()).toBe(false)
			await expect(reopenStep(tx, town, id)).rejects.toThrow(new Refused('stepOpen'))
			const trail = [...(await trailOf(tx, 'course_step.ended')), ...(await trailOf(tx, 'course_step.reopened'))]
			expect(trail).toMatchObject([{ actorId: town.id }, { actorId: town.id }])
		}))

	test('of the secretariat is not the town’s to end, nor anything a neighbour’s', () =>
		inTransaction(db, async (tx) => {
			const { secretariat, town, neighbour, programmeId, seatId } = await aCourse(tx)
			const course = await courseNow(tx, { programmeId, seatId })
			const [data, plan] = [stepOf(course, 'data'), stepOf(course, 'plan')]

			await expect(endStep(tx, town, data.id)).rejects.toThrow(Forbidden)
			await expect(endStep(tx, neighbour, plan.id)).rejects.toThrow(Forbidden)
			await endStep(tx, secretariat, data.id)
			await expect(reopenStep(tx, town, data.id)).rejects.toThrow(Forbidden)
		}))
})

test('whoever says that a step is done while another says so is told that it is', async () => {
	const { town, programmeId, seatId } = await db.transaction().execute(aCourse)
	const { id } = stepOf(await db.transaction().execute((tx) => courseNow(tx, { programmeId, seatId })), 'plan')

	const [second] = await db.transaction().execute(async (tx) => {
		await endStep(tx, town, id)
		const meanwhile = Promise.allSettled([db.transaction().execute((other) => endStep(other, town, id))])
		await untilSomebodyWaits(tx)
		return [meanwhile]
	})

	expect(await second).toEqual([{ status: 'rejected', reason: new Refused('stepEnded') }])
})

async function untilSomebodyWaits(tx: Tx): Promise<void> {
	const waiting = sql<{ count: number }>`select count(*)::int as count from pg_locks where not granted`
	while ((await waiting.execute(tx)).rows[0]?.count === 0) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('what moved is told to the other side, once, with old and new date', async () => {
	const course = await db.transaction().execute(aCourse)
	const { secretariat, town, programmeId, seatId } = course
	const move = (who: typeof town, origin: string, dueOn: string) =>
		db.transaction().execute(async (tx) => {
			const step = stepOf(await courseNow(tx, { programmeId, seatId }), origin)
			await changeStep(tx, who, { stepId: step.id, ...formOf(step), dueOn })
		})
	await move(secretariat, 'plan', '2027-06-01')
	await move(secretariat, 'plan', '2027-06-15')
	await move(town, 'draft', '2027-03-01')

	await tellChanges.run(aWorkbench(db), { seatId })
	await tellChanges.run(aWorkbench(db), { seatId })

	const mails = await db.transaction().execute((tx) => mailsAbout(tx, seatId))
	expect(mails.map(({ recipient }) => recipient)).toEqual([secretariat.email, town.email].sort())
	const text = (email: string) => mails.find(({ recipient }) => recipient === email)!.text
	expect(text(town.email)).toMatch(/Udviklingsplanen er færdig: flyttet fra .+ til 15\. juni 2027\n/)
	expect(text(town.email)).not.toContain('1. juni 2027 ')
	expect(text(town.email)).not.toContain('1. marts 2027')
	expect(text(secretariat.email)).toMatch(/Udkast til udviklingsplanen: flyttet fra .+ til 1\. marts 2027\n/)
})

test('nobody outside the two sides is written to', () =>
	inTransaction(db, async (tx) => {
		const { secretariat, town, seatId } = await aCourse(tx)
		const day = now().toISOString().slice(0, 10)

		const emails = async (side: 'town' | 'secretariat') =>
			(await listSide(tx, { seatId, side, day })).map(({ email }) => email)
		expect(await emails('town')).toEqual([town.email])
		expect(await emails('secretariat')).toEqual([secretariat.email])
	}))
