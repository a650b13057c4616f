import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Somebody, testApp } from '../../../tests/support/app.ts'
import { aChannel, aTopic, type Channel } from '../../../tests/support/channel.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { tablesThatHold } from '../../../tests/support/leaks.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Id } from '../../platform/id.ts'
import { tellReader } from './digest.job.ts'
import { findReader } from './listeners.queries.ts'
import { listPosts } from './queries.ts'
import { setRhythm } from './set-rhythm.ts'
import { tellPost } from './tell-post.job.ts'

/** In the text of a post; the title is said to leave the room. */
const SECRET = 'Kvintskildpadde'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)

let own: Channel
let people: Record<string, Somebody>
let topics: Record<'room' | 'followers', Id<'channelTopic'>>
const IN_THE_ROOM = ['writer', 'member', 'facilitator', 'secretariat', 'administrator']

beforeAll(async () => {
	travelTo('2026-05-04T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		own = await aChannel(tx)
		const elsewhere = await aChannel(tx)
		const { programmeId } = own
		people = {
			visitor: undefined,
			outsider: await aPerson(tx, 'Udenfor'),
			applicantElsewhere: await aPerson(tx, 'Ansøger', { actsFor: [await aMunicipality(tx)] }),
			assessor: await aPerson(tx, 'Bedømmer', { roles: [{ role: 'assessor', programmeId }] }),
			memberElsewhere: elsewhere.member,
			followerElsewhere: elsewhere.follower,
			facilitatorElsewhere: elsewhere.facilitator,
			secretariatElsewhere: elsewhere.secretariat,
			follower: own.follower,
			writer: own.writer,
			member: own.member,
			facilitator: own.facilitator,
			secretariat: own.secretariat,
			administrator: await aPerson(tx, 'Admin', { roles: ['administrator'] }),
		}
		await setRhythm(tx, own.member, { programmeId, rhythm: 'at_once' })
		topics = {
			room: await aTopic(tx, own, { title: 'Fortroligt', text: SECRET }),
			followers: await aTopic(tx, own, { title: 'Delt', text: SECRET, reach: 'followers' }),
		}
	})
	const bench = aWorkbench(db, { replyAddress: 'svar@torvet.example' })
	for (const topicId of Object.values(topics)) {
		for (const { id } of await listPosts(db, topicId)) await tellPost.run(bench, { postId: id })
	}
	travelTo('2026-05-05T10:00:00Z')
	const reader = await findReader(db, own.programmeId, own.facilitator.id)
	await tellReader.run(bench, { readerId: reader?.id })
})

const channel = () => `/programmes/${own.room.programme.slug}/room/channel`

async function answersTo(address: string, method: 'get' | 'post' = 'get') {
	const answers = Object.entries(people).map(async ([who, somebody]) => {
		const response = method === 'get' ? await browser.get(address, somebody) : await browser.post(address, {}, somebody)
		return [who, [response.status, (await response.text()).includes(SECRET)]] as const
	})
	return Object.fromEntries(await Promise.all(answers))
}

/** What everybody gets: those in the room, the town that follows, and all others, of whom visitors are asked to sign in. */
function each(inRoom: unknown, follower: unknown, other: unknown, visitor: unknown = [401, false]) {
	const said = (who: string) => {
		if (who === 'visitor') return visitor
		if (who === 'follower') return follower
		return IN_THE_ROOM.includes(who) ? inRoom : other
	}
	return Object.fromEntries(Object.keys(people).map((who) => [who, said(who)]))
}

test('each page is read by those to whom it is open, and says its words to nobody else', async () => {
	const closed = [403, false]
	expect(await answersTo(channel())).toEqual(each([200, false], [200, false], closed))
	expect(await answersTo(`${channel()}/${topics.room}`)).toEqual(each([200, true], [404, false], closed))
	expect(await answersTo(`${channel()}/${topics.followers}`)).toEqual(each([200, true], [200, true], closed))
	expect(await answersTo(`${channel()}/new`)).toEqual(each([200, false], closed, closed))
	expect(await answersTo(`${channel()}/mails`)).toEqual(each([200, false], [200, false], closed))
	const keepers = ['facilitator', 'secretariat', 'administrator']
	const settings = await answersTo(`${channel()}/settings`)
	expect(Object.keys(settings).filter((who) => settings[who]?.[0] === 200)).toEqual(keepers)
	const [post] = await listPosts(db, topics.room)
	const editing = await answersTo(`${channel()}/${topics.room}/posts/${post?.id}/edit`)
	expect(Object.keys(editing).filter((who) => editing[who]?.[1])).toEqual(['writer'])
})

test('no form is taken from outside the room, nor does it say anything', async () => {
	const [post] = await listPosts(db, topics.room)
	const topic = `${channel()}/${topics.room}`
	const forms = [`${topic}/posts`, `${topic}/closing`, `${topic}/reopening`, `${topic}/posts/${post?.id}/deletion`]
	const outside = Object.keys(people).filter((who) => !IN_THE_ROOM.includes(who) && who !== 'follower')
	const before = await countEvents()

	for (const form of [...forms, channel(), `${channel()}/settings`, `${channel()}/mirror`, `${channel()}/mirror/end`]) {
		for (const who of outside) {
			const response = await browser.post(form, {}, people[who])
			const says = (await response.text()).includes(SECRET)
			expect({ form, who, status: response.status, says }).toEqual({
				form,
				who,
				status: who === 'visitor' ? 401 : 403,
				says: false,
			})
		}
	}
	for (const form of forms) expect((await browser.post(form, {}, people['follower'])).status).toBe(404)
	expect(await countEvents()).toEqual(before)
})

function countEvents() {
	return db
		.selectFrom('events')
		.select(({ fn }) => fn.countAll().as('count'))
		.executeTakeFirst()
}

test('no other page, search, feed, calendar or program says a word of it, whoever asks', async () => {
	const { slug } = own.room.programme
	const addresses = [
		`/programmes/${slug}`,
		`/programmes/${slug}/room`,
		`/programmes/${slug}/meetings`,
		`/programmes/${slug}/feed.atom`,
		`/programmes/${slug}/calendar.ics`,
		`/api/v1/programmes/${slug}`,
		'/sitemap.xml',
		'/desk',
		'/',
	]
	for (const address of addresses) {
		const answers = await answersTo(address)
		expect([address, Object.keys(answers).filter((who) => answers[who]?.[1])]).toEqual([address, []])
	}
	const search = await (await browser.get(`/search?q=${SECRET}`, people['writer'])).text()
	expect(search).not.toContain('/room/channel/0')
})

test('no other table holds a word of it: not the search, the events, the mails nor the queue', async () => {
	const { n } = await db
		.selectFrom('mails')
		.select(({ fn }) => fn.countAll<number>().as('n'))
		.where('subject', 'ilike', '%kanalen%')
		.executeTakeFirstOrThrow()

	expect(await tablesThatHold(db, SECRET)).toEqual(['public.channel_posts'])
	expect(n).toBe(1)
})
