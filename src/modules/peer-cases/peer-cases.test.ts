import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import {
	aClinic,
	aHeldCase,
	anOfferedCase,
	aTakenCase,
	CASE_WORDS,
	type Clinic,
} from '../../../tests/support/peer-cases.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { setProgramme } from '../meetings/index.ts'
import { addTerm, mergeTerms } from '../taxonomy/index.ts'
import { askToWait } from './ask-to-wait.ts'
import { bringCase } from './bring-case.ts'
import { checkBack } from './check-back.ts'
import { editCase } from './edit-case.ts'
import { holdCase } from './hold-case.ts'
import { moveCaseEarlier } from './order-cases.ts'
import { findWait, listCases, listNotes, listTakeAways, listTaken, readCase } from './queries.ts'
import { takeCase } from './take-case.ts'
import { takeHome } from './take-home.ts'
import { withdrawCase } from './withdraw-case.ts'
import { writeNote } from './write-note.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const read = (tx: Tx, { giver, room }: Clinic, id: Id<'peerCase'>) => readCase(tx, giver, { room, id })

describe('bringing a case', () => {
	test('as a draft is seen by the giver alone; offered, by the room', () =>
		inTransaction(db, async (tx) => {
			const clinic = await aClinic(tx)
			const { giver, member, facilitator, room, places } = clinic
			const draft = await anOfferedCase(tx, clinic, { step: 'draft', background: '', wish: '' })

			expect(await listCases(tx, giver, room)).toMatchObject([
				{ id: draft, state: 'draft', giverId: giver.id, seatName: places[0].name, version: 1 },
			])
			expect(await listCases(tx, member, room)).toEqual([])
			expect(await listCases(tx, facilitator, room)).toEqual([])
			await expect(readCase(tx, facilitator, { room, id: draft })).rejects.toThrow(NotFound)

			await editCase(tx, giver, { id: draft, version: 1, ...CASE_WORDS })

			expect(await listCases(tx, member, room)).toMatchObject([{ id: draft, state: 'offered' }])
			expect(await trailOf(tx, 'peer_case.drafted')).toMatchObject([{ actorId: giver.id, particulars: {} }])
			expect(await trailOf(tx, 'peer_case.offered')).toMatchObject([{ actorId: giver.id, particulars: {} }])
		}))

	test('is for those with a seat, and for a meeting of the same room', () =>
		inTransaction(db, async (tx) => {
			const { facilitator, room, giver } = await aClinic(tx)
			const outsider = await aPerson(tx, 'Udenfor')
			const elsewhere = await aClinic(tx)
			const wish = { programmeId: room.programme.id, ...CASE_WORDS }

			await expect(bringCase(tx, facilitator, wish)).rejects.toThrow(Forbidden)
			await expect(bringCase(tx, outsider, wish)).rejects.toThrow(Forbidden)
			await expect(bringCase(tx, giver, { ...wish, meetingId: elsewhere.meeting.id })).rejects.toThrow(NotFound)
			await expect(bringCase(tx, giver, { ...wish, programmeId: elsewhere.room.programme.id })).rejects.toThrow(
				Forbidden,
			)
		}))

	test('is changed by the giver only, never over what was saved meanwhile', () =>
		inTransaction(db, async (tx) => {
			const clinic = await aClinic(tx)
			const id = await aTakenCase(tx, clinic)
			const edit = { id, version: 2, ...CASE_WORDS, question: 'Et andet?' }

			await expect(editCase(tx, clinic.member, edit)).rejects.toThrow(Forbidden)
			await expect(editCase(tx, clinic.facilitator, edit)).rejects.toThrow(Forbidden)
			await expect(editCase(tx, clinic.giver, { ...edit, version: 1 })).rejects.toThrow(Outdated)
			await editCase(tx, clinic.giver, edit)

			expect(await read(tx, clinic, id)).toMatchObject({
				question: 'Et andet?',
				state: 'taken',
				meetingId: clinic.meeting.id,
				version: 3,
			})
			expect(await trailOf(tx, 'peer_case.edited')).toMatchObject([{ actorId: clinic.giver.id, particulars: {} }])
		}))

	test('can be taken back until it is held', () =>
		inTransaction(db, async (tx) => {
			const clinic = await aClinic(tx)
			const id = await aTakenCase(tx, clinic)

			await expect(withdrawCase(tx, clinic.facilitator, id)).rejects.toThrow(Forbidden)
			await withdrawCase(tx, clinic.giver, id)
			await expect(withdrawCase(tx, clinic.giver, id)).rejects.toThrow(new Refused('alreadyWithdrawn'))
			const held = await aHeldCase(tx, clinic)
			await expect(withdrawCase(tx, clinic.giver, held)).rejects.toThrow(new Refused('alreadyHeld'))

			expect(await listTaken(tx, clinic.meeting.id)).toMatchObject([{ id: held }])
			expect(await listCases(tx, clinic.member, clinic.room)).toMatchObject([{ id: held }])
			expect(await trailOf(tx, 'peer_case.withdrawn')).toMatchObject([{ actorId: clinic.giver.id, particulars: {} }])
		}))
})

