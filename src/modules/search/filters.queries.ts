import { HOME_TIME_ZONE, now } from '../../platform/clock.ts'
import { dayAt } from '../../platform/dates.ts'
import type { Db } from '../../platform/database.ts'
import { anyOf, lexemes, quoted } from './lexemes.ts'
import type { SearchQuestion } from './question.ts'

/** Each chosen facet as the text of a tsquery. */
export async function filterQueries(db: Db, question: SearchQuestion): Promise<string[]> {
	const { kinds, terms, programmes, years } = question
	const places = await municipalitiesOf(db, question.places)
	const groups = [
		kinds.map(lexemes.kind),
		terms.map(lexemes.term),
		places.map(lexemes.place),
		programmes.map(lexemes.programme),
		years.map(lexemes.year),
	]
	return groups.flatMap((group) => (group.length === 0 ? [] : [anyOf(group.map(quoted))]))
}

/** Places build on search and not the other way round, so only the codes of a region's municipalities are read here. */
async function municipalitiesOf(db: Db, places: readonly string[]): Promise<string[]> {
	if (places.length === 0) return []
	const today = dayAt(now(), HOME_TIME_ZONE)
	const rows = await db
		.selectFrom('municipality_regions')
		.select('municipality_code as code')
		.where('region_code', 'in', places)
		.where('valid_from', '<=', today)
		.where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', today)]))
		.execute()
	return [...places, ...rows.map(({ code }) => code)]
}
