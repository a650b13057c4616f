import { type Context, Hono } from 'hono'
import { refusalOf } from '../../platform/errors.ts'
import { change, idParam, page, readForm, type Web } from '../../platform/web.tsx'
import { addChallenge, ChallengeForm, inPlanRoom, writingInPlan } from '../plans/index.ts'
import { addSection, removeSection, SectionForm } from './add-section.ts'
import { ChallengeFormPage } from './challenge-form.page.tsx'
import { words } from './messages.ts'
import { MoveForm, moveRow, type Ordered } from './order-rows.ts'
import { structureAddress } from './plan-address.ts'
import { removeChallenge } from './remove-challenge.ts'
import { SectionFormPage } from './section-form.page.tsx'
import { StructurePage } from './structure.page.tsx'

/** Which sections and challenges there are, and in which order. */
export const structureRoutes = new Hono<Web>()

const structure = '/plans/:slug/work/text/structure'

structureRoutes.get(structure, async (c) => page(c, <StructurePage {...(await inPlanRoom(c))} />))

structureRoutes.get(`${structure}/sections/new`, async (c) =>
	page(c, <SectionFormPage {...(await writingInPlan(c))} />),
)

structureRoutes.post(`${structure}/sections`, async (c) => {
	const data = await writingInPlan(c)
	const { faults } = words(data.view.language)
	const form = await readForm(c, SectionForm, faults)
	if (!form.ok) return page(c, <SectionFormPage {...data} {...form} />, 422)
	const wish = { planId: data.plan.id, ...form.value }
	const reason = await refusalOf<'sectionThere'>(change(c, (tx, actor) => addSection(tx, actor, wish)))
	if (reason) return page(c, <SectionFormPage {...data} draft={form.draft} faults={{ kind: faults[reason] }} />, 422)
	return c.redirect(structureAddress(data.plan), 303)
})

structureRoutes.get(`${structure}/challenges/new`, async (c) =>
	page(c, <ChallengeFormPage {...(await writingInPlan(c))} />),
)

structureRoutes.post(`${structure}/challenges`, async (c) => {
	const data = await writingInPlan(c)
	const form = await readForm(c, ChallengeForm, words(data.view.language).faults)
	if (!form.ok) return page(c, <ChallengeFormPage {...data} {...form} />, 422)
	await change(c, (tx, actor) => addChallenge(tx, actor, { planId: data.plan.id, ...form.value }))
	return c.redirect(`${structureAddress(data.plan)}#challenges`, 303)
})

structureRoutes.post(`${structure}/sections/:id/place`, (c) => move(c, 'plan_sections'))
structureRoutes.post(`${structure}/challenges/:id/place`, (c) => move(c, 'plan_challenges'))

structureRoutes.post(`${structure}/sections/:id/removal`, async (c) => {
	const { plan } = await writingInPlan(c)
	const wish = { planId: plan.id, sectionId: idParam<'planSection'>(c, 'id') }
	await change(c, (tx, actor) => removeSection(tx, actor, wish))
	return c.redirect(structureAddress(plan), 303)
})

structureRoutes.post(`${structure}/challenges/:id/removal`, async (c) => {
	const { plan } = await writingInPlan(c)
	const wish = { planId: plan.id, challengeId: idParam<'planChallenge'>(c, 'id') }
	await change(c, (tx, actor) => removeChallenge(tx, actor, wish))
	return c.redirect(structureAddress(plan), 303)
})

/** Who sends no way moves nothing. */
async function move(c: Context<Web>, rows: Ordered) {
	const { plan } = await writingInPlan(c)
	const form = await readForm(c, MoveForm, {})
	const id = idParam<'planSection'>(c, 'id')
	if (form.ok) await change(c, (tx, actor) => moveRow(tx, actor, { planId: plan.id, rows, id, ...form.value }))
	return c.redirect(`${structureAddress(plan)}#${rows === 'plan_sections' ? 'sections' : 'challenges'}`, 303)
}