describe('a meeting', () => {
	test('takes several cases, and the facilitator orders them', () =>
		inTransaction(db, async (tx) => {
			const clinic = await aClinic(tx)
			const { meeting, facilitator, member } = clinic
			const [one, two, three] = [
				await aTakenCase(tx, clinic),
				await aTakenCase(tx, clinic),
				await aTakenCase(tx, clinic),
			]

			await expect(moveCaseEarlier(tx, member, { id: three, meetingId: meeting.id })).rejects.toThrow(Forbidden)
			await moveCaseEarlier(tx, facilitator, { id: three, meetingId: meeting.id })
			expect((await listTaken(tx, meeting.id)).map(({ id }) => id)).toEqual([one, three, two])
			await expect(moveCaseEarlier(tx, facilitator, { id: one, meetingId: meeting.id })).rejects.toThrow(
				new Refused('alreadyFirst'),
			)

			expect(await trailOf(tx, 'peer_case.moved')).toHaveLength(1)
			expect(await trailOf(tx, 'peer_case.taken')).toMatchObject(
				[one, two, three].map(() => ({
					actorId: facilitator.id,
					particulars: { itemId: clinic.itemId, method: 'troika' },
				})),
			)
		}))

	test('takes a case by its facilitator, in an item for cases, of its own programme, with time for the method', () =>
		inTransaction(db, async (tx) => {
			const clinic = await aClinic(tx)
			const { facilitator, member, giver, meeting, itemId } = clinic
			const elsewhere = await aClinic(tx)
			const id = await anOfferedCase(tx, clinic)
			const wish = { id, slot: [meeting.id, itemId] as [typeof meeting.id, typeof itemId], method: 'troika' as const }

			await expect(takeCase(tx, member, wish)).rejects.toThrow(Forbidden)
			await expect(takeCase(tx, giver, wish)).rejects.toThrow(Forbidden)
			await expect(takeCase(tx, elsewhere.facilitator, wish)).rejects.toThrow(Forbidden)
			await expect(
				takeCase(tx, facilitator, { ...wish, slot: [elsewhere.meeting.id, elsewhere.itemId] }),
			).rejects.toThrow(NotFound)
			await expect(takeCase(tx, facilitator, { ...wish, slot: [elsewhere.meeting.id, itemId] })).rejects.toThrow(
				NotFound,
			)
			await aTakenCase(tx, clinic)
			await aTakenCase(tx, clinic)
			await expect(takeCase(tx, facilitator, { ...wish, method: 'incident' })).rejects.toThrow(new Refused('tooShort'))
			await takeCase(tx, facilitator, wish)

			expect(await read(tx, clinic, id)).toMatchObject({ state: 'taken', itemId, position: 3, method: 'troika' })
		}))

	test('keeps a case whose item leaves the programme, and an item that stays keeps its cases', () =>
		inTransaction(db, async (tx) => {
			const clinic = await aClinic(tx)
			const { facilitator, meeting, itemId } = clinic
			const id = await aTakenCase(tx, clinic)
			const sparring = { id: itemId, kind: 'case' as const, title: 'Cases', summary: '', minutes: 60 }

			await setProgramme(tx, facilitator, { meetingId: meeting.id, version: meeting.version + 1, items: [sparring] })
			expect(await read(tx, clinic, id)).toMatchObject({ itemId })
			await setProgramme(tx, facilitator, { meetingId: meeting.id, version: meeting.version + 2, items: [] })

			expect(await read(tx, clinic, id)).toMatchObject({ state: 'taken', meetingId: meeting.id, itemId: null })
		}))

	test('asks a case to wait, and says why', () =>
		inTransaction(db, async (tx) => {
			const clinic = await aClinic(tx)
			const id = await aTakenCase(tx, clinic)

			await expect(askToWait(tx, clinic.member, { id, reason: 'Nej' })).rejects.toThrow(Forbidden)
			await askToWait(tx, clinic.facilitator, { id, reason: 'Dagen er fuld' })

			expect(await read(tx, clinic, id)).toMatchObject({ state: 'offered', meetingId: null, position: null })
			expect(await findWait(tx, id)).toBe('Dagen er fuld')
			expect(await trailOf(tx, 'peer_case.asked_to_wait')).toMatchObject([
				{ actorId: clinic.facilitator.id, particulars: {} },
			])
		}))

	test('has held a case once it has begun', () =>
		inTransaction(db, async (tx) => {
			const clinic = await aClinic(tx)
			const id = await aTakenCase(tx, clinic)

			await expect(holdCase(tx, clinic.facilitator, id)).rejects.toThrow(new Refused('notYet'))
			travelTo(clinic.meeting.startsAt.toISOString())
			await expect(holdCase(tx, clinic.giver, id)).rejects.toThrow(Forbidden)
			await holdCase(tx, clinic.facilitator, id)

			expect(await read(tx, clinic, id)).toMatchObject({ state: 'held' })
			await expect(holdCase(tx, clinic.facilitator, id)).rejects.toThrow(Forbidden)
			expect(await trailOf(tx, 'peer_case.held')).toMatchObject([{ actorId: clinic.facilitator.id, particulars: {} }])
		}))
})

