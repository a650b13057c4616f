import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { anOpenCall, aPublishedProgramme } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aFollower, publicUrl } from '../../../tests/support/follows.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { aDocument } from '../../../tests/support/search.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { listMails, sendMail } from '../messages/index.ts'
import { indexDocuments } from '../search/index.ts'
import { beginFollow } from './begin-follow.ts'
import { confirmFollow, forgetExpiredRequests } from './confirm-follow.ts'
import { readConfirmToken } from './links.ts'
import { findFollower, listFollows, listKnown } from './queries.ts'
import { requestFollow } from './request-follow.ts'
import { setRhythm } from './set-rhythm.ts'
import { stopAllFollows, stopFollow } from './stop-follow.ts'
import { listThings } from './things.queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-11-24T10:00:00Z'))

const EMAIL = 'hanne@visitor.example'
const aSecretariat = (tx: Tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] })

async function aScene(tx: Tx) {
	const sara = await aSecretariat(tx)
	const id = await aPublishedProgramme(tx, sara)
	const call = await anOpenCall(tx, sara, { programmeId: id })
	return { sara, call, programme: { what: 'programme' as const, subject: id } }
}

const wish = { email: EMAIL, rhythm: 'weekly' as const, language: 'da' as const, network: '10.0.0.1', publicUrl }
const mailsTo = (tx: Tx, to = EMAIL) => listMails(tx, { limit: 50, to })
const requests = async (tx: Tx) => (await tx.selectFrom('follow_requests').select('id').execute()).map(({ id }) => id)
const followers = (tx: Tx) => tx.selectFrom('followers').select(['person_id as personId', 'email', 'rhythm']).execute()
const eventsOf = async (tx: Tx, verb: string) =>
	(await trailOf(tx, verb)).map(({ actorId, particulars }) => ({ actorId, particulars }))

