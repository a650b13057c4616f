import type { Db } from '../../platform/database.ts'
import { listCases } from '../cases/index.ts'
import { listProgrammes } from '../programmes/index.ts'
import { listRecommendations, listTrials, listTrialTowns } from '../recommendations/index.ts'
import { listTerms } from '../taxonomy/index.ts'
import { listMeasures, listVerdictsOf } from '../toolbox/index.ts'
import type { Row } from './dataset.ts'

const NOBODY = undefined

export async function listMeasureRows(db: Db, publicUrl: string): Promise<Row[]> {
	return (await listMeasures(db)).map((measure) => ({
		measure: measure.slug,
		url: `${publicUrl}/toolbox/${measure.slug}`,
		title: measure.title,
		language: measure.language,
		summary: measure.summary,
		part: measure.part,
		cost: measure.cost,
		duration: measure.duration,
		led_by: measure.ledBy,
		terms: measure.terms.map(({ key }) => key),
		towns_that_tried: measure.towns,
	}))
}

export async function listVerdictRows(db: Db): Promise<Row[]> {
	const measures = new Map((await listMeasures(db)).map(({ id, slug }) => [id, slug]))
	const verdicts = await listVerdictsOf(db, [...measures.keys()])
	return verdicts.map((verdict) => ({
		measure: measures.get(verdict.measureId) ?? null,
		municipality_code: verdict.municipalityCode,
		municipality: verdict.municipality,
		town_id: verdict.townId,
		town: verdict.town,
		verdict: verdict.verdict,
		reason: verdict.reason,
		given_on: verdict.givenOn,
		programme: verdict.programme?.slug ?? null,
		source: verdict.source,
		invented: verdict.invented,
	}))
}

export async function listRecommendationRows(db: Db, publicUrl: string): Promise<Row[]> {
	const programmes = await listProgrammes(db, NOBODY)
	return (await listRecommendations(db)).map((one) => ({
		recommendation: one.slug,
		url: `${publicUrl}/recommendations/${one.slug}`,
		programme: programmes.find(({ id }) => id === one.programmeId)?.slug ?? null,
		number: one.number,
		title: one.title,
		language: one.language,
		summary: one.summary,
		request: one.request,
		addressees: one.addressees,
		answers: one.answered.map(({ addressee, answer }) => `${addressee}: ${answer}`),
		terms: one.terms.map(({ key }) => key),
		source: one.source,
	}))
}

/** Recommendation by town, of public programmes; a town that has told nothing has no row. */
export async function listTrialRows(db: Db): Promise<Row[]> {
	const recommendations = await listRecommendations(db)
	const trials = await listTrials(
		db,
		recommendations.map(({ id }) => id),
	)
	const rows: Row[] = []
	for (const programme of await listProgrammes(db, NOBODY)) {
		const towns = new Map((await listTrialTowns(db, programme.id)).map((town) => [town.id, town]))
		const own = recommendations.filter(({ programmeId }) => programmeId === programme.id)
		for (const { id, slug } of own)
			for (const { recommendationId, participationId, state, verdict, words, onDate, source } of trials) {
				const town = towns.get(participationId)
				if (recommendationId !== id || town === undefined) continue
				const told = { state, verdict, words, on_date: onDate, source, invented: town.invented }
				rows.push({ recommendation: slug, programme: programme.slug, town: town.name, ...told })
			}
	}
	return rows
}

export async function listCaseRows(db: Db, publicUrl: string): Promise<Row[]> {
	return (await listCases(db)).map((one) => ({
		case: one.slug,
		url: `${publicUrl}/cases/${one.slug}`,
		title: one.title,
		language: one.language,
		summary: one.summary,
		places: one.places.map(({ label }) => label),
		municipality_codes: one.places.flatMap(({ municipalityCode }) => municipalityCode ?? []),
		depth: one.depth,
		formality: one.formality,
		parties: one.parties,
		starts_on: one.startsOn,
		ends_on: one.endsOn,
		total: one.total,
		currency: one.total === null ? null : one.currency,
		terms: one.terms.map(({ key }) => key),
		source: one.source,
		source_url: one.sourceUrl,
	}))
}

export async function listTermRows(db: Db): Promise<Row[]> {
	return (await listTerms(db)).map(({ key, kind, labels, synonyms }) => ({
		term: key,
		kind,
		label_da: labels.da,
		label_nl: labels.nl,
		label_en: labels.en,
		synonyms,
	}))
}
