import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import {
	aPublicCase,
	anAgreedCase,
	aToldCase,
	PUBLIC_URL,
	TEXTS,
	say,
	standing,
	wholeOf,
	mailedAbout,
} from '../../../tests/support/case-releases.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import { listCases } from '../cases/index.ts'
import { canReadItem, findItem, listEditions } from '../library/index.ts'
import { leaveProgramme } from '../participation/index.ts'
import { editRelease } from './edit-release.ts'
import { publishRelease } from './publish-release.ts'
import { takeDownRelease } from './take-down-release.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const publicUrl = PUBLIC_URL

describe('what everybody reads', () => {
	test('is a case of the library, of no programme, no place and nobody', () =>
		inTransaction(db, async (tx) => {
			const told = await anAgreedCase(tx)
			const { caseId, giver, facilitator, secretariat } = told

			await expect(publishRelease(tx, giver, { caseId, publicUrl })).rejects.toThrow(Forbidden)
			await publishRelease(tx, facilitator, { caseId, publicUrl })

			const { publication } = await wholeOf(tx, told)
			const itemId = publication!.itemId
			expect(await findItem(tx, itemId)).toMatchObject({
				slug: 'hvor-hoejt-kan-vi-bygge',
				state: 'published',
				byConsent: true,
				programmeId: null,
				placeCode: null,
				editorId: null,
				proposedBy: null,
				proposedFor: null,
			})
			const { title, summary, story } = TEXTS
			expect((await listCases(tx))[0]).toMatchObject({
				title,
				summary,
				story,
				source: 'Fra et netværk, anonymiseret',
				enabledBy: TEXTS.helped,
				places: [{ label: TEXTS.place, municipalityCode: null, townId: null, regionCode: null }],
			})
			expect(await trailOf(tx, 'item.published')).toMatchObject([
				{ actorId: null, programmeId: null, particulars: { edition: 1, changes: '' } },
			])
			expect(await trailOf(tx, 'case_release.published')).toMatchObject([
				{ actorId: facilitator.id, particulars: { edition: 2, itemId } },
			])
			expect((await mailedAbout(tx, told)).recipients.at(-1)).toBe(giver.email)
			const again = publishRelease(tx, secretariat, { caseId, publicUrl })
			await expect(again).rejects.toThrow(new Refused('publicAlready'))
		}))

	test('changes only with the giver’s yes, as a new edition', () =>
		inTransaction(db, async (tx) => {
			const told = await aPublicCase(tx)
			const { caseId, facilitator } = told
			const itemId = (await wholeOf(tx, told)).publication!.itemId

			await editRelease(tx, facilitator, { caseId, edition: 2, ...TEXTS, title: 'En anden titel' })
			expect((await listCases(tx)).map(({ title }) => title)).toEqual([TEXTS.title])
			await expect(publishRelease(tx, facilitator, { caseId, publicUrl })).rejects.toThrow(new Refused('notAgreed'))
			await say(tx, told, 'given')
			await publishRelease(tx, facilitator, { caseId, publicUrl })

			expect((await listCases(tx)).map(({ title, id }) => [title, id])).toEqual([['En anden titel', itemId]])
			expect((await listEditions(tx, itemId)).map(({ edition }) => edition)).toEqual([2, 1])
			expect(await standing(tx, told)).toBe('public')
		}))

	test('is gone at once when the giver takes the yes back, and what is released again is another item', () =>
		inTransaction(db, async (tx) => {
			const told = await aPublicCase(tx)
			const { caseId, giver, facilitator, member, secretariat } = told
			const itemId = (await wholeOf(tx, told)).publication!.itemId
			const takeDown = (actor: Actor) => takeDownRelease(tx, actor, { caseId, publicUrl })

			await expect(takeDown(member)).rejects.toThrow(Forbidden)
			expect(await found(tx)).toEqual(['/cases/hvor-hoejt-kan-vi-bygge'])
			await takeDown(giver)

			expect(await listCases(tx)).toEqual([])
			expect(canReadItem(secretariat, (await findItem(tx, itemId))!)).toBe(false)
			expect(await found(tx)).toEqual([])
			expect(await standing(tx, told)).toBe('refused')
			expect(await trailOf(tx, 'case_release.taken_down')).toMatchObject([
				{ actorId: giver.id, particulars: { itemId } },
			])
			expect((await mailedAbout(tx, told)).recipients.at(-1)).toBe(facilitator.email)
			await expect(takeDown(giver)).rejects.toThrow(new Refused('notPublic'))
			await say(tx, told, 'given')
			await publishRelease(tx, facilitator, { caseId, publicUrl })
			expect((await listCases(tx)).map(({ id }) => id === itemId)).toEqual([false])
		}))

	test('taken down by who facilitates it needs a new yes', () =>
		inTransaction(db, async (tx) => {
			const told = await aPublicCase(tx)
			const { caseId, facilitator, giver } = told

			await takeDownRelease(tx, facilitator, { caseId, publicUrl })

			expect([await listCases(tx), await standing(tx, told)]).toEqual([[], 'draft'])
			expect((await mailedAbout(tx, told)).recipients.at(-1)).toBe(giver.email)
			await expect(publishRelease(tx, facilitator, { caseId, publicUrl })).rejects.toThrow(new Refused('notAgreed'))
		}))

	test('is taken down by who left the network too', () =>
		inTransaction(db, async (tx) => {
			const told = await aPublicCase(tx)
			const { caseId, secretariat, giver, room, places } = told
			const seat = room.seats.find(({ organisationId }) => organisationId === places[0].organisationId)!
			await leaveProgramme(tx, secretariat, { seatId: seat.id, reason: 'Travlt' })

			await takeDownRelease(tx, giver, { caseId, publicUrl })

			expect(await listCases(tx)).toEqual([])
		}))

	test('of a case without a release nothing can be done', () =>
		inTransaction(db, async (tx) => {
			const { caseId, facilitator } = await aToldCase(tx)

			await expect(publishRelease(tx, facilitator, { caseId, publicUrl })).rejects.toThrow(NotFound)
		}))
})

async function found(tx: Tx): Promise<string[]> {
	const documents = await tx.selectFrom('search_documents').select('path').where('kind', '=', 'case').execute()
	return documents.map(({ path }) => path)
}
