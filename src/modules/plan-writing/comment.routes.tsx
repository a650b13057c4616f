import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { listPassageEditions } from '../plans/index.ts'
import { deleteComment } from './delete-comment.ts'
import { hindranceOf, inText, TEXT, toPassage } from './in-text.routes.tsx'
import { words } from './messages.ts'
import { PassagePage, type PassageProps } from './passage.page.tsx'
import { findDraft } from './queries.ts'
import { reopenComment, resolveComment } from './settle-comment.ts'
import { ReplyForm, replyToComment } from './write-comment.ts'
import type { Comment } from './writing.ts'
import type { Told } from './writing-view.ts'

/** What one does about a conversation. */
export const commentRoutes = new Hono<Web>()

const COMMENT = `${TEXT}/comments/:comment`

commentRoutes.post(`${COMMENT}/replies`, async (c) => {
	const data = await inComment(c)
	const { comment } = data
	// Every conversation of the page has such a field, so its name says in which.
	const name = `reply-${comment.id}`
	const schema = z.object({ [name]: ReplyForm.shape.comment })
	const form = await readForm(c, schema, words(c.get('view').language).faults)
	if (!form.ok) return page(c, <PassagePage {...data} said={form.draft} faults={form.faults} />, 422)
	const { publicUrl } = c.get('config')
	const wish = { planId: data.plan.id, threadId: comment.id, comment: form.value[name] ?? '', publicUrl }
	const reason = await hindranceOf(change(c, (tx, actor) => replyToComment(tx, actor, wish)))
	if (reason) return page(c, <PassagePage {...(await inComment(c))} said={form.draft} reason={reason} />, 409)
	return toPassage(c, data, 'commented', `#comment-${comment.id}`)
})

commentRoutes.post(`${COMMENT}/resolution`, (c) => settle(c, resolveComment, 'resolved'))
commentRoutes.post(`${COMMENT}/reopening`, (c) => settle(c, reopenComment, 'reopened'))
commentRoutes.post(`${COMMENT}/removal`, (c) => settle(c, deleteComment, 'deleted'))

type Keys = { planId: Id<'plan'>; commentId: Id<'planComment'> }
type Verb = (tx: Tx, actor: Actor, keys: Keys) => Promise<void>

async function settle(c: Context<Web>, verb: Verb, told: Told) {
	const data = await inComment(c)
	const keys = { planId: data.plan.id, commentId: data.comment.id }
	const reason = await hindranceOf(change(c, (tx, actor) => verb(tx, actor, keys)))
	if (reason) return page(c, <PassagePage {...(await inComment(c))} reason={reason} />, 409)
	return toPassage(c, data, told, '#conversation')
}

/** The page of the passage that the comment is about. */
async function inComment(c: Context<Web>): Promise<PassageProps & { comment: Comment }> {
	const data = await inText(c)
	const db = c.get('db')
	const id = idParam<'planComment'>(c, 'comment')
	const comment = found(data.comments.find((one) => one.id === id))
	const passage = found(data.passages.find((one) => one.id === comment.passageId))
	const [editions, draft] = [await listPassageEditions(db, passage.id), await findDraft(db, data.actor.id, passage.id)]
	return { ...data, comment, passage, editions, draft }
}
