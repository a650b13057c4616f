import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { hindranceOf, inPassage, keysOf, PASSAGE, toPassage, typedIn } from './in-text.routes.tsx'
import { words } from './messages.ts'
import { OriginForm, passageForm, wordsIn } from './passage-form.ts'
import { PassagePage } from './passage.page.tsx'
import { saveDraft } from './save-draft.ts'
import { ReasonForm, suggestWords } from './suggest-words.ts'
import { CommentForm, writeComment } from './write-comment.ts'
import { writePassage } from './write-passage.ts'
import type { Told } from './writing-view.ts'

/** The page of a passage: what it says, how one would write it, and what is said of it. */
export const passageRoutes = new Hono<Web>()

passageRoutes.get(PASSAGE, async (c) => page(c, <PassagePage {...(await inPassage(c))} />))
passageRoutes.post(`${PASSAGE}/words`, (c) => putWords(c, writePassage, 'saved'))
passageRoutes.post(`${PASSAGE}/suggestions`, (c) => putWords(c, suggestWords, 'suggested'))

passageRoutes.post(`${PASSAGE}/comments`, async (c) => {
	const data = await inPassage(c)
	const { faults: texts, reasons } = words(c.get('view').language)
	const form = await readForm(c, CommentForm, texts)
	if (!form.ok) return page(c, <PassagePage {...data} said={form.draft} faults={form.faults} />, 422)
	const wish = { ...form.value, ...keysOf(data) }
	const reason = await hindranceOf(change(c, (tx, actor) => writeComment(tx, actor, wish)))
	if (reason) return page(c, <PassagePage {...data} said={form.draft} faults={{ quote: reasons[reason] }} />, 422)
	const { from } = CameFrom.parse(c.req.query())
	if (from !== undefined) return c.redirect(`/plans/${data.plan.slug}/work?action=${from}#said`, 303)
	return toPassage(c, data, 'commented', '#conversation')
})

/** The number of the action beside which it was written. */
const CameFrom = z.object({ from: z.coerce.number().int().optional().catch(undefined) })

type Wish = Parameters<typeof writePassage>[2] & Parameters<typeof suggestWords>[2]
type Verb = (tx: Tx, actor: Actor, wish: Wish) => Promise<unknown>

/** Into the plan, or to those who write it. What cannot be put there is kept as a draft, and stays in the fields. */
async function putWords(c: Context<Web>, verb: Verb, told: Told) {
	const data = await inPassage(c)
	const { kind } = data.passage
	const schema = z.intersection(passageForm(kind), OriginForm.extend(ReasonForm.shape))
	const form = await readForm(c, schema, words(c.get('view').language).faults)
	const typed = typedIn(data, form.draft)
	const kept = { ...typed, ...typed.words, ...originIn(form.draft), ...keysOf(data) }
	if (!form.ok) {
		await keepTyped(c, kept)
		return page(c, <PassagePage {...(await inPassage(c))} typed={typed} faults={form.faults} />, 422)
	}
	const wish = { ...form.value, ...keysOf(data), words: wordsIn(kind, form.value) }
	const reason = await hindranceOf(change(c, (tx, actor) => verb(tx, actor, wish)))
	if (reason === undefined) return toPassage(c, data, told)
	await keepTyped(c, kept)
	return page(c, <PassagePage {...(await inPassage(c))} typed={typed} reason={reason} />, 409)
}

function originIn(draft: Partial<Record<string, unknown>>) {
	const origin = OriginForm.pick({ draft: true, page: true }).safeParse(draft)
	return origin.success ? origin.data : { draft: 0, page: '' }
}

/** Unless another window has a draft of its own: that one stays, and this text stays in the fields. */
function keepTyped(c: Context<Web>, draft: Omit<Parameters<typeof saveDraft>[2], 'sent'>): Promise<boolean> {
	return unlessOutdated(change(c, (tx, actor) => saveDraft(tx, actor, { ...draft, sent: 'all' })))
}
