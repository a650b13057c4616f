import type { Context } from 'hono'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import { found, NotFound, refusalOf as reasonOf } from '../../platform/errors.ts'
import { idParam, signedIn, textParam, type Web } from '../../platform/web.tsx'
import { readRoom } from '../participation/index.ts'
import type { words } from './messages.ts'
import { findPost, readTopic } from './queries.ts'

export type Reason = keyof ReturnType<typeof words>['reasons']

/** The way into every page and form of the channel: only for those who may at least read what is shared with other towns. */
export async function inChannel(c: Context<Web>) {
	const actor = signedIn(c)
	return { actor, room: await readRoom(c.get('db'), actor, textParam(c, 'slug'), dayAt(now(), HOME_TIME_ZONE)) }
}

export async function atTopic(c: Context<Web>) {
	const { actor, room } = await inChannel(c)
	return { actor, room, topic: await readTopic(c.get('db'), actor, { room, id: idParam<'channelTopic'>(c, 'topic') }) }
}

export async function atPost(c: Context<Web>) {
	const { topic, ...door } = await atTopic(c)
	const post = found(await findPost(c.get('db'), idParam<'channelPost'>(c, 'post')))
	if (post.topicId !== topic.id) throw new NotFound()
	return { ...door, topic, post }
}

/** Why the verb said no, as a key of our words. */
export const refusalOf = reasonOf<Reason>
