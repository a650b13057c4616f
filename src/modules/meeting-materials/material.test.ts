import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aLink, aPreparedMeeting } from '../../../tests/support/materials.ts'
import { takeQueued } from '../../../tests/support/queued.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { answerMeeting } from '../meeting-sign-up/index.ts'
import { cancelMeeting } from '../meetings/index.ts'
import { listEvents } from '../activity/index.ts'
import { editMaterial } from './edit-material.ts'
import { mailMaterial } from './mail-material.job.ts'
import { listMaterials } from './material.queries.ts'
import { removeMaterial } from './remove-material.ts'
import { sendMaterial } from './send-material.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)
/** Twice at once and once more, as a job may be; the button queues it. */
async function run(meetingId: Id<'meeting'>): Promise<void> {
	expect(await takeQueued(db, 'meeting-materials.mail', meetingId)).toBe(1)
	await Promise.all([1, 2].map(() => mailMaterial.run(aWorkbench(db), { meetingId })))
	await mailMaterial.run(aWorkbench(db), { meetingId })
}

async function mailsAbout(on: Db, id: string) {
	const mails = on.selectFrom('mails').select(['recipient', 'subject', 'body_text as text']).where('about_id', '=', id)
	return (await mails.where('subject', 'like', '%ateria%').orderBy('id').execute()).map(({ recipient, ...mail }) => ({
		to: recipient,
		...mail,
	}))
}

describe('adding, editing and removing', () => {
	test('are the host’s and the facilitator’s, and leave no word in the trail', () =>
		inTransaction(db, async (tx) => {
			const meeting = await aPreparedMeeting(tx)
			const { facilitator, host, planner, meetingId, items } = meeting
			await expect(aLink(tx, planner, meeting)).rejects.toThrow(Forbidden)
			const id = await aLink(tx, host, meeting, { item: items.talk.id, title: 'Hemmelig titel' })

			const edit = { meetingId, materialId: id, version: 1, item: '', title: 'Ny titel', summary: 'Kort.', uploads: [] }
			const rest = { url: 'https://x.example/2', reach: 'participants' as const, opens: 'after' as const }
			await expect(editMaterial(tx, planner, { ...edit, ...rest })).rejects.toThrow(Forbidden)
			await editMaterial(tx, facilitator, { ...edit, ...rest })
			await expect(editMaterial(tx, facilitator, { ...edit, ...rest })).rejects.toThrow(Outdated)
			const { title, summary, ...place } = edit
			expect(await listMaterials(tx, meetingId)).toEqual([
				{ id, meetingId, itemId: null, speakerId: null, speakerName: null, title, summary, ...rest, version: 2 },
			])
			expect(place.materialId).toBe(id)

			await expect(removeMaterial(tx, planner, { meetingId, materialId: id })).rejects.toThrow(Forbidden)
			await removeMaterial(tx, host, { meetingId, materialId: id })
			expect(await listMaterials(tx, meetingId)).toEqual([])
			const trail = await listEvents(tx, id)
			expect(trail.map(({ verb, actorName }) => [verb, actorName]).sort()).toEqual([
				['material.added', host.name],
				['material.edited', facilitator.name],
				['material.removed', host.name],
			])
			expect(JSON.stringify(trail).includes('titel')).toBe(false)
		}))

	test('stay within the meeting, and end when it is cancelled', () =>
		inTransaction(db, async (tx) => {
			const [meeting, other] = [await aPreparedMeeting(tx), await aPreparedMeeting(tx)]
			const { facilitator, meetingId } = meeting
			const materialId = await aLink(tx, facilitator, meeting)
			await expect(aLink(tx, facilitator, meeting, { item: other.items.talk.id })).rejects.toThrow(NotFound)
			const elsewhere = { meetingId: other.meetingId, materialId }
			await expect(removeMaterial(tx, other.facilitator, elsewhere)).rejects.toThrow(NotFound)
			const words = { version: 1, item: '', title: 'Stjålet', summary: '', url: 'https://x.example', uploads: [] }
			const stolen = { ...elsewhere, ...words, reach: 'public' as const, opens: 'now' as const }
			await expect(editMaterial(tx, other.facilitator, stolen)).rejects.toThrow(NotFound)

			await cancelMeeting(tx, facilitator, { id: meetingId, reason: 'Sne' })
			await expect(aLink(tx, facilitator, meeting)).rejects.toThrow(new Refused('cancelled'))
			await expect(sendMaterial(tx, facilitator, meetingId)).rejects.toThrow(new Refused('cancelled'))
			await removeMaterial(tx, facilitator, { meetingId, materialId })
		}))
})

