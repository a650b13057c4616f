import { type Context, Hono } from 'hono'
import { found } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { answerForm, answerSuggestion } from './answer-suggestion.ts'
import { hindranceOf, inText, TEXT } from './in-text.routes.tsx'
import { words } from './messages.ts'
import { SuggestionPage, type SuggestionProps } from './suggestion.page.tsx'
import { passageAddress, textAddress } from '../plans/index.ts'
import { withdrawSuggestion } from './withdraw-suggestion.ts'
import type { Told } from './writing-view.ts'

/** How somebody would write a passage: to be read, answered, and taken back. */
export const suggestionRoutes = new Hono<Web>()

const SUGGESTION = `${TEXT}/suggestions/:suggestion`

suggestionRoutes.get(SUGGESTION, async (c) => page(c, <SuggestionPage {...(await inSuggestion(c))} />))

suggestionRoutes.post(SUGGESTION, async (c) => {
	const data = await inSuggestion(c)
	const { kind, id: suggestionId } = data.suggestion
	const form = await readForm(c, answerForm(kind), words(c.get('view').language).faults)
	const draft = form.draft as NonNullable<SuggestionProps['draft']>
	if (!form.ok) return page(c, <SuggestionPage {...data} draft={draft} faults={form.faults} />, 422)
	const { publicUrl } = c.get('config')
	const wish = { ...form.value, planId: data.plan.id, suggestionId, publicUrl }
	const reason = await hindranceOf(change(c, (tx, actor) => answerSuggestion(tx, actor, wish)))
	if (reason) return page(c, <SuggestionPage {...(await inSuggestion(c))} draft={draft} reason={reason} />, 409)
	return onward(c, data, 'answered')
})

suggestionRoutes.post(`${SUGGESTION}/withdrawal`, async (c) => {
	const data = await inSuggestion(c)
	const keys = { planId: data.plan.id, suggestionId: data.suggestion.id }
	const reason = await hindranceOf(change(c, (tx, actor) => withdrawSuggestion(tx, actor, keys)))
	if (reason) return page(c, <SuggestionPage {...(await inSuggestion(c))} reason={reason} />, 409)
	return onward(c, data, 'withdrawn')
})

async function inSuggestion(c: Context<Web>): Promise<SuggestionProps> {
	const data = await inText(c)
	const id = idParam<'planSuggestion'>(c, 'suggestion')
	const suggestion = found(data.suggestions.find((one) => one.id === id))
	const passage = data.passages.find((one) => one.id === suggestion.passageId)
	const edition = data.latest.find(({ passageId }) => passageId === suggestion.passageId)?.number ?? 0
	return { ...data, suggestion, passage, edition }
}

/** To the passage where it still is, else to all texts. */
function onward(c: Context<Web>, { plan, passage }: SuggestionProps, told: Told) {
	return c.redirect(`${passage ? passageAddress(plan, passage) : textAddress(plan)}?told=${told}`, 303)
}
