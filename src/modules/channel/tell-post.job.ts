import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { newId } from '../../platform/id.ts'
import type { Workbench } from '../../platform/jobs.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { sendMail } from '../messages/index.ts'
import { findActor } from '../people/index.ts'
import type { Room } from '../participation/index.ts'
import { endPath } from './links.ts'
import { listListeners, listReaders, lockReader, type Reader } from './listeners.queries.ts'
import { canReadTopic } from './policy.ts'
import { postMail } from './post.mail.ts'
import { postWritten } from './post-written.job.ts'
import { findAgreement, findPost, findTopic, roomToday } from './queries.ts'
import { ensureReplyAddress, replyTo } from './reply-address.ts'
import type { Post, Topic } from './topic.ts'

type Ground = Pick<Workbench, 'publicUrl' | 'replyAddress'>
type Written = { post: Post; topic: Topic; room: Room }

/** Who wants to hear at once, or is named, gets a mail; the others have it in their digest. Run again, it tells nobody twice. */
export const tellPost = postWritten.doneBy(async ({ db, ...ground }, { postId }) => {
	await db.transaction().execute(async (tx) => {
		const post = await findPost(tx, postId)
		const topic = post && (await findTopic(tx, post.topicId))
		if (!post || !topic) return
		const room = await roomToday(tx, topic.programmeId)
		await welcomeNewcomers(tx, { post, topic, room })
		if (post.state === 'deleted') return
		for (const { id } of await listReaders(tx, topic.programmeId)) {
			const reader = await lockReader(tx, id)
			if (reader && isToldAtOnce(reader, post)) await tell(tx, { reader, post, topic, room }, ground)
		}
	})
})

/** Everybody in the room hears of it from this post on, once a day unless they choose otherwise. */
async function welcomeNewcomers(tx: Tx, { post, room }: Written): Promise<void> {
	const { id: programmeId } = room.programme
	const people = await listListeners(tx, programmeId, dayAt(now(), HOME_TIME_ZONE))
	const rows = people.map((person) => ({
		id: newId<'channelReader'>(),
		programme_id: programmeId,
		person_id: person.id,
		rhythm: 'daily' as const,
		since: post.writtenAt,
		digest_at: now(),
	}))
	if (rows.length === 0) return
	await tx
		.insertInto('channel_readers')
		.values(rows)
		.onConflict((on) => on.columns(['programme_id', 'person_id']).doNothing())
		.execute()
}

function isToldAtOnce({ rhythm, personId, since }: Reader, post: Post): boolean {
	if (rhythm === 'never' || personId === post.writerId || since > post.writtenAt) return false
	return rhythm === 'at_once' || post.mentioned.some(({ id }) => id === personId)
}

/** With the rights of that moment: who left the room since hears nothing. */
async function tell(tx: Tx, { reader, ...written }: Written & { reader: Reader }, ground: Ground): Promise<void> {
	const { post, topic, room } = written
	const actor = await findActor(tx, reader.personId, now())
	if (!actor || !canReadTopic(actor, room, topic)) return
	const telling = { reader_id: reader.id, post_id: post.id, told_at: now() }
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('channel_tellings')
		.values(telling)
		.onConflict((on) => on.doNothing())
		.executeTakeFirst()
	if (numInsertedOrUpdatedRows !== 1n) return
	const signer = await linkSigner(tx)
	const { replyAddress, publicUrl } = ground
	const answer = replyAddress && replyTo(replyAddress, signer, await ensureReplyAddress(tx, topic.id, actor.id))
	const stopUrl = publicUrl + endPath(signer, reader)
	const { mails } = await findAgreement(tx, topic.programmeId)
	await sendMail(tx, postMail(actor, { ...written, isText: mails === 'text', answer, stopUrl, publicUrl }))
}
