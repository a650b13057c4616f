import { type Context, Hono } from 'hono'
import { now } from '../../platform/clock.ts'
import { allow, found, NotFound, refusalOf } from '../../platform/errors.ts'
import { change, idParam, page, readForm, signedIn, type Status, textParam, type Web } from '../../platform/web.tsx'
import { canWorkFor } from '../partnerships/index.ts'
import { readPlan } from '../plans/index.ts'
import { AnswerForm, answerInput } from './answer-input.ts'
import { workAddress } from './consultation-address.ts'
import type { Reason, Told, Typed } from './consultation-view.ts'
import { heardRoutes } from './heard.routes.tsx'
import { ListPage, type ListProps } from './list.page.tsx'
import { words } from './messages.ts'
import { consultationForm, openConsultation } from './open-consultation.ts'
import { ownRoutes } from './own.routes.tsx'
import { publishReport, ReportForm } from './publish-report.ts'
import { countInputs, findConsultation, listConsultations, listInputs } from './queries.ts'
import { WorkPage, type WorkProps } from './work.page.tsx'

export const consultationsRoutes = new Hono<Web>()

const LIST = '/plans/:slug/work/consultations'

consultationsRoutes.get(LIST, async (c) => showList(c))

consultationsRoutes.post(LIST, async (c) => {
	const plan = await readPlan(c.get('db'), signedIn(c), textParam(c, 'slug'))
	const { language } = c.get('view')
	const form = await readForm(c, consultationForm(language), words(language).faults)
	if (!form.ok) return showList(c, { draft: form.draft, faults: form.faults }, 422)
	const wish = { ...form.value, planId: plan.id, publicUrl: c.get('config').publicUrl }
	let address = ''
	const reason = await refusalOf<Reason>(
		change(c, async (tx, actor) => {
			address = workAddress(plan, { id: await openConsultation(tx, actor, wish) })
		}),
	)
	if (reason) return showList(c, { draft: form.draft, reason }, 409)
	return c.redirect(`${address}?told=opened`, 303)
})

consultationsRoutes.get(`${LIST}/:id`, async (c) => showWork(c))

consultationsRoutes.post(`${LIST}/:id/inputs/:input/answer`, async (c) => {
	const { plan, consultation, inputs } = await workData(c)
	const id = idParam<'consultationInput'>(c, 'input')
	found(inputs.find((one) => one.id === id))
	const { form, draft } = await readAnswer(c, id)
	if (!form.success) return showWork(c, { answering: id, draft, faults: faultsOf(c, id, form.error.issues) }, 422)
	const wish = { ...form.data, inputId: id, publicUrl: c.get('config').publicUrl }
	await change(c, (tx, actor) => answerInput(tx, actor, wish))
	return c.redirect(`${workAddress(plan, consultation)}?told=answered#input-${id}`, 303)
})

consultationsRoutes.post(`${LIST}/:id/report`, async (c) => {
	const { plan, consultation } = await workData(c)
	const form = await readForm(c, ReportForm, words(c.get('view').language).faults)
	const draft = form.draft as Typed
	if (!form.ok) return showWork(c, { draft, faults: form.faults }, 422)
	const wish = { ...form.value, consultationId: consultation.id }
	const reason = await refusalOf<Reason>(change(c, (tx, actor) => publishReport(tx, actor, wish)))
	if (reason) return showWork(c, { draft, reason }, 409)
	return c.redirect(`${workAddress(plan, consultation)}?told=reported`, 303)
})

consultationsRoutes.route('/', heardRoutes)
consultationsRoutes.route('/', ownRoutes)

/** Each field carries the id of what it answers, because the page has one form for each. */
async function readAnswer(c: Context<Web>, id: string) {
	const fields = new URLSearchParams(await c.req.text())
	const names = ['outcome', 'words', 'isShown']
	const typed = names.flatMap((name) => {
		const value = fields.get(`${name}-${id}`)
		return value === null ? [] : [[name, value] as const]
	})
	const draft: Typed = Object.fromEntries(typed.map(([name, value]) => [`${name}-${id}`, value]))
	return { form: AnswerForm.safeParse(Object.fromEntries(typed)), draft }
}

function faultsOf(c: Context<Web>, id: string, issues: readonly { path: PropertyKey[]; message: string }[]) {
	const { faults } = words(c.get('view').language)
	return Object.fromEntries(
		issues.map(({ path, message }) => [`${String(path[0])}-${id}`, faults[message as keyof typeof faults]]),
	)
}

async function showList(c: Context<Web>, more: Partial<ListProps> = {}, status: Status = 200) {
	const actor = signedIn(c)
	const db = c.get('db')
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	const [consultations, counts] = [await listConsultations(db, plan.id), await countInputs(db, plan.id)]
	const seen = { view: c.get('view'), actor, plan, consultations, counts, at: now() }
	return page(c, <ListPage {...seen} {...more} />, status)
}

/** For the team: what comes in has names and addresses. */
async function workData(c: Context<Web>): Promise<WorkProps> {
	const actor = signedIn(c)
	const db = c.get('db')
	const plan = await readPlan(db, actor, textParam(c, 'slug'))
	allow(canWorkFor(actor, plan.partnership))
	const consultation = found(await findConsultation(db, idParam(c, 'id')))
	if (consultation.planId !== plan.id) throw new NotFound()
	const inputs = await listInputs(db, consultation.id)
	return { view: c.get('view'), actor, plan, consultation, inputs, at: now() }
}

async function showWork(c: Context<Web>, more: Partial<WorkProps> = {}, status: Status = 200) {
	const told = toldNow.find((one) => one === c.req.query('told'))
	return page(c, <WorkPage {...(await workData(c))} told={told} {...more} />, status)
}

const toldNow: readonly Told[] = ['opened', 'answered', 'reported']
