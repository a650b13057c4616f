import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { linkSigner } from '../../platform/signed-link.ts'
import { sendMail } from '../messages/index.ts'
import { findActor } from '../people/index.ts'
import { topicAddress } from './channel-address.ts'
import { canReadTopic, canStartTopic } from './policy.ts'
import { findByMail, lockTopic } from './queries.ts'
import { refusalMail, type Returned } from './refusal.mail.ts'
import type { MailedReply } from './reply.ts'
import { readReplyTo } from './reply-address.ts'
import type { Topic } from './topic.ts'
import { MOST_SIGNS, writePost } from './write-post.ts'

type Ground = { replyAddress: string; publicUrl: string }

/** `unknown`: not at an address of ours, or not from the one whose address it is; the mail server refuses it then. */
export type Received = 'posted' | 'returned' | 'dropped' | 'unknown'

/** Makes a post of an answer, on behalf of the one whose address it came to, with the rights that they have now. */
export async function receiveReply(tx: Tx, reply: MailedReply, ground: Ground): Promise<Received> {
	const own = await ownerOf(tx, reply, ground)
	if (own === undefined) return 'unknown'
	if (reply.isAutomatic) return 'dropped'
	const { actor, topicId } = own
	const { room, ...topic } = await lockTopic(tx, topicId)
	const mailId = reply.mailId === '' ? undefined : reply.mailId
	if (mailId !== undefined && (await findByMail(tx, topicId, mailId))) return 'dropped'

	const mayWrite = canReadTopic(actor, room, topic) && canStartTopic(actor, room)
	const reason = whyReturned(reply.text, topic, mayWrite)
	if (reason !== undefined) {
		const url = ground.publicUrl + topicAddress(room, topic)
		await sendMail(tx, refusalMail(actor, { reason, text: reply.text, url }))
		return 'returned'
	}
	await writePost(tx, actor, { topicId, text: reply.text, mailId })
	return 'posted'
}

async function ownerOf(
	tx: Tx,
	{ from, recipients }: MailedReply,
	{ replyAddress }: Ground,
): Promise<{ actor: Actor; topicId: Id<'channelTopic'> } | undefined> {
	const id = readReplyTo(replyAddress, await linkSigner(tx), recipients)
	const row = id && (await findReplyAddress(tx, id))
	const actor = row && (await findActor(tx, row.personId, now()))
	return row && actor?.email.toLowerCase() === from ? { actor, topicId: row.topicId } : undefined
}

function findReplyAddress(db: Db, id: Id<'channelInlet'>) {
	return db
		.selectFrom('channel_inlets')
		.select(['topic_id as topicId', 'person_id as personId'])
		.where('id', '=', id)
		.executeTakeFirst()
}

function whyReturned(text: string, { state }: Pick<Topic, 'state'>, mayWrite: boolean): Returned | undefined {
	if (!mayWrite) return 'left'
	if (state === 'closed') return 'closed'
	if (text === '') return 'empty'
	return text.length > MOST_SIGNS ? 'long' : undefined
}
