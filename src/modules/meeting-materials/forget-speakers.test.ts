import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPreparedMeeting, aSpeaker, publicUrl, SPEAKER } from '../../../tests/support/materials.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { listEvents } from '../activity/index.ts'
import { answerInvitation } from './answer-invitation.ts'
import { forgetSpeakers } from './forget-speakers.job.ts'
import { findSpeaker, mapNeeds } from './speaker.queries.ts'
import { writeToSpeakers } from './write-to-speakers.job.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

test('what speakers needed is forgotten after a month, and who they were after half a year', async () => {
	const { speaker, meetingId } = await inOne(async (tx) => {
		const meeting = await aPreparedMeeting(tx)
		return { ...meeting, speaker: await aSpeaker(tx, meeting) }
	})
	await writeToSpeakers.run(aWorkbench(db), { meetingId })
	const answer = { linkId: speaker.linkId, answer: 'confirmed' as const, needs: 'Stik', publicUrl }
	await inOne((tx) => answerInvitation(tx, answer))
	const standing = async () => {
		await forgetSpeakers.run(aWorkbench(db), {})
		const mails = await db.selectFrom('mails').select('id').where('about_id', '=', speaker.id).execute()
		return [
			(await mapNeeds(db, meetingId)).size,
			await findSpeaker(db, speaker.id).then((one) => one?.name),
			mails.length,
		]
	}

	travelTo('2026-06-13T12:59:59Z')
	expect(await standing()).toEqual([1, SPEAKER.name, 2])
	travelTo('2026-06-13T13:00:00Z')
	expect(await standing()).toEqual([0, SPEAKER.name, 2])
	travelTo('2026-11-13T13:00:00Z')
	expect(await standing()).toEqual([0, undefined, 0])
	expect(await standing()).toEqual([0, undefined, 0])
	const forgotten = (await listEvents(db, meetingId)).filter(({ verb }) => verb === 'meeting.speakers_forgotten')
	expect(forgotten.map(({ actorName, particulars }) => [actorName, particulars])).toEqual([[null, { speakers: 1 }]])
})
