import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow, found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { type ApplicationDetail, type FactWords, type Reason, whyNotWritable } from './application.ts'
import { canWrite } from './policy.ts'
import { findApplicationDetail, lockApplication } from './queries.ts'
import { saveAnswer } from './save-answer.ts'
import { saveFacts } from './save-facts.ts'
import { saveThemes } from './save-themes.ts'
import {
	answeredQuestions,
	answerName,
	compare,
	type FactName,
	factNames,
	seenName,
	type Typed,
	themesText,
	typedText,
	typedThemes,
} from './typed-form.ts'

export type FormToSave = { applicationId: Id<'application'>; typed: Typed }

export type FormOutcome =
	| { outcome: 'saved'; savedAt: Date; conflicts: string[] }
	| { outcome: 'refused'; reason: Reason }

/** Keeps everything that was changed; where a colleague was first, that one field is named and nothing is lost. */
export async function saveForm(tx: Tx, actor: Actor, form: FormToSave): Promise<FormOutcome> {
	const held = await lockApplication(tx, actor, form.applicationId)
	allow(canWrite(actor, held))
	const at = now()
	const reason = whyNotWritable(held, held.call, at)
	if (reason) return { outcome: 'refused', reason }

	const application = found(await findApplicationDetail(tx, held.id))
	const conflicts = [
		...(await saveChangedFacts(tx, actor, { application, typed: form.typed })),
		...(await saveChangedAnswers(tx, actor, { ...form, application })),
	]
	return { outcome: 'saved', savedAt: at, conflicts }
}

type Work = { application: ApplicationDetail; typed: Typed }

async function saveChangedFacts(tx: Tx, actor: Actor, { application, typed }: Work): Promise<string[]> {
	const { id: applicationId, version } = application
	const judged = factNames.map((name) => ({ name, verdict: judge(typed, name, application[name]) }))
	const changed = judged.filter(({ verdict }) => verdict === 'changed').map(({ name }) => name)
	const facts = changed.length > 0 ? factsIn(typed, changed) : undefined
	const saved = facts ? await saveFacts(tx, actor, { applicationId, version, ...facts }) : { version }

	const themes = typedThemes(typed)
	const verdict = compareThemes(application, typed)
	if (themes && verdict === 'changed') await saveThemes(tx, actor, { applicationId, themes, version: saved.version })
	const conflicts = judged.filter((fact) => fact.verdict === 'conflict').map(({ name }) => name)
	return verdict === 'conflict' ? [...conflicts, 'themes'] : conflicts
}

function factsIn(typed: Typed, names: readonly FactName[]): Partial<FactWords> {
	return Object.fromEntries(names.map((name) => [name, typedText(typed, name) ?? '']))
}

function compareThemes(application: ApplicationDetail, typed: Typed) {
	const themes = typedThemes(typed)
	return compare({
		typed: themes && themesText(themes),
		stored: themesText(application.themes),
		seen: typedText(typed, seenName('themes')),
	})
}

async function saveChangedAnswers(tx: Tx, actor: Actor, form: Work & FormToSave): Promise<string[]> {
	const { applicationId, application, typed } = form
	const conflicts: string[] = []
	for (const questionId of answeredQuestions(typed)) {
		const name = answerName(questionId)
		const { body: stored = '', version = 0 } = application.answers.find((a) => a.questionId === questionId) ?? {}
		const verdict = judge(typed, name, stored)
		if (verdict === 'conflict') conflicts.push(name)
		const body = typedText(typed, name) ?? ''
		if (verdict === 'changed') await saveAnswer(tx, actor, { applicationId, questionId, body, version })
	}
	return conflicts
}

function judge(typed: Typed, name: string, stored: string) {
	return compare({ typed: typedText(typed, name), stored, seen: typedText(typed, seenName(name)) })
}
