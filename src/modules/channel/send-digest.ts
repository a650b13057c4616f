import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { Workbench } from '../../platform/jobs.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { lastMorning } from '../follows/index.ts'
import { sendMail } from '../messages/index.ts'
import { findActor } from '../people/index.ts'
import { digestMail, type Heard } from './digest.mail.ts'
import { endPath } from './links.ts'
import { listUntold, lockReader, type Untold } from './listeners.queries.ts'
import { canReadTopic } from './policy.ts'
import { roomToday } from './queries.ts'
import { ensureReplyAddress, replyTo } from './reply-address.ts'

type Ground = Pick<Workbench, 'publicUrl' | 'replyAddress'>

/** Which topics have something new, who wrote, and where to answer; what was written is read in the room. */
export async function sendDigest(tx: Tx, id: Id<'channelReader'>, ground: Ground): Promise<void> {
	const reader = await lockReader(tx, id)
	const actor = reader && (await findActor(tx, reader.personId, now()))
	if (!actor || reader.rhythm !== 'daily') return
	if (reader.digestAt >= lastMorning({ language: actor.language, rhythm: 'daily' }, now())) return

	await tx.updateTable('channel_readers').set({ digest_at: now() }).where('id', '=', id).execute()
	const room = await roomToday(tx, reader.programmeId)
	const news = (await listUntold(tx, reader)).filter((topic) => canReadTopic(actor, room, topic))
	if (news.length === 0) return
	const tellings = news.map((post) => ({ reader_id: id, post_id: post.id, told_at: now() }))
	await tx.insertInto('channel_tellings').values(tellings).execute()
	const signer = await linkSigner(tx)
	const topics = topicsOf(news)
	for (const topic of topics) {
		if (ground.replyAddress === undefined || topic.state === 'closed') continue
		topic.answer = replyTo(ground.replyAddress, signer, await ensureReplyAddress(tx, topic.id, actor.id))
	}
	const { publicUrl } = ground
	const stopUrl = publicUrl + endPath(signer, reader)
	await sendMail(tx, digestMail(actor, { room, topics, stopUrl, publicUrl, aboutId: id }))
}

function topicsOf(news: readonly Untold[]): Heard[] {
	const topics = new Map<string, Heard>()
	for (const { topicId, title, state, writerName } of news) {
		const topic = topics.get(topicId) ?? { id: topicId, title, state, writers: new Set<string>(), posts: 0 }
		topics.set(topicId, topic)
		topic.writers.add(writerName)
		topic.posts += 1
	}
	return [...topics.values()]
}
