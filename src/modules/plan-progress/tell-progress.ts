import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { allow } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import { keepConfidentialFile, type Upload } from '../files/index.ts'
import { accessesOf } from '../partnerships/index.ts'
import { actionStates, findAction, leaderOf, lockPlan, nextStep, type Plan, type PlanAction } from '../plans/index.ts'
import { canTell } from './policy.ts'
import type { Teller } from './progress-report.ts'

const number = z
	.string()
	.trim()
	.regex(/^([-−]?\d+([.,]\d+)?)?$/, 'numberWrong')
	.transform((text) => (text === '' ? null : Number(text.replace('−', '-').replace(',', '.'))))

const fields = {
	state: z.enum(actionStates, 'stateMissing'),
	stateWords: z.string().trim().max(80, 'stateWordsLong').default(''),
	words: z.string().trim().max(600, 'wordsLong').default(''),
	/** The step that is ticked; empty when it was not. */
	stepDone: z.string().default(''),
	value: number.default(null),
	isWin: z.string().default(''),
	photoAlt: z.string().trim().max(300, 'altLong').default(''),
	hasFiles: z.enum(['yes', 'no']).default('no'),
}

/** Whoever stops an action says why; who cannot see the photo reads what it shows. */
export const ProgressForm = z
	.object(fields)
	.refine(({ state, words }) => state !== 'stopped' || words !== '', { path: ['words'], message: 'whyStopped' })
	.refine(({ hasFiles, photoAlt }) => hasFiles === 'no' || photoAlt !== '', {
		path: ['photoAlt'],
		message: 'altMissing',
	})
export type ProgressForm = z.infer<typeof ProgressForm>

export type Telling = Omit<ProgressForm, 'hasFiles'> & {
	planId: Id<'plan'>
	actionId: Id<'planAction'>
	uploads?: readonly Upload[]
}

/** Says how far an action is, what was done, and what was measured; the plan shows it from this moment on. */
export async function tellProgress(tx: Tx, teller: Teller, telling: Telling): Promise<Id<'progressReport'>> {
	const { planId, actionId, uploads = [] } = telling
	const plan = await lockPlan(tx, planId)
	const action = await findAction(tx, planId, actionId)
	allow(canTell(teller, plan, action))

	const { state, stateWords } = telling
	await tx
		.updateTable('plan_actions')
		.set({ state, state_words: stateWords, changed_at: now() })
		.where('id', '=', actionId)
		.execute()
	const step = await finishStep(tx, action, telling)
	await measure(tx, teller, { action, value: telling.value })
	const id = await writeReport(tx, teller, { telling, plan, action, step })
	const belongsTo = { kind: 'progress_report', id, programmeId: plan.programmeId }
	if (uploads[0]) await keepConfidentialFile(tx, actorOf(teller), { upload: uploads[0], belongsTo })
	const particulars = { planId, state, partyId: partyOf(teller, plan, action) }
	const event = { verb: 'action.progress_told', subjectId: actionId, programmeId: plan.programmeId } as const
	await recordEvent(tx, actorOf(teller), { ...event, particulars })
	return id
}

/** Only the step that comes next is asked for; whoever was told of another meanwhile has not ticked this one. */
async function finishStep(tx: Tx, action: PlanAction, { stepDone }: Telling) {
	const step = nextStep(action)
	if (step === undefined || step.id !== stepDone) return undefined
	const today = dayAt(now(), HOME_TIME_ZONE)
	await tx.updateTable('plan_steps').set({ done_on: today }).where('id', '=', step.id).execute()
	return step
}

/** Told again on the same day, the number is corrected. */
async function measure(
	tx: Tx,
	teller: Teller,
	{ action, value }: { action: PlanAction; value: number | null },
): Promise<void> {
	const indicator = action.indicators[0]
	if (indicator === undefined || value === null) return
	const told = { value, recorded_by: actorOf(teller)?.id ?? null, recorded_at: now() }
	const day = dayAt(now(), HOME_TIME_ZONE)
	await tx
		.insertInto('indicator_readings')
		.values({ ...told, id: newId<'indicatorReading'>(), indicator_id: indicator.id, read_on: day, note: '' })
		.onConflict((conflict) => conflict.columns(['indicator_id', 'read_on']).doUpdateSet(told))
		.execute()
}

type Told = { telling: Telling; plan: Plan; action: PlanAction; step: PlanAction['steps'][number] | undefined }

async function writeReport(
	tx: Tx,
	teller: Teller,
	{ telling, plan, action, step }: Told,
): Promise<Id<'progressReport'>> {
	const { planId, actionId, state, stateWords, words, photoAlt, uploads = [] } = telling
	const id = newId<'progressReport'>()
	await tx
		.insertInto('progress_reports')
		.values({
			id,
			plan_id: planId,
			action_id: actionId,
			party_id: partyOf(teller, plan, action),
			told_by: actorOf(teller)?.id ?? null,
			told_at: now(),
			state,
			state_words: stateWords,
			words,
			step_id: step?.id ?? null,
			photo_alt: uploads.length > 0 ? photoAlt : '',
			is_win: telling.isWin === 'yes' || state === 'done' || step?.isMilestone === true,
		})
		.execute()
	return id
}

/** For whom it is told: the party that leads, where the teller speaks for it. */
function partyOf(teller: Teller, plan: Plan, action: PlanAction): Id<'party'> | null {
	if (teller.by === 'link') return teller.partyId
	const leader = leaderOf(plan, action)
	const own = accessesOf(teller.actor, plan.partnership)
	return own.find(({ partyId }) => partyId === leader?.id)?.partyId ?? null
}

function actorOf(teller: Teller) {
	return teller.by === 'account' ? teller.actor : undefined
}