describe('what the table says', () => {
	test('is noted by anybody in the room, in a round of the method', () =>
		inTransaction(db, async (tx) => {
			const clinic = await aClinic(tx)
			const { giver, member, facilitator } = clinic
			const id = await aTakenCase(tx, clinic)
			const outsider = await aPerson(tx, 'Ude')

			await writeNote(tx, member, { id, round: 'advice', note: 'Tegn skyggen' })
			await writeNote(tx, facilitator, { id, round: 'advice', note: 'Spørg naboen' })
			await writeNote(tx, giver, { id, round: 'echo', note: 'Tak' })
			await expect(writeNote(tx, outsider, { id, round: 'advice', note: 'x' })).rejects.toThrow(Forbidden)
			await expect(writeNote(tx, member, { id, round: 'roles', note: 'x' })).rejects.toThrow(NotFound)

			const notes = await listNotes(tx, id)
			expect(notes.map(({ round, text, writtenBy }) => [round, text, writtenBy])).toEqual([
				['advice', 'Tegn skyggen', member.id],
				['advice', 'Spørg naboen', facilitator.id],
				['echo', 'Tak', giver.id],
			])
			const trail = await trailOf(tx, 'peer_case.noted')
			expect(trail.map(({ particulars }) => particulars)).toEqual(notes.map((note) => ({ noteId: note.id })))
		}))

	test('is taken home by the giver, who tells once what became of it', () =>
		inTransaction(db, async (tx) => {
			const clinic = await aClinic(tx)
			const { giver, facilitator, member } = clinic
			const id = await aHeldCase(tx, clinic)

			await expect(takeHome(tx, facilitator, { id, takeAways: ['x'] })).rejects.toThrow(Forbidden)
			await takeHome(tx, giver, { id, takeAways: ['Lav et højdestudie', 'Byt højde for en gård'] })
			await takeHome(tx, giver, { id, takeAways: ['Vent'] })
			const [first, second] = await listTakeAways(tx, [id])
			const check = { id, takeAwayId: first!.id, outcome: 'helped' as const, words: 'Naboerne tegnede med' }
			await expect(checkBack(tx, member, check)).rejects.toThrow(Forbidden)
			await checkBack(tx, giver, check)
			await expect(checkBack(tx, giver, { ...check, outcome: 'no' })).rejects.toThrow(new Refused('alreadyChecked'))
			const other = await aHeldCase(tx, clinic)
			await expect(checkBack(tx, giver, { ...check, id: other, takeAwayId: second!.id })).rejects.toThrow(NotFound)

			expect((await listTakeAways(tx, [id])).map(({ text, outcome, words }) => [text, outcome, words])).toEqual([
				['Lav et højdestudie', 'helped', 'Naboerne tegnede med'],
				['Byt højde for en gård', null, null],
				['Vent', null, null],
			])
			expect(await trailOf(tx, 'peer_case.taken_home')).toHaveLength(2)
			expect(await trailOf(tx, 'peer_case.checked_back')).toMatchObject([
				{ actorId: giver.id, particulars: { takeAwayId: first!.id, outcome: 'helped' } },
			])
		}))

	test('nothing is taken home before the case is held', () =>
		inTransaction(db, async (tx) => {
			const clinic = await aClinic(tx)
			const id = await aTakenCase(tx, clinic)

			await expect(takeHome(tx, clinic.giver, { id, takeAways: ['x'] })).rejects.toThrow(Forbidden)
		}))
})

