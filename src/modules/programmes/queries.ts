import { type ExpressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Actor } from '../../platform/actor.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found, NotFound } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Id } from '../../platform/id.ts'
import type { DB } from '../../platform/schema.ts'
import { canRead, draftsVisibleTo } from './policy.ts'
import type { Award, FormerOwner, Participation, Programme, TemplateKey } from './programme.ts'

const columns = [
	'id',
	'slug',
	'name',
	'template',
	'language',
	'country',
	'time_zone as timeZone',
	'theme',
	'owner',
	'summary',
	'state',
	'starts_on as startsOn',
	'ends_on as endsOn',
	'invented',
	'version',
] as const

type Narrow = { template: TemplateKey }

export function findProgramme(db: Db, id: Id<'programme'>): Promise<Programme | undefined> {
	return db.selectFrom('programmes').select(columns).$narrowType<Narrow>().where('id', '=', id).executeTakeFirst()
}

/** A draft exists for its secretariat only. */
export async function readProgramme(db: Db, actor: Actor | undefined, slug: string): Promise<Programme> {
	const query = db.selectFrom('programmes').select(columns).$narrowType<Narrow>().where('slug', '=', slug)
	const programme = found(await query.executeTakeFirst())
	if (!canRead(actor, programme)) throw new NotFound()
	return programme
}

/** Holds the row until the transaction ends; every change to a programme or its parts takes it first. */
export async function lockProgramme(tx: Tx, id: Id<'programme'>): Promise<Programme> {
	const query = tx.selectFrom('programmes').select(columns).$narrowType<Narrow>().where('id', '=', id)
	return found(await query.forUpdate().executeTakeFirst())
}

/** The latest begun first. */
export function listProgrammes(db: Db, actor: Actor | undefined): Promise<Programme[]> {
	return db
		.selectFrom('programmes')
		.select(columns)
		.$narrowType<Narrow>()
		.where(visibleTo(actor))
		.orderBy('starts_on', (order) => order.desc().nullsLast())
		.orderBy('name')
		.execute()
}

function visibleTo(actor: Actor | undefined) {
	const drafts = draftsVisibleTo(actor)
	return (e: ExpressionBuilder<DB, 'programmes'>) =>
		drafts === 'all' ? e.lit(true) : e.or([e('state', '=', 'published'), e('id', '=', e.fn.any(e.val(drafts)))])
}

/** Where a participant lies on the map: its town, or else the middle of its municipality. */
export type PlacedParticipation = Participation & {
	municipalityName: string | null
	country: Programme['country'] | null
	lon: number | null
	lat: number | null
	award: (Award & { version: number }) | null
}

/** In the order of the Danish alphabet, which the database may not know. */
export async function listParticipations(db: Db, programmeId: Id<'programme'>): Promise<PlacedParticipation[]> {
	const participations = await db
		.selectFrom('participations as p')
		.leftJoin('towns as t', 't.id', 'p.town_id')
		.leftJoin('municipalities as m', 'm.code', 'p.municipality_code')
		.select(['p.id', 'p.name', 'p.municipality_code as municipalityCode', 'p.town_id as townId', 'p.state'])
		.select(['p.chosen_on as chosenOn', 'p.outcome', 'p.source', 'p.application_id as applicationId'])
		.select(['m.name as municipalityName', 'm.country'])
		.select((e) => [e.fn.coalesce('t.lon', 'm.lon').as('lon'), e.fn.coalesce('t.lat', 'm.lat').as('lat')])
		.select((e) =>
			jsonObjectFrom(
				e
					.selectFrom('awards as a')
					.select(['a.project', 'a.amount', 'a.currency', 'a.version'])
					.whereRef('a.participation_id', '=', 'p.id'),
			).as('award'),
		)
		.where('p.programme_id', '=', programmeId)
		.execute()
	return participations.sort((a, b) => alphabet.compare(a.name, b.name))
}

const alphabet = new Intl.Collator('da')

export type CallLink = { slug: string; title: string; state: 'draft' | 'published' }

/** Calls build on programmes, so only what a link to one needs is read here. */
export function listCallLinks(db: Db, programmeId: Id<'programme'>): Promise<CallLink[]> {
	return db
		.selectFrom('calls')
		.select(['slug', 'title', 'state'])
		.where('programme_id', '=', programmeId)
		.orderBy('opens_at')
		.orderBy('title')
		.execute()
}

/** Recommendations build on programmes, so only how many are published is read here. */
export async function countRecommendations(db: Db, programmeId: Id<'programme'>): Promise<number> {
	const { n } = await db
		.selectFrom('library_items')
		.select(({ fn }) => fn.countAll<number>().as('n'))
		.where('programme_id', '=', programmeId)
		.where('kind', '=', 'recommendation')
		.where('state', '=', 'published')
		.executeTakeFirstOrThrow()
	return n
}

export type ProjectLink = { slug: string; title: string; summary: string; language: Language }

/** So many are shown with the programme; the cases themselves have a page of their own. */
const PROJECTS_SHOWN = 5

/** Cases build on programmes, so only what a link to a published one needs is read here, as everybody reads it; the newest first. */
export function listProjectLinks(db: Db, programmeId: Id<'programme'>): Promise<ProjectLink[]> {
	return db
		.selectFrom('library_items as i')
		.innerJoin('library_editions as e', (join) =>
			join.onRef('e.item_id', '=', 'i.id').onRef('e.edition', '=', 'i.edition'),
		)
		.select(['i.slug', 'e.title'])
		.select((q) => [
			sql<string>`${q.ref('e.content')}->>'summary'`.as('summary'),
			sql<Language>`${q.ref('e.content')}->>'language'`.as('language'),
		])
		.where('i.programme_id', '=', programmeId)
		.where('i.kind', '=', 'case')
		.where('i.state', '=', 'published')
		.orderBy('e.published_at', 'desc')
		.orderBy('i.slug')
		.limit(PROJECTS_SHOWN)
		.execute()
}

/** The first first; the present owner is the programme's own. */
export function listFormerOwners(db: Db, programmeId: Id<'programme'>): Promise<FormerOwner[]> {
	return db
		.selectFrom('former_owners')
		.select(['owner', 'until_on as untilOn'])
		.where('programme_id', '=', programmeId)
		.orderBy('position')
		.execute()
}
