import * as z from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found, sameVersion } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import {
	canWritePlan,
	dueField,
	findAction,
	listChallenges,
	lockPlan,
	nothing,
	pointField,
	recordPlanChange,
	versionField,
} from '../plans/index.ts'

export function actionForm(language: Language) {
	return z.object({
		title: z.string('titleMissing').trim().min(1, 'titleMissing').max(200, 'titleLong'),
		summary: z.string().trim().max(1000, 'wordsLong').default(''),
		challengeId: z.union([nothing, z.uuid()]).default(null),
		due: dueField(language),
		sought: z.string().trim().max(300, 'soughtLong').default(''),
		place: z.string().trim().max(200, 'placeLong').default(''),
		point: pointField,
		version: versionField,
	})
}
export type ActionWords = z.infer<ReturnType<typeof actionForm>>
type Wish = ActionWords & { planId: Id<'plan'>; actionId: Id<'planAction'> }

/** Changes the words of an action; how far it is, whoever leads it tells elsewhere. */
export async function editAction(tx: Tx, actor: Actor, { planId, actionId, ...words }: Wish): Promise<void> {
	const plan = await lockPlan(tx, planId)
	allow(canWritePlan(actor, plan))
	const action = await findAction(tx, planId, actionId)
	sameVersion(words.version, action.version)
	const challenges = await listChallenges(tx, planId)
	const challenge = words.challengeId === null ? null : found(challenges.find(({ id }) => id === words.challengeId)).id

	const { title, summary, sought, place, due, point } = words
	await tx
		.updateTable('plan_actions')
		.set({ title, summary, sought, place, challenge_id: challenge, version: action.version + 1 })
		.set({ due_on: due.dueOn, due_precision: due.duePrecision, lon: point.lon, lat: point.lat })
		.where('id', '=', actionId)
		.execute()
	await recordPlanChange(tx, actor, { plan, verb: 'action.edited', subjectId: actionId })
}