describe('without an account', () => {
	test('a wish sends a link that works for two days, and keeps nothing else', () =>
		inTransaction(db, async (tx) => {
			const { programme } = await aScene(tx)

			expect(await requestFollow(tx, { ...wish, subject: programme })).toBe(true)

			const [mail, ...more] = await mailsTo(tx)
			const token = /confirmations\/(\S+)/.exec(mail!.text)![1]!
			const signer = await linkSigner(tx)
			const hours = (count: number) => new Date(now().getTime() + count * 3_600_000)
			expect(more).toEqual([])
			expect([readConfirmToken(signer, token, hours(47.9))]).toEqual(await requests(tx))
			expect(readConfirmToken(signer, token, hours(48))).toBeUndefined()
			expect(await followers(tx)).toEqual([])
			expect(await trailOf(tx, 'follow.begun')).toEqual([])
		}))

	test('the link proves the address: then it is followed, once, and the trail does not know by whom', () =>
		inTransaction(db, async (tx) => {
			const { programme, call } = await aScene(tx)
			await requestFollow(tx, { ...wish, subject: programme })
			const [id] = await requests(tx)

			const follower = await confirmFollow(tx, id!)
			const again = await confirmFollow(tx, id!)

			const [follow, ...more] = await listFollows(tx, follower!.id)
			expect(again).toBeUndefined()
			expect(more).toEqual([])
			expect(follow).toMatchObject({ ...programme, followerId: follower!.id })
			expect([...(await listKnown(tx, follow!.id)).keys()].sort()).toEqual(
				[`call:${call.id}`, `programme:${programme.subject}`].sort(),
			)
			expect(await followers(tx)).toEqual([{ personId: null, email: EMAIL, rhythm: 'weekly' }])
			expect(await eventsOf(tx, 'follow.begun')).toEqual([{ actorId: null, particulars: { what: 'programme' } }])
			expect([await requests(tx), await mailsTo(tx)]).toEqual([[], []])
		}))

	test('the answer and the mail are the same for whom we know and who follows already', () =>
		inTransaction(db, async (tx) => {
			const { programme } = await aScene(tx)
			await aPerson(tx, 'Kendt', { email: 'kendt@people.example' })
			await aFollower(tx, programme, 'foelger@visitor.example')
			const addresses = ['kendt@people.example', 'foelger@visitor.example', EMAIL]

			const answers = await Promise.all(
				addresses.map((email) => requestFollow(tx, { ...wish, email, subject: programme })),
			)

			const texts = await Promise.all(addresses.map(async (email) => (await mailsTo(tx, email))[0]!.text))
			const [first, ...others] = texts.map((text) => text.replace(/confirmations\/\S+/, ''))
			expect(answers).toEqual([true, true, true])
			expect(others).toEqual([first, first])
		}))

	test('an address, and a network, that ask too often get no more links', () =>
		inTransaction(db, async (tx) => {
			const { programme } = await aScene(tx)
			const ask = (email: string, network: string) => requestFollow(tx, { ...wish, email, network, subject: programme })
			const answers = []

			for (let i = 0; i < 11; i++) answers.push(await ask(EMAIL, `10.0.1.${i}`))
			for (let i = 0; i < 61; i++) answers.push(await ask(`${i}@visitor.example`, '10.0.2.1'))

			expect(answers.flatMap((sent, index) => (sent ? [] : [index]))).toEqual([10, 71])
			expect((await mailsTo(tx)).length).toBe(10)
		}))

	test('an address that nobody proved is forgotten with its mail', () =>
		inTransaction(db, async (tx) => {
			const { programme } = await aScene(tx)
			await requestFollow(tx, { ...wish, subject: programme })
			travelTo('2026-11-26T09:59:00Z')
			await forgetExpiredRequests(tx)
			const before = [(await requests(tx)).length, (await mailsTo(tx)).length]

			travelTo('2026-11-26T10:00:30Z')
			await forgetExpiredRequests(tx)

			expect([before, await requests(tx), await mailsTo(tx)]).toEqual([[1, 1], [], []])
		}))

	test('what only others may see does not exist', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const draft = await aProgramme(tx, sara, { state: 'draft' })
			const subject = { what: 'programme' as const, subject: draft.id }

			await expect(requestFollow(tx, { ...wish, subject })).rejects.toThrow(NotFound)
			await expect(beginFollow(tx, sara, { subject, rhythm: 'daily' })).resolves.toBeDefined()
		}))
})

test('a search that finds more than can be told of is refused, and up to there it is not', () =>
	inTransaction(db, async (tx) => {
		const bo = await aPerson(tx, 'Bo')
		const subject = { what: 'search' as const, subject: '/search?kind=town' }
		await indexDocuments(
			tx,
			Array.from({ length: 1_000 }, () => aDocument({ kind: 'town' })),
		)
		await beginFollow(tx, bo, { subject, rhythm: 'daily' })
		await indexDocuments(tx, [aDocument({ kind: 'town' })])

		await expect(requestFollow(tx, { ...wish, subject })).rejects.toThrow(new Refused('tooMany'))
		await expect(beginFollow(tx, bo, { subject, rhythm: 'daily' })).rejects.toThrow(new Refused('tooMany'))
		expect(await mailsTo(tx)).toEqual([])
	}))

describe('with an account', () => {
	test('it is followed at once, by the person', () =>
		inTransaction(db, async (tx) => {
			const { programme } = await aScene(tx)
			const bo = await aPerson(tx, 'Bo')

			const { id } = await beginFollow(tx, bo, { subject: programme, rhythm: 'daily' })
			await beginFollow(tx, bo, { subject: programme, rhythm: 'weekly' })

			expect((await listFollows(tx, id)).map(({ subject }) => subject)).toEqual([programme.subject])
			expect(await followers(tx)).toEqual([{ personId: bo.id, email: null, rhythm: 'weekly' }])
			expect(await eventsOf(tx, 'follow.begun')).toEqual([{ actorId: bo.id, particulars: { what: 'programme' } }])
			expect(await mailsTo(tx, bo.email)).toEqual([])
		}))

	test('what was followed by the same address before goes along', () =>
		inTransaction(db, async (tx) => {
			const { programme, call } = await aScene(tx)
			const before = await aFollower(tx, programme, 'bo@people.example')
			const bo = await aPerson(tx, 'Bo')

			const after = await beginFollow(tx, bo, { subject: { what: 'call', subject: call.id }, rhythm: 'daily' })

			expect(after.id).toBe(before.id)
			expect((await listFollows(tx, after.id)).map(({ what }) => what)).toEqual(['programme', 'call'])
			expect(await followers(tx)).toEqual([{ personId: bo.id, email: null, rhythm: 'daily' }])
		}))
})

