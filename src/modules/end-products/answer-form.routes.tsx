import type { Context } from 'hono'
import type { VNode } from 'preact'
import type * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { hindranceOf } from '../../platform/errors.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import type { Reason } from './edit-frame.tsx'
import { words } from './messages.ts'

/** What the page of a form says when the form was not taken. Its fields are those of the page. */
type Outcome = { draft?: never; faults?: never; reason?: Reason | undefined }

/**
 * Forms of one page, each with its verb: what is wrong is said there with all that was typed, and so is what a rule forbids; else
 * the reader is led on. The page's data is read first, because it knows who may; `at` is what of it the verb needs.
 */
export function answerForm<Data extends { at: object }>(
	read: (c: Context<Web>) => Promise<Data>,
	Page: (props: Data & Outcome) => VNode,
	next: (data: Data) => string,
) {
	return <Value extends object>(
		schema: z.ZodType<Value>,
		verb: (tx: Tx, actor: Actor, wish: Data['at'] & Value) => Promise<unknown>,
	) =>
		async (c: Context<Web>) => {
			const data = await read(c)
			const form = await readForm(c, schema, words(c.get('view').language).faults)
			const draft = form.draft as never
			if (!form.ok) return page(c, <Page {...data} draft={draft} faults={form.faults as never} />, 422)
			const reason = await hindranceOf<Reason>(change(c, (tx, actor) => verb(tx, actor, { ...data.at, ...form.value })))
			if (reason) return page(c, <Page {...(await read(c))} draft={draft} reason={reason} />, 409)
			return c.redirect(`${next(data)}?saved=yes`, 303)
		}
}
