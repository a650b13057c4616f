import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { now } from '../../platform/clock.ts'
import type { DB } from '../../platform/schema.ts'

/** A call with its programme as `p`. */
type Eb = ExpressionBuilder<DB & { p: DB['programmes'] }, 'calls' | 'p'>

/** Everything that belongs to a call, as columns of the one query that reads it. */
export function callParts(eb: Eb) {
	return [
		contacts(eb).as('contacts'),
		themes(eb).as('themes'),
		questions(eb).as('questions'),
		criteria(eb).as('criteria'),
		eligibilityRules(eb).as('eligibilityRules'),
		spreadRules(eb).as('spreadRules'),
		regions(eb).as('regions'),
		landsdele(eb).as('landsdele'),
	] as const
}

function contacts(eb: Eb) {
	const rows = eb.selectFrom('call_contacts as c').whereRef('c.call_id', '=', 'calls.id')
	const columns = rows.select(['c.id', 'c.position', 'c.topic', 'c.name', 'c.email', 'c.phone', 'c.version'])
	return jsonArrayFrom(columns.orderBy('c.position').orderBy('c.id'))
}

function themes(eb: Eb) {
	const rows = eb.selectFrom('call_themes as t').whereRef('t.call_id', '=', 'calls.id')
	const columns = rows.select(['t.key', 't.position', 't.label', 't.version'])
	return jsonArrayFrom(columns.orderBy('t.position').orderBy('t.key'))
}

function questions(eb: Eb) {
	const rows = eb.selectFrom('questions as q').whereRef('q.call_id', '=', 'calls.id')
	const columns = rows
		.select(['q.id', 'q.position', 'q.title', 'q.short_title as shortTitle', 'q.hint'])
		.select(['q.word_limit as wordLimit', 'q.required', 'q.version'])
	return jsonArrayFrom(columns.orderBy('q.position').orderBy('q.id'))
}

function criteria(eb: Eb) {
	const rows = eb.selectFrom('criteria as c').whereRef('c.call_id', '=', 'calls.id')
	const columns = rows.select(['c.id', 'c.position', 'c.name', 'c.guidance', 'c.weight', 'c.version'])
	return jsonArrayFrom(columns.orderBy('c.position').orderBy('c.id'))
}

function eligibilityRules(eb: Eb) {
	const rows = eb.selectFrom('eligibility_rules as e').whereRef('e.call_id', '=', 'calls.id')
	const columns = rows
		.select(['e.id', 'e.position', 'e.kind', 'e.population_min as populationMin', 'e.population_max as populationMax'])
		.select(['e.region_codes as regionCodes', 'e.soft', 'e.note', 'e.version'])
	return jsonArrayFrom(columns.orderBy('e.position').orderBy('e.id'))
}

function spreadRules(eb: Eb) {
	const rows = eb.selectFrom('spread_rules as s').whereRef('s.call_id', '=', 'calls.id')
	const columns = rows
		.select(['s.id', 's.position', 's.kind', 's.value', 's.population_from as populationFrom'])
		.select(['s.population_below as populationBelow', 's.min_count as minCount', 's.max_count as maxCount'])
		.select(['s.min_distinct as minDistinct', 's.version'])
	return jsonArrayFrom(columns.orderBy('s.position').orderBy('s.id'))
}

/** Those of the last day of the call: the Danish ones change on 1 January 2027. */
function regions(eb: Eb) {
	const end = sql`coalesce(calls.deadline_at - interval '1 millisecond', ${now()})`
	const lastDay = sql<string>`(${end} at time zone p.time_zone)::date`
	const rows = eb
		.selectFrom('regions as r')
		.whereRef('r.country', '=', 'p.country')
		.where('r.valid_from', '<=', lastDay)
		.where((w) => w.or([w('r.valid_to', 'is', null), w('r.valid_to', '>=', lastDay)]))
	return jsonArrayFrom(rows.select(['r.code', 'r.name']).orderBy('r.name'))
}

function landsdele(eb: Eb) {
	const names = sql<string[]>`coalesce(json_agg(distinct m.landsdel), '[]')`.as('names')
	const rows = eb.selectFrom('municipalities as m').whereRef('m.country', '=', 'p.country')
	return rows.select(names).$asScalar().$notNull()
}
