import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addToDay, dayAt } from '../../platform/dates.ts'
import { type Id, newId } from '../../platform/id.ts'
import { root } from '../../platform/root.ts'
import { findItemBySlug, listTermIds, loadItem, loadTranslations, readStartTranslations } from '../library/index.ts'
import { listProgrammes } from '../programmes/index.ts'
import { insertWords } from './draft-recommendation.ts'
import { indexRecommendation } from './index-recommendation.ts'
import { recommendationKind } from './recommendation-kind.ts'
import { RecommendationContent, RecommendationWords } from './recommendation.ts'
import { listTrialTowns } from './trial.queries.ts'
import { trialStates, verdicts } from './trial.ts'

const StartTrial = z.object({
	state: z.enum(trialStates),
	verdict: z.enum(verdicts).nullable(),
	words: z.string().min(1),
	onDate: z.iso.date().nullable(),
	source: z.string().min(1),
	/** As the programme names them. */
	towns: z.array(z.string()),
})
const StartRecommendation = RecommendationContent.extend({
	programme: z.string(),
	slug: z.string(),
	terms: z.array(z.string()),
	trials: z.array(StartTrial),
})
export type StartRecommendation = z.infer<typeof StartRecommendation>

export function readStartRecommendations(file = join('library', 'recommendations.json')): StartRecommendation[] {
	return z.array(StartRecommendation).parse(JSON.parse(readFileSync(join(root, 'templates', file), 'utf8')))
}

export function readRecommendationTranslations(start = readStartRecommendations()) {
	return readStartTranslations('recommendations', start, recommendationKind.places)
}

/**
 * What is known of real programmes, where the programme itself is here. A recommendation that is there already, edited
 * or withdrawn, is left alone.
 */
export async function loadRecommendations(tx: Tx, start = readStartRecommendations()): Promise<void> {
	const programmes = await listProgrammes(tx, undefined)
	const ids: Id<'libraryItem'>[] = []
	for (const recommendation of start) {
		const programme = programmes.find(({ slug }) => slug === recommendation.programme)
		if (programme === undefined || (await findItemBySlug(tx, 'recommendation', recommendation.slug))) continue
		ids.push(await loadRecommendation(tx, programme.id, recommendation))
	}
	const translated = await loadTranslations(tx, recommendationKind, readRecommendationTranslations(start))
	for (const id of new Set([...ids, ...translated])) await indexRecommendation(tx, id)
}

async function loadRecommendation(
	tx: Tx,
	programmeId: Id<'programme'>,
	recommendation: StartRecommendation,
): Promise<Id<'libraryItem'>> {
	const content = RecommendationContent.parse(recommendation)
	const { title, summary, language } = content
	const termIds = await listTermIds(tx, recommendation.terms)
	const reviewOn = addToDay(dayAt(now(), HOME_TIME_ZONE), { months: 12 })
	const envelope = { slug: recommendation.slug, title, summary, language, programmeId, termIds, reviewOn }
	const id = await loadItem(tx, { kind: 'recommendation', ...envelope }, content)
	await insertWords(tx, { id, programmeId, words: RecommendationWords.parse(content) })
	await insertTrials(tx, { id, programmeId, trials: recommendation.trials })
	return id
}

type Loaded = { id: Id<'libraryItem'>; programmeId: Id<'programme'>; trials: StartRecommendation['trials'] }

async function insertTrials(tx: Tx, { id, programmeId, trials }: Loaded): Promise<void> {
	const participants = await listTrialTowns(tx, programmeId)
	const rows = trials.flatMap(({ towns, onDate, ...told }) =>
		participants
			.filter(({ name }) => towns.includes(name))
			.map((town) => ({ ...told, on_date: onDate, participation_id: town.id })),
	)
	if (rows.length === 0) return
	const same = { recommendation_id: id, given_for: null, given_by: null, version: 1 }
	await tx
		.insertInto('recommendation_trials')
		.values(rows.map((row) => ({ id: newId(), ...same, ...row })))
		.execute()
}
