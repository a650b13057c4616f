import { randomInt } from 'node:crypto'
import { now } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { post as send, type Reply } from '../../platform/outbound.ts'
import { outcomeOf } from '../webhooks/index.ts'
import type { Mirroring } from './agreement.ts'
import { topicAddress } from './channel-address.ts'
import { mirrorDueBy, queueAttempt } from './mirror-due.job.ts'
import { mirrorMessage } from './mirror-message.ts'
import { findAgreement, findMirror, findMirroring, findPost, findTopic, roomToday } from './queries.ts'

/** An incoming webhook only puts it into a channel. */
const PATIENCE_MS = 10_000

/** One attempt; failed ones are repeated as those of webhooks are. Words are made when it goes, by what holds then. */
export const sendMirroring = mirrorDueBy(async ({ db, publicUrl, reach }, { mirroringId, attempt }) => {
	const mirroring = await findMirroring(db, mirroringId)
	if (mirroring?.state !== 'waiting' || mirroring.attempts !== attempt) return
	const letter = await letterOf(db, mirroring, publicUrl)
	if (letter === undefined) return withhold(db, mirroring)
	const reply = await send(letter, reach, { patienceMs: PATIENCE_MS })
	await db.transaction().execute((tx) => recordAttempt(tx, mirroring, reply))
})

/** Nothing where there is no mirror any more, or where the post was deleted. */
async function letterOf(db: Db, { postId, programmeId }: Mirroring, publicUrl: string) {
	const [mirror, post] = await Promise.all([findMirror(db, programmeId), findPost(db, postId)])
	const topic = post && (await findTopic(db, post.topicId))
	if (!mirror || !topic || post.state === 'deleted') return undefined
	const { programme } = await roomToday(db, programmeId)
	const { mirror: wording } = await findAgreement(db, programmeId)
	const body = mirrorMessage(mirror.kind, {
		language: programme.language,
		title: topic.title,
		text: wording === 'text' ? post.text : undefined,
		writer: wording === 'text' ? post.writerName : undefined,
		url: publicUrl + topicAddress({ programme }, topic),
	})
	const length = String(Buffer.byteLength(body))
	const headers = { 'content-type': 'application/json', 'content-length': length, 'user-agent': 'Torvet' }
	return { address: mirror.address, headers, body }
}

async function withhold(db: Db, { id }: Mirroring): Promise<void> {
	await db.updateTable('channel_mirrorings').set({ state: 'withheld' }).where('id', '=', id).execute()
}

async function recordAttempt(tx: Tx, { id, programmeId, attempts }: Mirroring, reply: Reply): Promise<void> {
	const tries = attempts + 1
	const outcome = outcomeOf(reply, { tries, isPing: false, chance: randomInt(1000) / 1000 })
	const answer = 'status' in reply ? { status: reply.status, fault: null } : { status: null, fault: reply.fault }
	const { numUpdatedRows } = await tx
		.updateTable('channel_mirrorings')
		.set({ state: outcome.state, attempts: tries, last_at: now(), ...answer })
		.where('id', '=', id)
		.where('attempts', '=', attempts)
		.executeTakeFirst()
	if (numUpdatedRows !== 1n || outcome.state !== 'waiting') return
	await queueAttempt(tx, { id, programmeId, attempts: tries }, new Date(now().getTime() + outcome.inSeconds * 1000))
}
