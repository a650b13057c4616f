import { afterAll, beforeEach, expect, test } from 'vitest'
import { aPublishedProgramme } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aFollower, newsIn, nextDigest, workHour } from '../../../tests/support/follows.ts'
import { aPublishedPage } from '../../../tests/support/pages.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { listMails } from '../messages/index.ts'
import { tellFollower } from './digest.job.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-11-24T10:00:00Z'))

let made = 0

async function aScene() {
	made += 1
	return db.transaction().execute(async (tx) => {
		const sara = await aPerson(tx, `Sara ${made}`, { roles: ['secretariat'] })
		const programmeId = await aPublishedProgramme(tx, sara)
		// The search learns each word once: two who bring the same new one wait for each other.
		await aPublishedPage(tx, sara, { programmeId, title: 'Begyndt først, færdig først, i samme øjeblik' })
		const follower = await aFollower(tx, { what: 'programme', subject: programmeId })
		return { sara, programmeId, follower }
	})
}

/** Begins on a connection of its own and stays open until it is told to commit. */
async function begun(work: (tx: Tx) => Promise<unknown>) {
	const tx = await db.startTransaction().execute()
	await work(tx as unknown as Tx)
	return { commit: () => tx.commit().execute() }
}

const tomorrow = () => travelTo(new Date(now().getTime() + 86_400_000))
const newsTo = async (email: string) =>
	(await listMails(db, { limit: 10, to: email })).map((mail) => newsIn(mail).slice(1)).reverse()

test('what began earlier and commits after a digest is told in the next, and what that one told is not', async () => {
	const { sara, programmeId, follower } = await aScene()
	const early = await begun((tx) => aPublishedPage(tx, sara, { programmeId, title: 'Begyndt først' }))
	await db.transaction().execute((tx) => aPublishedPage(tx, sara, { programmeId, title: 'Færdig først' }))
	const digest = () => db.transaction().execute((tx) => nextDigest(tx, follower))

	await digest()
	await early.commit()
	await digest()
	await digest()

	expect(await newsTo(follower.email)).toEqual([['Nyhed: Færdig først'], ['Nyhed: Begyndt først']])
})

test('what is committed while somebody begins to follow is told them', async () => {
	const { sara, programmeId } = await aScene()
	const early = await begun((tx) => aPublishedPage(tx, sara, { programmeId, title: 'I samme øjeblik' }))
	const late = await db.transaction().execute((tx) => aFollower(tx, { what: 'programme', subject: programmeId }))
	await early.commit()

	await db.transaction().execute((tx) => nextDigest(tx, late))

	expect(await newsTo(late.email)).toEqual([['Nyhed: I samme øjeblik']])
})

test('two workers at once send one digest', async () => {
	const { sara, programmeId, follower } = await aScene()
	await db.transaction().execute((tx) => aPublishedPage(tx, sara, { programmeId, title: 'Én gang' }))
	tomorrow()

	await Promise.all([1, 2, 3, 4].map(() => tellFollower.run(aWorkbench(db), { followerId: follower.id })))

	expect(await newsTo(follower.email)).toEqual([['Nyhed: Én gang']])
})

test('a worker that stood still for days catches up with one digest, and only those are due whose morning it was', async () => {
	const { sara, programmeId, follower } = await aScene()
	const weekly = await db.transaction().execute((tx) => aFollower(tx, { what: 'programme', subject: programmeId }))
	await db.updateTable('followers').set({ rhythm: 'weekly' }).where('id', '=', weekly.id).execute()
	await db.transaction().execute((tx) => aPublishedPage(tx, sara, { programmeId, title: 'Tirsdag' }))
	const queued = async () =>
		(
			await db
				.selectFrom('mails')
				.select('recipient')
				.where('recipient', 'in', [follower.email, weekly.email])
				.execute()
		).length

	travelTo('2026-11-28T09:00:00Z')
	await workHour(db)
	const saturday = [await newsTo(follower.email), await newsTo(weekly.email)]
	travelTo('2026-11-28T10:00:00Z')
	await workHour(db)
	const again = await queued()
	travelTo('2026-11-30T06:00:00Z')
	await workHour(db)

	expect(saturday).toEqual([[['Nyhed: Tirsdag']], []])
	expect(again).toBe(1)
	expect(await newsTo(weekly.email)).toEqual([['Nyhed: Tirsdag']])
})

test('a clock that is set back makes nobody wait until it is again where it was', async () => {
	const { sara, programmeId, follower } = await aScene()
	travelTo('2027-03-01T10:00:00Z')
	await workHour(db)
	travelTo('2026-11-24T10:00:00Z')
	await workHour(db)
	await db.transaction().execute((tx) => aPublishedPage(tx, sara, { programmeId, title: 'Efter tilbage' }))
	tomorrow()

	await workHour(db)

	expect(await newsTo(follower.email)).toEqual([['Nyhed: Efter tilbage']])
})
