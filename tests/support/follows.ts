import { now, travelTo } from '../../src/platform/clock.ts'
import type { Db, Tx } from '../../src/platform/database.ts'
import { findDueDigests, tellFollower } from '../../src/modules/follows/index.ts'
import { confirmFollow } from '../../src/modules/follows/confirm-follow.ts'
import type { Follower, Subject } from '../../src/modules/follows/follow.ts'
import { requestFollow } from '../../src/modules/follows/request-follow.ts'
import { sendDigest } from '../../src/modules/follows/send-digest.ts'
import { listMails } from '../../src/modules/messages/index.ts'
import { newId } from '../../src/platform/id.ts'
import { aWorkbench } from './workbench.ts'

export const publicUrl = 'https://torvet.example'

const DAY = 86_400_000

/** Somebody without an account who follows this from now on, asked and confirmed by the real verbs. */
export async function aFollower(tx: Tx, subject: Subject, email = `${newId()}@visitor.example`): Promise<Follower> {
	const network = newId()
	await requestFollow(tx, { email, rhythm: 'daily', subject, language: 'da', network, publicUrl })
	const { id } = await tx
		.selectFrom('follow_requests')
		.select('id')
		.where('email', '=', email)
		.orderBy('id', 'desc')
		.executeTakeFirstOrThrow()
	return (await confirmFollow(tx, id))!
}

/** The next morning: what this follower gets, or undefined when there is nothing to tell. */
export async function nextDigest(tx: Tx, { id, email }: Pick<Follower, 'id' | 'email'>) {
	travelTo(new Date(now().getTime() + DAY))
	const before = (await listMails(tx, { limit: 100, to: email })).length
	await sendDigest(tx, id, publicUrl)
	const mails = await listMails(tx, { limit: 100, to: email })
	if (mails.length > before + 1) throw new Error('More than one digest')
	return mails.length > before ? mails[0] : undefined
}

/** What a digest says of things: the lines between its greeting and its end. */
export function newsIn(mail: { text: string } | undefined): string[] {
	return (mail?.text ?? '')
		.split('\n\n')
		.slice(1, -2)
		.filter((paragraph) => !paragraph.startsWith('Følg ikke længere'))
		.map((paragraph) =>
			paragraph
				.split('\n')
				.filter((line) => !line.startsWith('http'))
				.join(' | '),
		)
}

/** Works through what is due, as the worker does every hour. */
export async function workHour(db: Db): Promise<void> {
	await findDueDigests.run(aWorkbench(db), {})
	const queued = await db.selectFrom('followers').select('id').execute()
	for (const { id } of queued) await tellFollower.run(aWorkbench(db), { followerId: id })
}