describe('stopping', () => {
	test('one leaves the rest; the last takes the address and its mails along', () =>
		inTransaction(db, async (tx) => {
			const { programme, call } = await aScene(tx)
			await aFollower(tx, programme, EMAIL)
			const follower = await aFollower(tx, { what: 'call', subject: call.id }, EMAIL)
			const [one, two] = await listFollows(tx, follower.id)
			await sendMail(tx, { to: EMAIL, subject: 'Nyt', text: 'Nyt.', aboutId: follower.id })

			await stopFollow(tx, follower.id, one!.id)
			const left = [(await listFollows(tx, follower.id)).map(({ id }) => id), (await mailsTo(tx)).length]
			await stopFollow(tx, follower.id, two!.id)

			expect(left).toEqual([[two!.id], 1])
			expect([await findFollower(tx, follower.id), await mailsTo(tx)]).toEqual([undefined, []])
			expect(await tx.selectFrom('follow_known').selectAll().execute()).toEqual([])
			expect(await eventsOf(tx, 'follow.stopped')).toEqual([
				{ actorId: null, particulars: { what: 'programme' } },
				{ actorId: null, particulars: { what: 'call' } },
			])
		}))

	test('everything stops everything of this follower, and twice is once', () =>
		inTransaction(db, async (tx) => {
			const { programme, call } = await aScene(tx)
			const other = await aFollower(tx, programme)
			await aFollower(tx, programme, EMAIL)
			const { id } = await aFollower(tx, { what: 'call', subject: call.id }, EMAIL)

			await stopAllFollows(tx, id)
			await stopAllFollows(tx, id)

			expect(await followers(tx)).toEqual([{ personId: null, email: other.email, rhythm: 'daily' }])
			expect((await eventsOf(tx, 'follow.stopped')).length).toBe(2)
		}))

	test("nobody stops what is somebody else's", () =>
		inTransaction(db, async (tx) => {
			const { programme } = await aScene(tx)
			const [one, other] = [await aFollower(tx, programme), await aFollower(tx, programme)]
			const [follow] = await listFollows(tx, other.id)

			await expect(stopFollow(tx, one.id, follow!.id)).rejects.toThrow(Forbidden)
			expect((await listFollows(tx, other.id)).length).toBe(1)
		}))

	test('how often is changed for everything, of those who are there', () =>
		inTransaction(db, async (tx) => {
			const { programme } = await aScene(tx)
			const { id } = await aFollower(tx, programme)

			await setRhythm(tx, id, 'weekly')

			expect((await findFollower(tx, id))?.rhythm).toBe('weekly')
			await expect(setRhythm(tx, newId() as Id<'follower'>, 'daily')).rejects.toThrow(NotFound)
		}))
})

test('beginning to follow again learns anew what is there', () =>
	inTransaction(db, async (tx) => {
		const { programme, sara } = await aScene(tx)
		const { id } = await aFollower(tx, programme, EMAIL)
		await stopAllFollows(tx, id)
		await anOpenCall(tx, sara, { programmeId: programme.subject })

		const again = await aFollower(tx, programme, EMAIL)

		const [follow] = await listFollows(tx, again.id)
		const things = await listThings(tx, { actor: undefined, at: now(), language: 'da' }, programme)
		expect([(await listKnown(tx, follow!.id)).size, things.length]).toEqual([3, 3])
	}))
