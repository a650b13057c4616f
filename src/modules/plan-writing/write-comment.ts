import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, NotFound, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { sendMail } from '../messages/index.ts'
import { lockPlan, type Plan } from '../plans/index.ts'
import { canTakePart, partyOf } from './policy.ts'
import { listComments, listReaders, readComment, readPassage } from './queries.ts'
import { isQuoted } from './writing.ts'
import { repliedMail } from './writing.mail.ts'

const comment = z.string('commentMissing').trim().min(1, 'commentMissing').max(2000, 'long2000')

export const CommentForm = z.object({ comment, quote: z.string().trim().max(500, 'long500').default('') })
export const ReplyForm = z.object({ comment })

type Wish = z.infer<typeof CommentForm> & { planId: Id<'plan'>; passageId: Id<'passage'> }

/** Says something of the passage, or of the words that are quoted from it. */
export async function writeComment(tx: Tx, actor: Actor, wish: Wish): Promise<Id<'planComment'>> {
	const { planId, passageId, quote } = wish
	const plan = await lockPlan(tx, planId)
	allow(canTakePart(actor, plan))
	const passage = await readPassage(tx, plan, passageId)
	refuse(isQuoted(passage.words, quote) ? undefined : 'quoteUnknown')
	return insertComment(tx, actor, { plan, passageId, quote, words: wish.comment, threadId: null })
}

type ReplyWish = z.infer<typeof ReplyForm> & { planId: Id<'plan'>; threadId: Id<'planComment'>; publicUrl: string }

/** Answers in a conversation that is not settled; those who spoke in it before are told. */
export async function replyToComment(tx: Tx, actor: Actor, wish: ReplyWish): Promise<Id<'planComment'>> {
	const { planId, threadId, publicUrl } = wish
	const plan = await lockPlan(tx, planId)
	allow(canTakePart(actor, plan))
	const first = await readComment(tx, planId, threadId)
	if (first.threadId !== null) throw new NotFound()
	refuse(first.resolvedAt === null ? undefined : 'alreadyResolved')
	const { passageId } = first
	const passage = await readPassage(tx, plan, passageId)
	const id = await insertComment(tx, actor, { plan, passageId, quote: '', words: wish.comment, threadId })
	for (const reader of await listReaders(tx, await othersIn(tx, actor, { planId, threadId }))) {
		await sendMail(tx, repliedMail(reader, { plan, passage, writer: actor.name, publicUrl }))
	}
	return id
}

type Inserted = {
	plan: Plan
	passageId: Id<'passage'>
	threadId: Id<'planComment'> | null
	quote: string
	words: string
}

async function insertComment(tx: Tx, actor: Actor, { plan, passageId, threadId, quote, words }: Inserted) {
	const id = newId<'planComment'>()
	const by = { written_by: actor.id, party_id: partyOf(actor, plan), written_at: now() }
	await tx
		.insertInto('plan_comments')
		.values({ id, plan_id: plan.id, passage_id: passageId, thread_id: threadId, quote, words, state: 'shown', ...by })
		.execute()
	const particulars = { planId: plan.id, passageId }
	await recordEvent(tx, actor, { verb: 'plan.commented', subjectId: id, programmeId: plan.programmeId, particulars })
	return id
}

async function othersIn(
	tx: Tx,
	actor: Actor,
	{ planId, threadId }: Pick<ReplyWish, 'planId' | 'threadId'>,
): Promise<Id<'person'>[]> {
	const said = (await listComments(tx, planId)).filter((one) => one.id === threadId || one.threadId === threadId)
	return [...new Set(said.map(({ writtenBy }) => writtenBy))].filter((id) => id !== actor.id)
}
