import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { optionalDayField } from '../../platform/dates-form.ts'
import { allow, found, NotFound } from '../../platform/errors.ts'
import { idParam, page, readForm, type Status, signedIn, type Web } from '../../platform/web.tsx'
import type { Item } from '../library/index.ts'
import { findProgramme } from '../programmes/index.ts'
import { words } from './messages.ts'
import { canRecordTrial, speaksFor } from './policy.ts'
import { faultTexts } from './propose.routes.tsx'
import { type RecordDraft, trialDraft, TrialFields } from './record-fields.tsx'
import { recordTrial, trialFields } from './record-trial.ts'
import { RecordPage } from './record.page.tsx'
import { freshVersion, recordOrTell, type RecordState } from './record.routes.tsx'
import { readRecommendation } from './recommendation.routes.tsx'
import type { TrialTown } from './trial.ts'
import { findTrial, findTrialTown } from './trial.queries.ts'

export const trialRoutes = new Hono<Web>()

trialRoutes.get('/recommendations/:slug/trials/:participation', async (c) => {
	const cell = await readCell(c)
	const told = await findTrial(c.get('db'), idsOf(cell))
	return showTrial(c, cell, { draft: trialDraft(c.get('view').language, told) })
})

trialRoutes.post('/recommendations/:slug/trials/:participation', async (c) => {
	const cell = await readCell(c)
	const Form = z.object({ ...trialFields, onDate: optionalDayField(c.get('view').language).default(null) })
	const form = await readForm(c, Form, faultTexts(c))
	const draft = form.draft as RecordDraft
	if (!form.ok) return showTrial(c, cell, { draft, faults: form.faults }, 422)
	const trial = { ...form.value, id: cell.item.id, participationId: cell.town.id }
	const failed = await recordOrTell(c, {}, (tx, actor) => recordTrial(tx, actor, trial))
	if (failed !== undefined) {
		const current = await findTrial(c.get('db'), idsOf(cell))
		return showTrial(c, cell, { ...failed, draft: freshVersion(draft, failed, current) }, failed.status)
	}
	const programme = found(await findProgramme(c.get('db'), cell.town.programmeId))
	return c.redirect(`/programmes/${programme.slug}/recommendations?told=trial`, 303)
})

type Cell = { item: Item; town: TrialTown }

function idsOf({ item, town }: Cell) {
	return { recommendationId: item.id, participationId: town.id }
}

/** Of a town that is not in the recommendation's programme there is no cell. */
async function readCell(c: Context<Web>): Promise<Cell> {
	const actor = signedIn(c)
	const item = await readRecommendation(c)
	const town = found(await findTrialTown(c.get('db'), idParam<'participation'>(c, 'participation')))
	if (town.programmeId !== item.programmeId) throw new NotFound()
	allow(canRecordTrial(actor, item, town))
	return { item, town }
}

function showTrial(c: Context<Web>, { item, town }: Cell, state: RecordState, status: Status = 200) {
	const view = c.get('view')
	const { record } = words(view.language)
	const frame = { title: record.trialTitle(town.name), lead: record.trialLead }
	const action = `/recommendations/${item.slug}/trials/${town.id}`
	const asTown = speaksFor(c.get('actor'), town)
	return page(
		c,
		<RecordPage view={view} item={item} {...frame} action={action} faults={state.faults} outdated={state.outdated}>
			<TrialFields view={view} draft={state.draft} faults={state.faults} asTown={asTown} />
		</RecordPage>,
		status,
	)
}
