import { sql } from 'kysely'
import type { Db } from '../../src/platform/database.ts'

/** What people write in confidence, by table: it leaves the room nowhere. */
export const SECRET: Record<string, readonly string[]> = {
	case_release_answers: ['word'],
	case_release_quotes: ['words'],
	case_release_replacements: ['name', 'instead'],
	case_releases: ['title', 'summary', 'place', 'story', 'helped'],
	channel_posts: ['text'],
	channel_topics: ['title'],
	course_changes: ['title'],
	course_steps: ['title', 'summary'],
	departures: ['reason'],
	end_product_chapters: ['title'],
	end_product_paragraphs: ['words'],
	end_products: ['title', 'foreword'],
	extra_places: ['reason'],
	host_checks: ['note'],
	host_invitations: ['message'],
	host_offers: ['rooms', 'visits'],
	host_packs: ['problems'],
	host_replies: ['reason'],
	host_telephone_replies: ['said_by'],
	learning_entries: ['tried', 'happened', 'otherwise'],
	meeting_items: ['title', 'summary'],
	meeting_materials: ['title', 'summary'],
	meeting_needs: ['needs'],
	meeting_speakers: ['name', 'organisation', 'expected', 'contact'],
	meetings: ['summary', 'venue', 'access', 'directions'],
	peer_case_checks: ['words'],
	peer_case_notes: ['text'],
	peer_case_take_aways: ['text'],
	peer_case_waits: ['reason'],
	peer_cases: ['question', 'background', 'wish'],
	speaker_needs: ['needs'],
	study_trips: ['title', 'purpose', 'includes'],
	summary_outcomes: ['words'],
	summary_section_editions: ['words'],
	summary_sections: ['title', 'words'],
	summary_suggestion_answers: ['word'],
	summary_suggestions: ['before', 'words', 'reason'],
	trip_days: ['place', 'sees', 'hosts', 'overnight'],
	trip_legs: ['origin', 'destination', 'note'],
	trip_needs: ['needs'],
	trip_places: ['travel_name'],
}

/** Of these, what stands in a mail and on no page. */
export const UNSHOWN = ['host_invitations']

/** Tables about meetings or seats in which nothing is written in confidence, and why. */
export const OPEN: Record<string, string> = {
	attendance_locks: 'holds no words',
	attendances: 'names of people and organisations, which stand elsewhere too',
	awards: 'grants are public',
	case_release_measures: 'holds no words',
	case_release_publications: 'holds no words',
	case_release_quote_answers: 'holds no words',
	case_release_terms: 'holds no words',
	channel_agreements: 'what the room has said of its mails',
	channel_inlets: 'holds no words',
	channel_mentions: 'holds no words',
	channel_mirrorings: 'how sending went',
	channel_mirrors: 'an address that its page masks',
	channel_readers: 'holds no words',
	channel_tellings: 'holds no words',
	course_agreements: 'holds no words',
	course_step_ends: 'holds no words',
	course_step_meetings: 'holds no words',
	courses: 'holds no words',
	end_product_publications: 'holds no words',
	end_product_sources: 'holds no words',
	host_offer_days: 'holds no words',
	host_plan_entries: 'holds no words',
	host_plans: 'what was computed of days and distances',
	host_regions: 'holds no words',
	host_rules: 'numbers and their source',
	material_tellings: 'holds no words',
	meeting_invitations: 'holds no words',
	meeting_needs_counts: 'numbers',
	meeting_series: 'its title is that of the programme',
	meeting_sign_ups: 'holds no words',
	meeting_summaries: 'holds no words',
	participations: 'who takes part is public',
	passage_consents: 'holds no words',
	passage_marks: 'holds no words',
	peer_case_terms: 'holds no words',
	recommendation_trials: 'a verdict is published with the recommendation',
	replacement_decisions: 'why, for those who select and decide, as tested in replacements',
	replacement_ends: 'why, for those who select and decide, as tested in replacements',
	replacement_proposals: 'why, for those who select and decide, as tested in replacements',
	replacements: 'holds no words',
	seat_answers: 'holds no words',
	seat_offer_answers: 'a word to the secretariat, for those who select and decide, as tested in replacements',
	seat_offer_people: 'holds no words',
	seat_offers: 'a message to whoever is asked, who is not in the room yet, as tested in replacements',
	seat_successions: 'holds no words',
	seat_users: 'holds no words',
	speaker_tellings: 'holds no words',
	summary_publications: 'holds no words',
	summary_tasks_done: 'holds no words',
}

/** Tables that hang on a meeting, a series of them, a seat, a study trip, the channel or an end product, directly or by another table. */
export async function tablesOfRooms(db: Db): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		with recursive links as (
			select conrelid::regclass::text as one, confrelid::regclass::text as other from pg_constraint where contype = 'f'
		), hanging as (
			select unnest(array['meetings', 'meeting_series', 'participations', 'study_trips', 'channel_topics', 'channel_readers', 'channel_mirrors',
				'channel_agreements', 'end_products', 'end_product_chapters', 'end_product_publications']) as name
			union select one from links join hanging on other = hanging.name
		)
		select name from hanging order by name
	`.execute(db)
	return rows.map(({ name }) => name)
}

/** A word that is nowhere else, one for each table. */
export function markOf(table: string): string {
	return `kvintskildpadde${table.replaceAll('_', '')}`
}

/** Writes the mark of the table into every text of its; how many rows have it now. */
export async function plant(db: Db, table: string, columns: readonly string[]): Promise<number> {
	const texts = columns.map(
		(column) =>
			sql`${sql.ref(column)} = case when ${sql.ref(column)} = '' then '' else ${sql.ref(column)} || ${` ${markOf(table)}`} end`,
	)
	// What is only ever added to is marked all the same.
	await sql`alter table ${sql.table(table)} disable trigger user`.execute(db)
	const { numAffectedRows } = await sql`update ${sql.table(table)} set ${sql.join(texts)}`.execute(db)
	return Number(numAffectedRows ?? 0)
}

/** What the demonstration has none of: a seat that was left, needs, an extra place and a case that must wait. */
export async function fillGaps(db: Db): Promise<void> {
	await sql`insert into meeting_needs select m.id, u.person_id, 'Gluten' from meetings m
		join seat_users u on true join participations p on p.id = u.participation_id and p.programme_id = m.programme_id
		on conflict do nothing`.execute(db)
	await sql`insert into extra_places select gen_random_uuid(), m.id, p.id, u.person_id, 'To', 'asked', u.person_id from meetings m
		join participations p on p.programme_id = m.programme_id join seat_users u on u.participation_id = p.id`.execute(db)
	await sql`insert into peer_case_waits select gen_random_uuid(), id, 'Fuldt', giver_id, now() from peer_cases
		where state = 'offered'`.execute(db)
	await sql`insert into departures select p.id, current_date, 'Flyttet', (select id from people limit 1), now() from participations p
		where not exists (select from seat_users u where u.participation_id = p.id)
			and exists (select from meetings m where m.programme_id = p.programme_id)
		on conflict do nothing`.execute(db)
}
