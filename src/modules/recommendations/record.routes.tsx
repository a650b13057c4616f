import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { dayField } from '../../platform/dates-form.ts'
import { allow, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import { change, page, readForm, type Status, signedIn, textParam, type Web } from '../../platform/web.tsx'
import type { Item } from '../library/index.ts'
import { addFollowUp, followUpFields } from './add-follow-up.ts'
import { words } from './messages.ts'
import { canFollowUp } from './policy.ts'
import { faultTexts } from './propose.routes.tsx'
import { listResponses } from './queries.ts'
import { FollowUpFields, type RecordDraft, responseDraft, ResponseFields } from './record-fields.tsx'
import { recordResponse, responseFields } from './record-response.ts'
import { RecordPage } from './record.page.tsx'
import { type Addressee, addressees } from './recommendation.ts'
import { readRecommendation } from './recommendation.routes.tsx'

export const recordRoutes = new Hono<Web>()

export type RecordState = { draft: RecordDraft; faults?: Partial<Record<string, string>>; outdated?: boolean }

recordRoutes.get('/recommendations/:slug/responses/:addressee', async (c) => {
	const item = await readKept(c)
	const addressee = addresseeParam(c)
	const given = (await listResponses(c.get('db'), item.id)).find((one) => one.addressee === addressee)
	return showResponse(c, item, { draft: responseDraft(c.get('view').language, given) })
})

recordRoutes.post('/recommendations/:slug/responses/:addressee', async (c) => {
	const item = await readKept(c)
	const addressee = addresseeParam(c)
	const Form = z.object({ ...responseFields, onDate: dayField(c.get('view').language) })
	const form = await readForm(c, Form, faultTexts(c))
	const draft = form.draft as RecordDraft
	if (!form.ok) return showResponse(c, item, { draft, faults: form.faults }, 422)
	const { onDate: respondedOn, ...said } = form.value
	const failed = await recordOrTell(c, { answer: 'notAddressee' }, (tx, actor) =>
		recordResponse(tx, actor, { ...said, id: item.id, addressee, respondedOn }),
	)
	if (failed !== undefined) {
		const current = (await listResponses(c.get('db'), item.id)).find((one) => one.addressee === addressee)
		return showResponse(c, item, { ...failed, draft: freshVersion(draft, failed, current) }, failed.status)
	}
	return c.redirect(`/recommendations/${item.slug}?told=response`, 303)
})

recordRoutes.get('/recommendations/:slug/follow-ups/new', async (c) =>
	showFollowUp(c, await readKept(c), { draft: {} }),
)

recordRoutes.post('/recommendations/:slug/follow-ups', async (c) => {
	const item = await readKept(c)
	const Form = z.object({ ...followUpFields, onDate: dayField(c.get('view').language) })
	const form = await readForm(c, Form, faultTexts(c))
	const draft = form.draft as RecordDraft
	if (!form.ok) return showFollowUp(c, item, { draft, faults: form.faults }, 422)
	const failed = await recordOrTell(c, {}, (tx, actor) => addFollowUp(tx, actor, { ...form.value, id: item.id }))
	if (failed !== undefined) return showFollowUp(c, item, { ...failed, draft }, failed.status)
	return c.redirect(`/recommendations/${item.slug}?told=followUp`, 303)
})

type Failed = { faults?: Record<string, string>; outdated?: boolean; status: 409 | 422 }

/** Reasons are told at the field in which they can be put right; a lost race shows both texts. */
export async function recordOrTell(
	c: Context<Web>,
	fields: Record<string, string>,
	work: (tx: Tx, actor: Actor) => Promise<void>,
): Promise<Failed | undefined> {
	try {
		await change(c, work)
		return undefined
	} catch (error) {
		if (error instanceof Outdated) return { outdated: true, status: 409 }
		const field = error instanceof Refused ? fieldOf(error.reason, fields) : undefined
		if (!(error instanceof Refused) || field === undefined) throw error
		return { faults: { [field]: faultTexts(c)[error.reason] ?? error.reason }, status: 422 }
	}
}

function fieldOf(reason: string, fields: Record<string, string>): string | undefined {
	const known: Record<string, string> = { aheadOfTime: 'onDate', sourceMissing: 'source', verdictUntried: 'verdict' }
	return known[reason] ?? Object.keys(fields).find((field) => fields[field] === reason)
}

/** Saved once more, what was typed takes the place of what came in between. */
export function freshVersion(
	draft: RecordDraft,
	{ outdated }: Failed,
	current: { version: number } | undefined,
): RecordDraft {
	return outdated ? { ...draft, version: String(current?.version ?? 0) } : draft
}

function addresseeParam(c: Context<Web>): Addressee {
	const addressee = addressees.find((known) => known === textParam(c, 'addressee'))
	if (addressee === undefined) throw new NotFound()
	return addressee
}

async function readKept(c: Context<Web>): Promise<Item> {
	const actor = signedIn(c)
	const item = await readRecommendation(c)
	allow(canFollowUp(actor, item))
	return item
}

function showResponse(c: Context<Web>, item: Item, state: RecordState, status: Status = 200) {
	const view = c.get('view')
	const { record, addressees: names } = words(view.language)
	const addressee = addresseeParam(c)
	const frame = {
		title: record.responseTitle(names[addressee]),
		lead: record.responseLead,
		action: `/recommendations/${item.slug}/responses/${addressee}`,
	}
	return page(
		c,
		<RecordPage view={view} item={item} {...frame} faults={state.faults} outdated={state.outdated}>
			<ResponseFields view={view} draft={state.draft} faults={state.faults} />
		</RecordPage>,
		status,
	)
}

function showFollowUp(c: Context<Web>, item: Item, { draft, faults }: RecordState, status: Status = 200) {
	const view = c.get('view')
	const { record } = words(view.language)
	const frame = { title: record.followUpTitle, lead: record.followUpLead }
	const action = `/recommendations/${item.slug}/follow-ups`
	return page(
		c,
		<RecordPage view={view} item={item} {...frame} action={action} faults={faults}>
			<FollowUpFields view={view} draft={draft} faults={faults} />
		</RecordPage>,
		status,
	)
}
