import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aChannel, aTopic, type Channel } from '../../../tests/support/channel.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { listEvents } from '../activity/index.ts'
import { leaveProgramme } from '../participation/index.ts'
import { agree } from './agree.ts'
import { closeTopic } from './close-topic.ts'
import { deletePost } from './delete-post.ts'
import { findDueReaders, tellReader } from './digest.job.ts'
import { findReader } from './listeners.queries.ts'
import { listPosts } from './queries.ts'
import { replyTo } from './reply-address.ts'
import { setRhythm } from './set-rhythm.ts'
import { tellPost } from './tell-post.job.ts'
import { writePost } from './write-post.ts'

const SECRET = 'denne-hemmelighed-kender-kun-mailserveren'
const environment = { TORVET_DEMO: 'off', TORVET_REPLY_ADDRESS: 'svar@torvet.example', TORVET_REPLY_SECRET: SECRET }
const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-05-04T10:00:00Z'))
const browser = testApp(db, environment)
const bench = aWorkbench(db, { replyAddress: 'svar@torvet.example' })
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

async function aTalk() {
	return inOne(async (tx) => {
		const own = await aChannel(tx)
		return { own, topicId: await aTopic(tx, own, { text: 'Hvem har prøvet?' }) }
	})
}
type Talk = Awaited<ReturnType<typeof aTalk>>

async function tellAll({ topicId }: Talk): Promise<void> {
	for (const { id } of await listPosts(db, topicId)) await tellPost.run(bench, { postId: id })
}

function mailsTo({ email }: Pick<Actor, 'email'>) {
	return db
		.selectFrom('mails')
		.select(['subject', 'body_text as text', 'reply_to as replyTo', 'stop_url as stopUrl'])
		.where('recipient', '=', email)
		.orderBy('id')
		.execute()
}

const choose = ({ programmeId }: Channel, who: Actor, rhythm: 'at_once' | 'daily' | 'never') =>
	inOne((tx) => setRhythm(tx, who, { programmeId, rhythm }))

async function digestOf({ programmeId }: Channel, who: Actor): Promise<void> {
	await tellReader.run(bench, { readerId: (await findReader(db, programmeId, who.id))?.id })
}

test('who wants it at once gets one mail, in which no word stands before the room said so', async () => {
	const own = await inOne(aChannel)
	await choose(own, own.member, 'at_once')
	const talk = { own, topicId: await inOne((tx) => aTopic(tx, own, { text: 'Kvintskildpadde' })) }
	await tellAll(talk)
	await tellAll(talk)

	const [mail, ...more] = await mailsTo(own.member)
	expect(more).toEqual([])
	expect(mail?.text).toContain(`${own.writer.name} har skrevet i tråden ”Tomme facader”.`)
	expect(mail?.text).toContain(`/room/channel/${talk.topicId}`)
	expect(mail?.text).not.toContain('Kvintskildpadde')
	expect(mail?.replyTo).toMatch(/^svar\+[0-9a-z]{49}@torvet\.example$/)
	expect(mail?.stopUrl).toMatch(/\/channel-mails\/[\w.-]+\/end$/)
	expect(await mailsTo(own.writer)).toEqual([])
	expect(await mailsTo(own.facilitator)).toEqual([])

	const agreement = { mails: 'text' as const, mirror: 'title' as const, words: 'Aftalt', version: 0 }
	await inOne((tx) => agree(tx, own.facilitator, { programmeId: own.programmeId, ...agreement }))
	await inOne((tx) => writePost(tx, own.writer, { topicId: talk.topicId, text: 'Guldbrandsdalsost' }))
	await tellAll(talk)
	expect((await mailsTo(own.member)).at(-1)?.text).toContain('Guldbrandsdalsost')
	const last = (await listPosts(db, talk.topicId)).at(-1)!
	await inOne((tx) => deletePost(tx, own.writer, last.id))
	expect((await mailsTo(own.member)).map(({ text }) => text.includes('Guldbrandsdalsost'))).toEqual([false])
})

test('who is named hears at once, unless they want no mails', async () => {
	const talk = await aTalk()
	const { own, topicId } = talk
	await tellAll(talk)
	await choose(own, own.secretariat, 'never')
	const text = `@${own.member.name} @${own.secretariat.name} @${own.follower.name}`
	await inOne((tx) => writePost(tx, own.writer, { topicId, text }))
	await tellAll(talk)

	expect((await mailsTo(own.member)).map((mail) => mail.text.includes('har nævnt dig'))).toEqual([true])
	expect([await mailsTo(own.secretariat), await mailsTo(own.follower)]).toEqual([[], []])
})

test('everybody else hears next morning, once, of what still stands and they may still read', async () => {
	const talk = await aTalk()
	const { own, topicId } = talk
	const shared = await inOne((tx) => aTopic(tx, own, { title: 'Delt', reach: 'followers' }))
	await choose(own, own.follower, 'daily')
	await tellAll(talk)
	const regretted = await inOne((tx) => writePost(tx, own.facilitator, { topicId, text: 'Fortrudt' }))
	await inOne((tx) => writePost(tx, own.writer, { topicId, text: 'Kun for os' }))
	await inOne((tx) => writePost(tx, own.writer, { topicId: shared, text: 'Også for jer' }))
	await tellAll(talk)
	await inOne((tx) => deletePost(tx, own.facilitator, regretted))
	await digestOf(own, own.member)
	expect(await mailsTo(own.member)).toEqual([])

	travelTo('2026-05-05T05:01:00Z')
	await findDueReaders.run(bench, {})
	for (const who of [own.member, own.member, own.follower]) await digestOf(own, who)

	const [digest, ...more] = await mailsTo(own.member)
	expect(more).toEqual([])
	expect(digest?.text).toContain(`Tomme facader\n2 nye indlæg: ${own.writer.name}`)
	expect(digest?.text).toContain(`Delt\n2 nye indlæg: ${own.writer.name}`)
	expect(digest?.text.match(/Svar på mail: svar\+/g)).toHaveLength(2)
	expect(digest?.text).not.toContain('Hvem har prøvet?')
	const toFollower = await mailsTo(own.follower)
	expect(toFollower.map(({ text }) => [text.includes('Delt\n1 nyt'), text.includes('Tomme facader')])).toEqual([
		[true, false],
	])
	travelTo('2026-05-06T05:01:00Z')
	await digestOf(own, own.member)
	expect(await mailsTo(own.member)).toHaveLength(1)
})

