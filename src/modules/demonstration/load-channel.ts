import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { closeTopic, startTopic, writePost } from '../channel/index.ts'
import { findActor } from '../people/index.ts'

const DemoTopic = z.object({
	title: z.string(),
	reach: z.enum(['room', 'followers']),
	daysAgo: z.int(),
	closed: z.boolean().default(false),
	posts: z.array(z.object({ by: z.string(), text: z.string() })).min(1),
})
type DemoTopic = z.infer<typeof DemoTopic>

type Network = { programmeId: Id<'programme'>; facilitator: Actor; people: ReadonlyMap<string, Id<'person'>> }

const HOUR = 3_600_000

/** What members of the running network talk about between meetings. */
export async function loadChannel(tx: Tx, network: Network): Promise<void> {
	const file = readFileSync(join(root, 'templates', 'demo', 'channel.json'), 'utf8')
	for (const topic of z.array(DemoTopic).parse(JSON.parse(file))) await loadTopic(tx, network, topic)
	moveClock(0)
}

/** A post every five hours. */
async function loadTopic(tx: Tx, network: Network, { title, reach, daysAgo, closed, posts }: DemoTopic): Promise<void> {
	const [first, ...more] = posts
	moveClock(-daysAgo * 24 * HOUR)
	const { by, text } = found(first)
	const { programmeId } = network
	const topicId = await startTopic(tx, await actorOf(tx, network, by), { programmeId, title, reach, text })
	for (const [index, post] of more.entries()) {
		moveClock((index + 1) * 5 * HOUR - daysAgo * 24 * HOUR)
		await writePost(tx, await actorOf(tx, network, post.by), { topicId, text: post.text })
	}
	if (closed) await closeTopic(tx, network.facilitator, topicId)
}

async function actorOf(tx: Tx, { people }: Network, key: string): Promise<Actor> {
	return found(await findActor(tx, found(people.get(key)), now()))
}
