import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { aChannel, aTopic, type Channel } from '../../../tests/support/channel.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aReceiver } from '../../../tests/support/receiver.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { agree } from './agree.ts'
import { deletePost } from './delete-post.ts'
import { endMirror, keepMirror } from './keep-mirror.ts'
import { mirrorMessage } from './mirror-message.ts'
import { listPosts } from './queries.ts'
import { sendMirroring } from './send-mirroring.job.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-05-04T10:00:00Z'))
const bench = aWorkbench(db)
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

function mirroringsOf({ programmeId }: Channel) {
	return db
		.selectFrom('channel_mirrorings')
		.select(['id', 'state', 'attempts', 'status', 'fault'])
		.where('programme_id', '=', programmeId)
		.orderBy('id')
		.execute()
}

async function sendAll(own: Channel): Promise<void> {
	for (const { id, attempts } of await mirroringsOf(own))
		await sendMirroring.run(bench, { mirroringId: id, attempt: attempts })
}

async function aMirrored(address: string, kind: 'teams' | 'slack' = 'slack') {
	return inOne(async (tx) => {
		const own = await aChannel(tx)
		await keepMirror(tx, own.facilitator, { programmeId: own.programmeId, kind, address })
		return own
	})
}

test('only title and link go over, until the room has said in words that more may', async () => {
	await using receiver = await aReceiver()
	const own = await aMirrored(receiver.url)
	const topicId = await inOne((tx) => aTopic(tx, own, { title: '<!channel> & co', text: 'Kvintskildpadde' }))
	await sendAll(own)
	await sendAll(own)

	const url = `https://torvet.example/programmes/${own.room.programme.slug}/room/channel/${topicId}`
	expect(receiver.received.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
		{ text: `Nyt indlæg i ”&lt;!channel&gt; &amp; co”\n<${url}|Læs og svar i Torvet>`, unfurl_links: false },
	])
	expect(await mirroringsOf(own)).toMatchObject([{ state: 'delivered', attempts: 1, status: 200 }])

	const agreement = { mails: 'title' as const, mirror: 'text' as const, words: 'Aftalt', version: 0 }
	await inOne((tx) => agree(tx, own.facilitator, { programmeId: own.programmeId, ...agreement }))
	await inOne((tx) => aTopic(tx, own, { text: 'Guldbrandsdalsost' }))
	await sendAll(own)
	expect(receiver.received.at(-1)?.body).toContain(`${own.writer.name}: Guldbrandsdalsost`)
})

test('what is not received is tried again later, and given up after three days', async () => {
	await using receiver = await aReceiver(503)
	const own = await aMirrored(receiver.url)
	await inOne((tx) => aTopic(tx, own))
	await sendAll(own)

	expect(await mirroringsOf(own)).toMatchObject([{ state: 'waiting', attempts: 1, status: 503 }])
	const { rows } = await sql<{ attempt: number; later: boolean }>`
		select (payload ->> 'attempt')::int as attempt, run_at > now() + interval '4 seconds' as later
		from graphile_worker._private_jobs where payload ->> 'mirroringId' is not null order by id desc limit 1`.execute(db)
	expect(rows).toEqual([{ attempt: 1, later: true }])
	for (let attempt = 1; attempt < 10; attempt += 1) await sendAll(own)
	expect(await mirroringsOf(own)).toMatchObject([{ state: 'failed', attempts: 10 }])
	expect(receiver.received).toHaveLength(10)
})

test('what was deleted meanwhile, or has no mirror any more, stays in the room', async () => {
	await using receiver = await aReceiver()
	const own = await aMirrored(receiver.url)
	const topicId = await inOne((tx) => aTopic(tx, own))
	const [post] = await listPosts(db, topicId)
	await inOne((tx) => deletePost(tx, own.writer, post!.id))
	await sendAll(own)
	await inOne((tx) => aTopic(tx, own))
	await inOne((tx) => endMirror(tx, own.facilitator, own.programmeId))
	await sendAll(own)
	await inOne((tx) => aTopic(tx, own))

	expect((await mirroringsOf(own)).map(({ state }) => state)).toEqual(['withheld', 'withheld'])
	expect(receiver.received).toEqual([])
})

test('an address inside our own network is never called', async () => {
	await using receiver = await aReceiver()
	const own = await aMirrored(receiver.url)
	await inOne((tx) => aTopic(tx, own))
	const [mirroring] = await mirroringsOf(own)
	const reach = { networks: [], loopback: false }
	await sendMirroring.run(aWorkbench(db, { reach }), { mirroringId: mirroring?.id, attempt: 0 })

	expect(await mirroringsOf(own)).toMatchObject([{ state: 'waiting', status: null, fault: 'address' }])
	expect(receiver.received).toEqual([])
})

test('a workflow of Teams gets a card whose words are no markup', () => {
	const about = { language: 'nl' as const, title: '[x](http://evil.example)', text: undefined, writer: undefined }
	const card = JSON.parse(mirrorMessage('teams', { ...about, url: 'https://torvet.example/t' })) as unknown

	expect(card).toEqual({
		type: 'message',
		attachments: [
			{
				contentType: 'application/vnd.microsoft.card.adaptive',
				content: {
					$schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
					type: 'AdaptiveCard',
					version: '1.4',
					body: [
						{
							type: 'RichTextBlock',
							inlines: [{ type: 'TextRun', text: 'Nieuw bericht in ‘[x](http://evil.example)’' }],
						},
					],
					actions: [{ type: 'Action.OpenUrl', title: 'Lees en antwoord in Torvet', url: 'https://torvet.example/t' }],
				},
			},
		],
	})
})
