import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, refuse } from '../../platform/errors.ts'
import { languages } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { slugField } from '../../platform/slug.ts'
import { canLead, lockPartnership } from '../partnerships/index.ts'
import { words } from './messages.ts'
import { planTypes } from './plan.ts'
import { sectionsOf } from './plan-types.ts'
import { recordPlanChange } from './record-plan-change.ts'

export const PlanForm = z.object({
	type: z.enum(planTypes, 'typeMissing'),
	title: z.string('titleMissing').trim().min(1, 'titleMissing').max(200, 'titleLong'),
	slug: slugField,
	lead: z.string().trim().max(500, 'leadLong').default(''),
	language: z.enum(languages, 'languageMissing'),
	currency: z.enum(['DKK', 'EUR'], 'currencyMissing'),
})
type Wish = z.infer<typeof PlanForm> & { partnershipId: Id<'partnership'> }

/** Begins with the sections of its type, empty, each named in the plan's own language. */
export async function beginPlan(tx: Tx, actor: Actor, { partnershipId, ...form }: Wish): Promise<Id<'plan'>> {
	const partnership = await lockPartnership(tx, partnershipId)
	allow(canLead(actor, partnership))
	const id = newId<'plan'>()
	const { programmeId } = partnership
	const made = await tx
		.insertInto('plans')
		.values({
			...form,
			id,
			programme_id: programmeId,
			partnership_id: partnershipId,
			type_name: words(form.language).types[form.type],
			state: 'draft',
			begun_by: actor.id,
			begun_at: now(),
			changed_at: now(),
			version: 1,
		})
		.onConflict((conflict) => conflict.column('slug').doNothing())
		.returning('id')
		.executeTakeFirst()
	refuse(made === undefined ? 'slugTaken' : undefined)
	await addSections(tx, id, form)
	await recordPlanChange(tx, actor, { plan: { id, programmeId }, verb: 'plan.begun', subjectId: id })
	return id
}

async function addSections(tx: Tx, planId: Id<'plan'>, { type, language }: z.infer<typeof PlanForm>): Promise<void> {
	const titles = words(language).sections
	const rows = sectionsOf[type].map((kind, index) => ({
		id: newId<'planSection'>(),
		plan_id: planId,
		kind,
		title: titles[kind],
		body: '',
		position: index + 1,
		version: 1,
	}))
	await tx.insertInto('plan_sections').values(rows).execute()
}
