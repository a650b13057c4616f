import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, refuse } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { canWritePlan, listSections, lockPlan, planWords, recordPlanChange, sectionKinds } from '../plans/index.ts'

export const SectionForm = z.object({
	kind: z.enum(sectionKinds, 'sectionKindMissing'),
	title: z.string().trim().max(200, 'titleLong').default(''),
})
export type SectionWords = z.infer<typeof SectionForm>

/** One more section, below the others; without a title of its own it is called what it is. Only free text is there twice. */
export async function addSection(
	tx: Tx,
	actor: Actor,
	{ planId, kind, title }: SectionWords & { planId: Id<'plan'> },
): Promise<Id<'planSection'>> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const sections = await listSections(tx, planId)
	refuse(kind !== 'text' && sections.some((section) => section.kind === kind) ? 'sectionThere' : undefined)

	const id = newId<'planSection'>()
	const before = tx.selectFrom('plan_sections').where('plan_id', '=', planId)
	const { last } = await before.select(({ fn }) => fn.max('position').as('last')).executeTakeFirstOrThrow()
	const named = title === '' ? planWords(plan.language).sections[kind] : title
	const row = { id, plan_id: planId, kind, title: named, body: '', position: (last ?? 0) + 1, version: 1 }
	await tx.insertInto('plan_sections').values(row).execute()
	await recordPlanChange(tx, actor, { plan, verb: 'plan.section_added', subjectId: id, particulars: { kind } })
	return id
}

/** It leaves the next version; its text is kept as an edition. */
export async function removeSection(
	tx: Tx,
	actor: Actor,
	{ planId, sectionId }: { planId: Id<'plan'>; sectionId: Id<'planSection'> },
): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const { kind, title } = found((await listSections(tx, planId)).find(({ id }) => id === sectionId))

	await tx.deleteFrom('plan_sections').where('id', '=', sectionId).execute()
	const particulars = { kind, title }
	await recordPlanChange(tx, actor, { plan, verb: 'plan.section_removed', subjectId: sectionId, particulars })
}
