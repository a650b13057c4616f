import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { change, page, readForm, type Web } from '../../platform/web.tsx'
import { addOutcome } from './add-outcome.ts'
import { AnswerForm, answerSuggestion } from './answer-suggestion.ts'
import { editOutcome, removeOutcome } from './edit-outcome.ts'
import { finishTask } from './finish-task.ts'
import { inSummary, named, hindranceOf } from './in-summary.routes.tsx'
import { MarkForm, markPassage } from './mark-passage.ts'
import { words } from './messages.ts'
import { OutcomePage, type OutcomeProps } from './outcome.page.tsx'
import { outcomeForm } from './outcome-form.ts'
import { listOwners } from './owners.ts'
import { listEditions } from './queries.ts'
import { SectionPage, type SectionProps } from './section.page.tsx'
import { SuggestionForm, suggestWords } from './suggest-words.ts'
import { SuggestionPage, type SuggestionProps } from './suggestion.page.tsx'
import { summaryAddress } from './summary-view.ts'
import { WordsForm, writeSection } from './write-section.ts'

/** The pages of a section, of what came out of it, and of how others would write it. */
export const summaryPartRoutes = new Hono<Web>()

const SECTION = '/meetings/:id/summary/sections/:summarySection'
const OUTCOME = '/meetings/:id/summary/outcomes/:summaryOutcome'
const SUGGESTION = '/meetings/:id/summary/suggestions/:summarySuggestion'

summaryPartRoutes.get(SECTION, async (c) => page(c, <SectionPage {...(await sectionData(c))} />))
summaryPartRoutes.get(OUTCOME, async (c) => page(c, <OutcomePage {...(await outcomeData(c))} />))
summaryPartRoutes.get(SUGGESTION, async (c) => page(c, <SuggestionPage {...(await suggestionData(c))} />))

summaryPartRoutes.post(`${SECTION}/words`, (c) =>
	answerSection(c, WordsForm, (tx, actor, wish) => writeSection(tx, actor, wish)),
)
summaryPartRoutes.post(`${SECTION}/outcomes`, (c) =>
	answerSection(c, outcomeForm(c.get('view').language), (tx, actor, wish) => addOutcome(tx, actor, wish)),
)
summaryPartRoutes.post(`${SECTION}/suggestions`, (c) =>
	answerSection(c, SuggestionForm, (tx, actor, wish) => suggestWords(tx, actor, wish)),
)
summaryPartRoutes.post(`${SECTION}/mark`, (c) => {
	const { publicUrl } = c.get('config')
	return answerSection(c, MarkForm, (tx, actor, { meetingId, sectionId, seatId }) =>
		markPassage(tx, actor, { meetingId, passage: { sectionId }, seatId, publicUrl }),
	)
})

summaryPartRoutes.post(OUTCOME, (c) => {
	const schema = z.intersection(outcomeForm(c.get('view').language), z.object({ version: z.coerce.number().int() }))
	return answerOutcome(c, schema, (tx, actor, wish) => editOutcome(tx, actor, wish))
})
summaryPartRoutes.post(`${OUTCOME}/mark`, (c) => {
	const { publicUrl } = c.get('config')
	return answerOutcome(c, MarkForm, (tx, actor, { meetingId, outcomeId, seatId }) =>
		markPassage(tx, actor, { meetingId, passage: { outcomeId }, seatId, publicUrl }),
	)
})
summaryPartRoutes.post(`${OUTCOME}/completion`, (c) => answerOutcome(c, z.object({}), finishTask))

summaryPartRoutes.post(`${OUTCOME}/removal`, async (c) => {
	const { meeting, outcome, section } = await outcomeData(c)
	await change(c, (tx, actor) => removeOutcome(tx, actor, { meetingId: meeting.id, outcomeId: outcome.id }))
	return c.redirect(`${summaryAddress(meeting)}/sections/${section.id}?told=saved`, 303)
})

