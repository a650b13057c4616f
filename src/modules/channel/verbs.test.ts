import { afterAll, beforeEach, expect, test } from 'vitest'
import { aChannel, aTopic, type Channel } from '../../../tests/support/channel.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { agree } from './agree.ts'
import { closeTopic, reopenTopic } from './close-topic.ts'
import { deletePost } from './delete-post.ts'
import { editPost } from './edit-post.ts'
import { endMirror, keepMirror } from './keep-mirror.ts'
import { findTopic, listPosts } from './queries.ts'
import { setRhythm } from './set-rhythm.ts'
import { startTopic } from './start-topic.ts'
import { writePost } from './write-post.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-05-04T10:00:00Z'))
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

type Talk = { own: Channel; elsewhere: Channel; topicId: Id<'channelTopic'>; postId: Id<'channelPost'> }
type Verb = (tx: Tx, actor: Actor, talk: Talk) => Promise<unknown>
const AGREED = { mails: 'text' as const, mirror: 'text' as const, words: 'Aftalt', version: 0 }
const MIRROR = { kind: 'slack' as const, address: 'https://hooks.example/x' }

function aTalk(): Promise<Talk> {
	return inOne(async (tx) => {
		const own = await aChannel(tx)
		const topicId = await aTopic(tx, own, { reach: 'followers' })
		const postId = (await listPosts(tx, topicId))[0]!.id
		return { own, elsewhere: await aChannel(tx), topicId, postId }
	})
}

const verbs: Record<
	string,
	[verb: Verb, by: ('writer' | 'member' | 'facilitator' | 'secretariat' | 'follower')[], event: string]
> = {
	'starts a topic': [
		(tx, actor, { own }) =>
			startTopic(tx, actor, { programmeId: own.programmeId, title: 'x', text: 'x', reach: 'room' }),
		['writer', 'member', 'facilitator', 'secretariat'],
		'channel.topic_started',
	],
	writes: [
		(tx, actor, { topicId }) => writePost(tx, actor, { topicId, text: 'x' }),
		['writer', 'member', 'facilitator', 'secretariat'],
		'channel.post_written',
	],
	'edits a post': [
		(tx, actor, { postId }) => editPost(tx, actor, { id: postId, text: 'Kvintskildpadde', version: 1 }),
		['writer'],
		'channel.post_edited',
	],
	'deletes a post': [(tx, actor, { postId }) => deletePost(tx, actor, postId), ['writer'], 'channel.post_deleted'],
	'closes a topic': [
		(tx, actor, { topicId }) => closeTopic(tx, actor, topicId),
		['facilitator', 'secretariat'],
		'channel.topic_closed',
	],
	'writes down an agreement': [
		(tx, actor, { own }) => agree(tx, actor, { programmeId: own.programmeId, ...AGREED }),
		['facilitator', 'secretariat'],
		'channel.agreed',
	],
	'keeps the mirror': [
		(tx, actor, { own }) => keepMirror(tx, actor, { programmeId: own.programmeId, ...MIRROR }),
		['facilitator', 'secretariat'],
		'channel.mirrored',
	],
	'ends the mirror': [
		(tx, actor, { own }) => endMirror(tx, actor, own.programmeId),
		['facilitator', 'secretariat'],
		'channel.mirror_ended',
	],
	'chooses mails': [
		(tx, actor, { own }) => setRhythm(tx, actor, { programmeId: own.programmeId, rhythm: 'never' }),
		['writer', 'member', 'facilitator', 'secretariat', 'follower'],
		'channel.rhythm_chosen',
	],
}

class Undo extends Error {}

/** Whether somebody may, and what the trail then says; nothing of it is kept. */
async function outcome(verb: Verb, actor: Actor, talk: Talk): Promise<unknown> {
	let event: unknown
	try {
		await inOne(async (tx) => {
			await verb(tx, actor, talk)
			const last = tx.selectFrom('events').select(['verb', 'actor_id', 'programme_id', 'particulars'])
			event = await last.orderBy('id', 'desc').limit(1).executeTakeFirst()
			throw new Undo()
		})
	} catch (error) {
		if (error instanceof Forbidden) return 'forbidden'
		if (!(error instanceof Undo)) throw error
	}
	expect(JSON.stringify(event)).not.toContain('Kvintskildpadde')
	return { ...(event as object), particulars: undefined }
}

test.for(Object.entries(verbs))('who %s, and that it is told without words', async ([, [verb, by, event]]) => {
	const talk = await aTalk()
	const { own, elsewhere } = talk
	for (const who of ['writer', 'member', 'facilitator', 'secretariat', 'follower'] as const) {
		const told = { verb: event, actor_id: own[who].id, programme_id: own.programmeId, particulars: undefined }
		expect([who, await outcome(verb, own[who], talk)]).toEqual([who, by.includes(who) ? told : 'forbidden'])
		expect([who, await outcome(verb, elsewhere[who], talk)]).toEqual([who, 'forbidden'])
	}
})

test('who writes while the topic is closed waits, and is told that it is closed', async () => {
	const { own, topicId } = await aTalk()
	let written: Promise<unknown> | undefined
	await inOne(async (tx) => {
		await closeTopic(tx, own.facilitator, topicId)
		written = inOne((other) => writePost(other, own.member, { topicId, text: 'Sent' })).catch(
			(error: Error) => error.message,
		)
		await new Promise((resolve) => setTimeout(resolve, 100))
	})

	expect(await written).toBe('alreadyClosed')
	expect(await listPosts(db, topicId)).toHaveLength(1)
	await inOne((tx) => reopenTopic(tx, own.facilitator, topicId))
	expect((await findTopic(db, topicId))?.state).toBe('open')
})

test('of two corrections of one post, one is outdated', async () => {
	const { own, postId, topicId } = await aTalk()
	const edits = ['Den ene', 'Den anden'].map((text) =>
		inOne((tx) => editPost(tx, own.writer, { id: postId, text, version: 1 })),
	)
	const settled = await Promise.allSettled(edits)

	expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect((await listPosts(db, topicId))[0]?.version).toBe(2)
})

test('of two agreements written at once, one is outdated', async () => {
	const { own } = await aTalk()
	const wish = { programmeId: own.programmeId, ...AGREED }
	const settled = await Promise.allSettled([1, 2].map(() => inOne((tx) => agree(tx, own.facilitator, wish))))

	expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
