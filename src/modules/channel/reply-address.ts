import { createHmac } from 'node:crypto'
import type { Tx } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import type { Signer } from '../../platform/signed-link.ts'

/**
 * `svar+<25 signs that name the row><24 signs that prove we wrote it>@example.org`: together with the name at most 62
 * signs before the @, and all in small letters, because mail servers may not keep the large ones.
 */
const ROW = 25
const SEAL = 24

export function replyTo(base: string, signer: Signer, id: Id<'channelInlet'>): string {
	const [name, host] = base.split('@')
	return `${name}+${written(id)}${seal(signer, id)}@${host}`
}

/** Which of our addresses stands among those a mail was sent to, and is really ours. */
export function readReplyTo(
	base: string,
	signer: Signer,
	recipients: readonly string[],
): Id<'channelInlet'> | undefined {
	const [name, host] = base.split('@')
	for (const recipient of recipients) {
		const [local = '', at] = recipient.toLowerCase().split('@')
		if (at !== host || !local.startsWith(`${name}+`)) continue
		const token = local.slice(`${name}+`.length)
		if (!/^[0-9a-z]+$/.test(token) || token.length !== ROW + SEAL) continue
		const id = read(token.slice(0, ROW))
		if (seal(signer, id) === token.slice(ROW)) return id
	}
	return undefined
}

/** Of the signature of a link, which only we can make; 96 bits of it. */
function seal(signer: Signer, id: string): string {
	return createHmac('sha256', signer.sign('channel-reply', id)).update(id).digest('hex').slice(0, SEAL)
}

function written(id: string): string {
	return BigInt(`0x${id.replaceAll('-', '')}`)
		.toString(36)
		.padStart(ROW, '0')
}

function read(text: string): Id<'channelInlet'> {
	const number = Array.from(text).reduce((sum, sign) => sum * 36n + BigInt(Number.parseInt(sign, 36)), 0n)
	const hex = number.toString(16).padStart(32, '0')
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.+)$/, '$1-$2-$3-$4-$5') as Id<'channelInlet'>
}

/** The same for ever: an old mail can be answered too. */
export async function ensureReplyAddress(
	tx: Tx,
	topicId: Id<'channelTopic'>,
	personId: Id<'person'>,
): Promise<Id<'channelInlet'>> {
	const own = { topic_id: topicId, person_id: personId }
	await tx
		.insertInto('channel_inlets')
		.values({ id: newId<'channelInlet'>(), ...own })
		.onConflict((on) => on.columns(['topic_id', 'person_id']).doNothing())
		.execute()
	const query = tx.selectFrom('channel_inlets').select('id').where('topic_id', '=', topicId)
	return (await query.where('person_id', '=', personId).executeTakeFirstOrThrow()).id
}