test('who left the room since hears nothing', async () => {
	const own = await inOne(aChannel)
	await choose(own, own.member, 'at_once')
	const talk = { own, topicId: await inOne((tx) => aTopic(tx, own)) }
	const seat = own.room.seats.find(({ organisationId }) => organisationId === own.member.mandates[0]?.organisationId)!
	await inOne((tx) => leaveProgramme(tx, own.secretariat, { seatId: seat.id, reason: 'Omlagt' }))
	await tellAll(talk)

	expect(await mailsTo(own.member)).toEqual([])
})

type Sent = { from?: string; to: string; text?: string; head?: string; secret?: string }

async function handOver({ from, to, text = 'Ja, vi har.', head = '', secret = SECRET }: Sent) {
	const lines = [`From: ${from}`, `To: ${to}`, 'Subject: Re', ...(head === '' ? [] : [head]), '', text]
	const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/x-www-form-urlencoded' }
	const response = await browser.app.request('/mail/replies', { method: 'POST', body: lines.join('\r\n'), headers })
	return response.status
}

async function anInlet(talk: Talk, who: Actor): Promise<string> {
	await choose(talk.own, who, 'at_once')
	await inOne((tx) => writePost(tx, talk.own.writer, { topicId: talk.topicId, text: 'Sig frem' }))
	await tellAll(talk)
	return (await mailsTo(who)).at(-1)!.replyTo!
}

const textsOf = async ({ topicId }: Talk) => (await listPosts(db, topicId)).map(({ text }) => text)

test('an answer by mail is a post of who wrote it, once', async () => {
	const talk = await aTalk()
	const { member } = talk.own
	const to = await anInlet(talk, member)
	const text =
		'Ja, vi har.\r\n\r\nDen 4. maj skrev Torvet <t@t.example>:\r\n> === Skriv dit svar over denne linje ===\r\n> Sig frem'
	const sent = { from: member.email.toUpperCase(), to, text, head: 'Message-ID: <1@x.example>' }

	expect([await handOver(sent), await handOver(sent)]).toEqual([200, 200])
	expect(await textsOf(talk)).toEqual(['Hvem har prøvet?', 'Sig frem', 'Ja, vi har.'])
	expect((await listPosts(db, talk.topicId)).at(-1)?.writerId).toBe(member.id)
	const event = (await listEvents(db, talk.topicId)).find(
		({ particulars }) => (particulars as { byMail?: boolean }).byMail,
	)
	expect(JSON.stringify(event?.particulars)).not.toContain('vi har')
})

test('nothing is taken from strangers, from programs, or without the secret', async () => {
	const talk = await aTalk()
	const { member, writer } = talk.own
	const to = await anInlet(talk, member)
	const from = member.email
	const forged = replyTo('svar@torvet.example', await linkSigner(db), '00000000-0000-7000-8000-000000000001' as never)

	expect(await handOver({ from: writer.email, to })).toBe(422)
	expect(await handOver({ from, to: 'svar@torvet.example' })).toBe(422)
	expect(await handOver({ from, to: forged })).toBe(422)
	expect(await handOver({ from, to, secret: 'forkert' })).toBe(401)
	expect(await handOver({ from, to, head: 'Auto-Submitted: auto-replied' })).toBe(200)
	expect(await textsOf(talk)).toEqual(['Hvem har prøvet?', 'Sig frem'])
	expect(await mailsTo(member)).toHaveLength(1)
	const nowhere = await testApp(db).app.request('/mail/replies', { method: 'POST', body: 'x' })
	expect(nowhere.status).toBe(404)
})

test.for(['closed', 'left', 'empty', 'long'] as const)(
	'an answer that cannot be posted (%s) is given back with its words',
	async (reason) => {
		const talk = await aTalk()
		const { own, topicId } = talk
		const to = await anInlet(talk, own.member)
		const seat = own.room.seats.find(({ organisationId }) => organisationId === own.member.mandates[0]?.organisationId)!
		if (reason === 'closed') await inOne((tx) => closeTopic(tx, own.facilitator, topicId))
		if (reason === 'left') await inOne((tx) => leaveProgramme(tx, own.secretariat, { seatId: seat.id, reason: 'x' }))
		const text = { closed: 'Mine ord', left: 'Mine ord', empty: '', long: 'Mine ord '.repeat(2000) }[reason]
		const before = await textsOf(talk)

		expect(await handOver({ from: own.member.email, to, text })).toBe(200)
		expect(await textsOf(talk)).toEqual(before)
		const back = (await mailsTo(own.member)).at(-1)
		expect(back?.subject).toBe('Dit svar kom ikke i kanalen')
		expect(back?.text.includes('Mine ord')).toBe(reason !== 'empty')
	},
)