test('of two who write at once, both notes stay, and of two who hold at once, one does', async () => {
	const { clinic, id } = await db.transaction().execute(async (tx) => {
		const clinic = await aClinic(tx)
		return { clinic, id: await aTakenCase(tx, clinic) }
	})
	travelTo(clinic.meeting.startsAt.toISOString())
	const atOnce = (work: (tx: Tx) => Promise<void>) =>
		Promise.allSettled([1, 2].map(() => db.transaction().execute(work)))

	await atOnce((tx) => writeNote(tx, clinic.member, { id, round: 'advice', note: 'Samtidig' }))
	const held = await atOnce((tx) => holdCase(tx, clinic.facilitator, id))

	expect(await listNotes(db, id)).toHaveLength(2)
	expect(held.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('of two who take home at once, none overwrites the other', async () => {
	const { clinic, id } = await db.transaction().execute(async (tx) => {
		const clinic = await aClinic(tx)
		return { clinic, id: await aHeldCase(tx, clinic) }
	})

	await Promise.all(
		['Den ene', 'Den anden'].map((text) =>
			db.transaction().execute((tx) => takeHome(tx, clinic.giver, { id, takeAways: [text] })),
		),
	)

	expect((await listTakeAways(db, [id])).map(({ text }) => text).sort()).toEqual(['Den anden', 'Den ene'])
})

test('themes are those of the vocabulary; what was merged counts as what it went into', () =>
	inTransaction(db, async (tx) => {
		const clinic = await aClinic(tx)
		const word = (key: string) => ({ kind: 'theme' as const, key, labels: { da: key, nl: key, en: key }, synonyms: [] })
		const dense = await addTerm(tx, clinic.secretariat, word('proeve-taethed'))
		const close = await addTerm(tx, clinic.secretariat, word('proeve-fortaetning'))
		const id = await anOfferedCase(tx, clinic, { themes: ['proeve-fortaetning', 'proeve-taethed', 'findes-ikke'] })

		expect(await read(tx, clinic, id)).toMatchObject({ themes: [{ id: close }, { id: dense }] })
		await mergeTerms(tx, clinic.secretariat, { from: close, into: dense, uses: [] })

		expect((await read(tx, clinic, id)).themes).toEqual([{ id: dense, key: 'proeve-taethed' }])
	}))
