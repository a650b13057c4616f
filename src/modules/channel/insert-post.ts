import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { type Id, newId } from '../../platform/id.ts'
import { keepConfidentialFile, type Upload } from '../files/index.ts'
import { listListeners } from './listeners.queries.ts'
import { queueMirroring } from './mirror-due.job.ts'
import { postWritten } from './post-written.job.ts'
import { mentionedIn, type Topic } from './topic.ts'

export type NewPost = { text: string; uploads?: readonly Upload[]; mailId?: string | undefined }

/** Writes a post into a topic that the caller holds, and queues what tells of it. */
export async function insertPost(
	tx: Tx,
	actor: Actor,
	{ topic, text, uploads = [], mailId }: NewPost & { topic: Pick<Topic, 'id' | 'programmeId'> },
): Promise<Id<'channelPost'>> {
	const id = newId<'channelPost'>()
	const at = now()
	const written = { written_by: actor.id, written_at: at, version: 1, mail_id: mailId ?? null }
	await tx
		.insertInto('channel_posts')
		.values({ id, topic_id: topic.id, text, state: 'shown', ...written })
		.execute()
	await tx.updateTable('channel_topics').set({ last_post_at: at }).where('id', '=', topic.id).execute()
	await setMentions(tx, { id, text, programmeId: topic.programmeId })
	const belongsTo = { kind: 'channel_post', id, programmeId: topic.programmeId }
	for (const upload of uploads) await keepConfidentialFile(tx, actor, { upload, belongsTo })
	await postWritten.enqueue(tx, { postId: id })
	await queueMirroring(tx, { programmeId: topic.programmeId, postId: id })
	return id
}

type Said = { id: Id<'channelPost'>; text: string; programmeId: Id<'programme'> }

/** Those in the room can be named, and nobody else. */
export async function setMentions(tx: Tx, { id, text, programmeId }: Said): Promise<void> {
	await tx.deleteFrom('channel_mentions').where('post_id', '=', id).execute()
	if (!text.includes('@')) return
	const named = mentionedIn(text, await listListeners(tx, programmeId, dayAt(now(), HOME_TIME_ZONE)))
	const rows = named.map((person) => ({ post_id: id, person_id: person.id }))
	if (rows.length > 0) await tx.insertInto('channel_mentions').values(rows).execute()
}
