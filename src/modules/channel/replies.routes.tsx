import { timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { NotFound } from '../../platform/errors.ts'
import type { Web } from '../../platform/web.tsx'
import { REPLIES_PATH } from './links.ts'
import { type Received, receiveReply } from './receive-reply.ts'
import { readReply } from './reply.ts'

/** Where the mail server hands over answers, one by one, as they came. */
export const repliesRoutes = new Hono<Web>()

const MOST_BYTES = 25 * 1024 * 1024

/** The mail server keeps what is not answered by 2xx, or refuses it to its sender: `docs/operations.md`. */
const answers: Record<Received, { status: 200 | 422; text: string }> = {
	posted: { status: 200, text: 'Posted.' },
	returned: { status: 200, text: 'Not posted; its writer was told why.' },
	dropped: { status: 200, text: 'Not posted: written by a program, or handed over before.' },
	unknown: { status: 422, text: 'Refused: not sent to an address of ours, or not by the one whose address it is.' },
}

repliesRoutes.post(REPLIES_PATH, async (c) => {
	const { replyAddress, replySecret, publicUrl } = c.get('config')
	if (replyAddress === undefined || replySecret === undefined) throw new NotFound()
	if (!isAllowed(c, replySecret)) return c.text('Say Authorization: Bearer and TORVET_REPLY_SECRET.', 401)
	const raw = new Uint8Array(await c.req.arrayBuffer())
	if (raw.length > MOST_BYTES) return c.text('Too large: 25 MB at most.', 413)
	const reply = await readReply(raw)
	const received = await c
		.get('db')
		.transaction()
		.execute((tx) => receiveReply(tx, reply, { replyAddress, publicUrl }))
	const { status, text } = answers[received]
	return c.text(text, status)
})

function isAllowed(c: Context<Web>, secret: string): boolean {
	const [given, wanted] = [c.req.header('authorization') ?? '', `Bearer ${secret}`].map((text) => Buffer.from(text))
	return given !== undefined && wanted !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted)
}
