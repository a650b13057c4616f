import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { optionalDayField } from '../../platform/dates-form.ts'
import { allow, refuse, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { stepKinds, stepSides } from '../programmes/index.ts'
import { type Step, whyNotChanged, whyNotMoved } from './course.ts'
import { sideOf } from './policy.ts'
import { lockCourse, lockStep } from './queries.ts'
import { recordChange } from './record-change.ts'

export function stepForm(language: Language) {
	return z.object({
		version: z.coerce.number().default(0),
		title: z.string('titleMissing').trim().min(1, 'titleMissing').max(150, 'titleLong'),
		summary: z.string().trim().max(2000, 'summaryLong').default(''),
		kind: z.enum(stepKinds, 'kindMissing'),
		acts: z.enum(stepSides, 'actsMissing'),
		dueOn: optionalDayField(language),
	})
}
export type StepForm = z.infer<ReturnType<typeof stepForm>>

/** A step that this course alone has. */
export async function addStep(
	tx: Tx,
	actor: Actor,
	{ seatId, ...form }: Omit<StepForm, 'version'> & { seatId: Id<'participation'> },
): Promise<void> {
	const { course, room, seat } = await lockCourse(tx, seatId)
	const side = sideOf(actor, room, seat)
	allow(side !== undefined)

	const id = newId<'courseStep'>()
	const { dueOn, title, ...words } = form
	const step = { ...words, id, title, due_on: dueOn, participation_id: seatId, origin: null, version: 1 }
	await tx.insertInto('course_steps').values(step).execute()
	await recordChange(tx, actor, { course, side, kind: 'added', stepId: id, title, oldOn: null, newOn: dueOn })
}

/** Moves or rewords a step. What is saved as it was changes nothing, and nobody is asked anew. */
export async function changeStep(
	tx: Tx,
	actor: Actor,
	{ stepId, version, ...form }: StepForm & { stepId: Id<'courseStep'> },
): Promise<void> {
	const { course, room, seat, step } = await lockStep(tx, stepId)
	const side = sideOf(actor, room, seat)
	allow(side !== undefined)
	sameVersion(version, step.version)
	refuse(whyNotChanged(step) ?? whyNotMoved(step, form.dueOn))
	const kind = changeOf(step, form)
	if (kind === undefined) return

	const { dueOn, title, ...words } = form
	await tx
		.updateTable('course_steps')
		.set({ ...words, title, due_on: dueOn, version: step.version + 1 })
		.where('id', '=', stepId)
		.execute()
	await recordChange(tx, actor, { course, side, kind, stepId, title, oldOn: step.dueOn, newOn: dueOn })
}

function changeOf(step: Step, form: Omit<StepForm, 'version'>): 'moved' | 'reworded' | undefined {
	if (step.dueOn !== form.dueOn) return 'moved'
	const words = ['title', 'summary', 'kind', 'acts'] as const
	return words.some((word) => step[word] !== form[word]) ? 'reworded' : undefined
}

/** Takes a step out of the course; that it was there stays among the changes. */
export async function removeStep(
	tx: Tx,
	actor: Actor,
	{ stepId, version }: { stepId: Id<'courseStep'>; version: number },
): Promise<void> {
	const { course, room, seat, step } = await lockStep(tx, stepId)
	const side = sideOf(actor, room, seat)
	allow(side !== undefined)
	sameVersion(version, step.version)
	refuse(whyNotChanged(step))

	await tx.deleteFrom('course_steps').where('id', '=', stepId).execute()
	const { title, dueOn: oldOn } = step
	await recordChange(tx, actor, { course, side, kind: 'removed', stepId, title, oldOn, newOn: null })
}
