import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aHostedNetwork, anInvitation, PUBLIC_URL } from '../../../tests/support/hosting.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { moveClock, travelTo } from '../../platform/clock.ts'
import { findMeeting } from '../meetings/index.ts'
import { leaveProgramme } from '../participation/index.ts'
import { listInvitations } from './queries.ts'
import { releaseHost } from './release-host.job.ts'
import { replyToInvitation } from './reply-to-invitation.ts'

const db = await freshDatabase()
beforeAll(() => travelTo('2026-03-10T10:00:00Z'))
afterAll(async () => {
	moveClock(0)
	await db[Symbol.asyncDispose]()
})

test('who leaves hosts nothing any more, is not waited for, and the facilitator hears what needs a new host', async () => {
	const network = await db.transaction().execute(async (tx) => {
		const made = await aHostedNetwork(tx)
		const accepted = { kind: 'accepted' as const, reason: '', publicUrl: PUBLIC_URL }
		await replyToInvitation(tx, made.west.head, { id: await anInvitation(tx, made), ...accepted })
		await anInvitation(tx, made, { meeting: made.meetings[2] })
		await anInvitation(tx, made, { meeting: made.meetings[1], seat: made.east.seat })
		return made
	})
	const { secretariat, facilitator, west, meetings, room } = network
	const left = { seatId: west.seat.id, by: secretariat.id }

	await db
		.transaction()
		.execute((tx) => leaveProgramme(tx, secretariat, { seatId: west.seat.id, reason: 'Ny ledelse' }))
	expect(await queued()).toEqual([left])
	await releaseHost.run(aWorkbench(db), left)
	await releaseHost.run(aWorkbench(db), left)

	expect((await findMeeting(db, meetings[0].id))?.hostId).toBeNull()
	const invitations = await listInvitations(db, room.programme.id)
	expect(new Map(invitations.map(({ meetingId, reply }) => [meetingId, reply?.kind]))).toEqual(
		new Map([
			[meetings[0].id, 'returned'],
			[meetings[2].id, 'recalled'],
			[meetings[1].id, undefined],
		]),
	)
	expect(await mailsTo(facilitator.email)).toEqual([
		`${west.seat.name} vil være vært: 1. møde`,
		`${west.seat.name} kan ikke være vært alligevel: 1. møde`,
		`${west.seat.name} kan ikke være vært alligevel: 3. møde`,
	])
	const { length: events } = await db.selectFrom('events').select('id').where('verb', '=', 'host.left').execute()
	expect(events).toBe(2)
})

test('who has not left keeps what they host', async () => {
	const network = await db.transaction().execute(aHostedNetwork)
	const { meetings, secretariat, west } = network
	await db.transaction().execute((tx) => anInvitation(tx, network))

	await releaseHost.run(aWorkbench(db), { seatId: west.seat.id, by: secretariat.id })

	const [invitation] = await listInvitations(db, network.room.programme.id)
	expect([invitation?.meetingId, invitation?.reply]).toEqual([meetings[0].id, undefined])
})

async function queued(): Promise<unknown[]> {
	const { rows } = await sql<{ payload: unknown }>`select j.payload from graphile_worker._private_jobs j
		join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'participation.seat-left'`.execute(
		db,
	)
	return rows.map(({ payload }) => payload)
}

async function mailsTo(email: string): Promise<string[]> {
	const mails = await db.selectFrom('mails').select('subject').where('recipient', '=', email).orderBy('id').execute()
	return mails.map(({ subject }) => subject)
}