summaryPartRoutes.post(SUGGESTION, async (c) => {
	const { meeting, section, suggestion } = await suggestionData(c)
	const form = await readForm(c, AnswerForm, words(c.get('view').language).faults)
	const draft = form.draft as NonNullable<SuggestionProps['draft']>
	if (!form.ok) {
		return page(c, <SuggestionPage {...(await suggestionData(c))} draft={draft} faults={form.faults} />, 422)
	}
	const wish = { ...form.value, meetingId: meeting.id, suggestionId: suggestion.id }
	const reason = await hindranceOf(change(c, (tx, actor) => answerSuggestion(tx, actor, wish)))
	if (reason) return page(c, <SuggestionPage {...(await suggestionData(c))} draft={draft} reason={reason} />, 409)
	return c.redirect(`${summaryAddress(meeting)}/sections/${section.id}?told=saved`, 303)
})

type Of<Part extends 'sectionId' | 'outcomeId'> = {
	meetingId: SectionProps['meeting']['id']
} & (Part extends 'sectionId'
	? { sectionId: SectionProps['section']['id'] }
	: { outcomeId: OutcomeProps['outcome']['id'] })

type Verb<Wish> = (tx: Tx, actor: Actor, wish: Wish) => Promise<unknown>

async function answerSection<Value extends object>(
	c: Context<Web>,
	schema: z.ZodType<Value>,
	verb: Verb<Value & Of<'sectionId'>>,
) {
	const { meeting, section } = await sectionData(c)
	const form = await readForm(c, schema, words(c.get('view').language).faults)
	const draft = form.draft as NonNullable<SectionProps['draft']>
	if (!form.ok) return page(c, <SectionPage {...(await sectionData(c))} draft={draft} faults={form.faults} />, 422)
	const wish = { ...form.value, meetingId: meeting.id, sectionId: section.id }
	const reason = await hindranceOf(change(c, (tx, actor) => verb(tx, actor, wish)))
	if (reason) return page(c, <SectionPage {...(await sectionData(c))} draft={draft} reason={reason} />, 409)
	return c.redirect(`${summaryAddress(meeting)}/sections/${section.id}?told=saved`, 303)
}

async function answerOutcome<Value extends object>(
	c: Context<Web>,
	schema: z.ZodType<Value>,
	verb: Verb<Value & Of<'outcomeId'>>,
) {
	const { meeting, outcome } = await outcomeData(c)
	const form = await readForm(c, schema, words(c.get('view').language).faults)
	const draft = form.draft as NonNullable<OutcomeProps['draft']>
	if (!form.ok) return page(c, <OutcomePage {...(await outcomeData(c))} draft={draft} faults={form.faults} />, 422)
	const wish = { ...form.value, meetingId: meeting.id, outcomeId: outcome.id }
	const reason = await hindranceOf(change(c, (tx, actor) => verb(tx, actor, wish)))
	if (reason) return page(c, <OutcomePage {...(await outcomeData(c))} draft={draft} reason={reason} />, 409)
	return c.redirect(`${summaryAddress(meeting)}?told=saved`, 303)
}

async function sectionData(c: Context<Web>): Promise<SectionProps> {
	const data = await inSummary(c)
	const section = named(c, 'summarySection', data.sections)
	const [editions, owners] = [await listEditions(c.get('db'), section.id), await listOwners(c.get('db'), data.room)]
	return { ...data, section, editions, owners }
}

async function outcomeData(c: Context<Web>): Promise<OutcomeProps> {
	const data = await inSummary(c)
	const outcome = named(c, 'summaryOutcome', data.outcomes)
	const section = found(data.sections.find(({ id }) => id === outcome.sectionId))
	return { ...data, outcome, section, owners: await listOwners(c.get('db'), data.room) }
}

async function suggestionData(c: Context<Web>): Promise<SuggestionProps> {
	const data = await inSummary(c)
	const suggestion = named(c, 'summarySuggestion', data.suggestions)
	return { ...data, suggestion, section: found(data.sections.find(({ id }) => id === suggestion.sectionId)) }
}
