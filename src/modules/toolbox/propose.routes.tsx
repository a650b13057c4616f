import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { isSecretariatSomewhere } from '../../platform/actor.ts'
import { allow } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { change, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import { canProposeAnything, libraryFaults, listTermIds } from '../library/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { draftMeasure, proposeMeasure } from './draft-measure.ts'
import { parts } from './measure.ts'
import { words } from './messages.ts'
import { type NewMeasureDraft, NewMeasurePage } from './new-measure.page.tsx'
import { type ProposalDraft, ProposePage } from './propose.page.tsx'

export const proposeRoutes = new Hono<Web>()

const title = z.string().trim().min(1, 'titleMissing').max(150, 'titleLong')
const summary = z.string().trim().min(1, 'summaryMissing').max(400, 'summaryLong')

const NewMeasureForm = z.object({ title, summary, part: z.enum(parts, 'partMissing') })

const ProposalForm = z.object({
	title,
	summary,
	problem: z.string().trim().min(1, 'problemMissing').max(5000, 'textLong'),
	approach: z.string().trim().min(1, 'approachMissing').max(5000, 'textLong'),
	organisationId: z.uuid('organisationMissing').transform((id) => id as Id<'organisation'>),
	challenges: z.array(z.string()).default([]),
})

proposeRoutes.get('/toolbox/new', (c) => {
	allow(isSecretariatSomewhere(signedIn(c)))
	return page(c, <NewMeasurePage view={c.get('view')} draft={{}} />)
})

proposeRoutes.post('/toolbox', async (c) => {
	allow(isSecretariatSomewhere(signedIn(c)))
	const view = c.get('view')
	const form = await readForm(c, NewMeasureForm, faultTexts(c))
	if (!form.ok) {
		return page(c, <NewMeasurePage view={view} draft={form.draft as NewMeasureDraft} faults={form.faults} />, 422)
	}
	const { part, ...envelope } = form.value
	const wish = { envelope: { ...envelope, language: view.language }, words: { part } }
	const item = await change(c, (tx, actor) => draftMeasure(tx, actor, wish))
	return c.redirect(`/toolbox/${item.slug}/edit`, 303)
})

proposeRoutes.get('/toolbox/propose', async (c) => {
	signedIn(c)
	return showProposal(c, { draft: {} })
})

proposeRoutes.post('/toolbox/proposals', async (c) => {
	allow(canProposeAnything(signedIn(c)))
	const form = await readForm(c, ProposalForm, faultTexts(c))
	if (!form.ok) return showProposal(c, { draft: form.draft as ProposalDraft, faults: form.faults }, 422)
	const { organisationId, problem, approach, challenges, ...envelope } = form.value
	const termIds = await listTermIds(c.get('db'), challenges)
	const { language } = c.get('view')
	const proposal = { envelope: { ...envelope, language, termIds }, words: { problem, approach }, organisationId }
	const item = await change(c, (tx, actor) => proposeMeasure(tx, actor, proposal))
	return c.redirect(`/toolbox/${item.slug}?told=proposed`, 303)
})

async function showProposal(
	c: Context<Web>,
	state: { draft: ProposalDraft; faults?: Partial<Record<string, string>> },
	status: Status = 200,
) {
	const { mandates } = signedIn(c)
	const challenges = await listTerms(c.get('db'), 'challenge')
	return page(c, <ProposePage view={c.get('view')} {...{ mandates, challenges }} {...state} />, status)
}

export function faultTexts(c: Context<Web>): Record<string, string> {
	const { language } = c.get('view')
	return { ...libraryFaults(language), ...words(language).faults }
}
