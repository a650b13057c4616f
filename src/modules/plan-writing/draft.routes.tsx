import { Hono } from 'hono'
import { unlessOutdated } from '../../platform/errors.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { discardDraft } from './discard-draft.ts'
import { inPassage, keysOf, PASSAGE, toPassage, typedIn } from './in-text.routes.tsx'
import { words } from './messages.ts'
import { DraftForm, OriginForm } from './passage-form.ts'
import { PassagePage } from './passage.page.tsx'
import { saveDraft } from './save-draft.ts'
import type { Draft } from './writing.ts'

/** One's own draft of a passage: as one types, when the page's script asks; by the button, when a person does. */
export const draftRoutes = new Hono<Web>()

draftRoutes.post(`${PASSAGE}/draft`, async (c) => {
	const isScript = c.req.header('accept')?.includes('application/json') ?? false
	const data = await inPassage(c)
	const { faults: texts, reasons } = words(c.get('view').language)
	const form = await readForm(c, DraftForm, texts)
	const typed = typedIn(data, form.draft)
	if (!form.ok)
		return isScript ? c.json({}, 422) : page(c, <PassagePage {...data} typed={typed} faults={form.faults} />, 422)
	let draft: Pick<Draft, 'version' | 'savedAt'> | undefined
	const wish = { ...form.value, ...keysOf(data), sent: isScript ? ('changes' as const) : ('all' as const) }
	await unlessOutdated(
		change(c, async (tx, actor) => {
			draft = await saveDraft(tx, actor, wish)
		}),
	)
	if (draft === undefined) {
		if (isScript) return c.json({ message: reasons.otherWindow }, 409)
		return page(c, <PassagePage {...data} typed={typed} reason="otherWindow" />, 409)
	}
	if (!isScript) return toPassage(c, data, 'draft')
	return c.json({ savedAt: draft.savedAt, versions: { draft: draft.version } })
})

draftRoutes.post(`${PASSAGE}/draft/removal`, async (c) => {
	const data = await inPassage(c)
	const form = await readForm(c, OriginForm, {})
	const { draft = data.draft?.version ?? 0, page: origin = '' } = form.ok ? form.value : {}
	await change(c, (tx, actor) => discardDraft(tx, actor, { ...keysOf(data), edition: 1, draft, page: origin }))
	return toPassage(c, data, 'discarded')
})