describe('sending', () => {
	test('mails each what they may read and were not mailed, once and as it is then', async () => {
		const meeting = await inOne((tx) => aPreparedMeeting(tx))
		const { facilitator, host, planner, second, head, meetingId, items } = meeting
		await inOne(async (tx) => {
			await expect(sendMaterial(tx, facilitator, meetingId)).rejects.toThrow(new Refused('nothingNew'))
			await aLink(tx, facilitator, meeting, { title: 'For rummet', summary: 'Læs side 2.', item: items.talk.id })
			await aLink(tx, facilitator, meeting, { title: 'For de tilmeldte', reach: 'participants' })
			await aLink(tx, facilitator, meeting, { title: 'Bagefter', opens: 'after', item: items.sparring.id })
			await tx.updateTable('people').set({ language: 'nl' }).where('id', '=', second.id).execute()
			await expect(sendMaterial(tx, planner, meetingId)).rejects.toThrow(Forbidden)
			await sendMaterial(tx, host, meetingId)
			const withdrawn = await aLink(tx, facilitator, meeting, { title: 'Fortrudt' })
			await removeMaterial(tx, facilitator, { meetingId, materialId: withdrawn })
		})

		await run(meetingId)

		const mails = await mailsAbout(db, meetingId)
		// The head may use the seat, but those who use it are there; of the other seat its head is the only one.
		expect(mails.map(({ to }) => to).sort()).toEqual([host.email, planner.email, second.email].sort())
		const text = (email: string) => mails.find(({ to }) => to === email)!
		expect(text(planner.email).subject).toBe(`Materiale til ${meeting.meeting.title}`)
		expect(text(planner.email).text).toContain(
			'Septimoplæg:\n• For rummet: Læs side 2.\n\nFor hele mødet:\n• For de tilmeldte',
		)
		expect(text(planner.email).text).toContain(`https://torvet.example/meetings/${meetingId}/material`)
		expect(text(second.email).text).toContain('Er is nieuw materiaal')
		for (const { to } of mails) {
			const said = ['For de tilmeldte', 'Bagefter', 'Fortrudt', 'Oktavsparring'].filter((one) =>
				text(to).text.includes(one),
			)
			expect([to, said]).toEqual([to, to === planner.email ? ['For de tilmeldte'] : []])
		}
		const sent = (await listEvents(db, meetingId)).filter(({ verb }) => verb === 'meeting.material_sent')
		expect(sent.map(({ actorName, particulars }) => [actorName, particulars])).toEqual([[host.name, { people: 3 }]])
		expect(head.id).not.toBe(planner.id)

		await inOne((tx) => expect(sendMaterial(tx, facilitator, meetingId)).rejects.toThrow(new Refused('nothingNew')))
	})

	test('tells again of another file or link, and of what a meeting that is over has opened', async () => {
		const meeting = await inOne((tx) => aPreparedMeeting(tx))
		const { facilitator, planner, second, meetingId, seat } = meeting
		const no = { meetingId, seatId: seat.id, who: 'none' as const, name: '', email: '', publicUrl: '' }
		const materialId = await inOne((tx) => aLink(tx, facilitator, meeting, { title: 'Bagefter', opens: 'after' }))
		await inOne((tx) => expect(sendMaterial(tx, facilitator, meetingId)).rejects.toThrow(Refused))
		travelTo('2026-05-14T13:00:00Z')
		await inOne((tx) => sendMaterial(tx, facilitator, meetingId))
		await run(meetingId)
		const first = (await mailsAbout(db, meetingId)).length
		const edit = {
			meetingId,
			materialId,
			item: '',
			summary: '',
			uploads: [],
			reach: 'room' as const,
			opens: 'now' as const,
		}
		await inOne((tx) =>
			editMaterial(tx, facilitator, { ...edit, title: 'Ret', url: 'https://x.example/1', version: 1 }),
		)
		await inOne((tx) => expect(sendMaterial(tx, facilitator, meetingId)).rejects.toThrow(new Refused('nothingNew')))

		await inOne((tx) =>
			editMaterial(tx, facilitator, { ...edit, title: 'Ret', url: 'https://x.example/2', version: 2 }),
		)
		travelTo('2026-05-01T10:00:00Z')
		// Nobody of a seat that said no is mailed.
		await inOne((tx) => answerMeeting(tx, planner, no))
		await inOne((tx) => sendMaterial(tx, facilitator, meetingId))
		await run(meetingId)

		const mails = await mailsAbout(db, meetingId)
		expect([first, mails.length]).toEqual([3, 4])
		expect(mails.filter(({ to }) => [planner.email, second.email].includes(to)).length).toBe(2)
	})
})
