import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { HostRotation, JudgedPlan } from '../../methods/host-rotation.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { checkItems, emptyPack, type HostPack } from './host-pack.ts'
import type { HostingCase } from './hosting-case.ts'
import type { Invitation } from './invitation.ts'
import type { Offer } from './offer.ts'
import type { Rules } from './rules.ts'

export function findRules(db: Db, seriesId: Id<'meetingSeries'>): Promise<Rules | undefined> {
	return db
		.selectFrom('host_rules')
		.select(['announced_regions as announcedRegions', 'every_region as everyRegion', 'region_gap as regionGap'])
		.select(['circuity', 'co2_gram as co2Gram', 'co2_source as co2Source', 'version'])
		.where('series_id', '=', seriesId)
		.executeTakeFirst()
}

/** The municipalities that the seats of a programme lie in. */
export async function listPlaces(db: Db, programmeId: Id<'programme'>): Promise<Map<Id<'participation'>, string>> {
	const rows = await db
		.selectFrom('participations')
		.select(['id', 'municipality_code as code'])
		.where('programme_id', '=', programmeId)
		.execute()
	return new Map(rows.flatMap(({ id, code }) => (code === null ? [] : [[id, code] as const])))
}

export async function listRegionsOfSeats(
	db: Db,
	seriesId: Id<'meetingSeries'>,
): Promise<Map<Id<'participation'>, string>> {
	const rows = await db
		.selectFrom('host_regions')
		.select(['participation_id as seatId', 'region'])
		.where('series_id', '=', seriesId)
		.execute()
	return new Map(rows.map(({ seatId, region }) => [seatId, region]))
}

function offers(db: Db, seriesId: Id<'meetingSeries'>) {
	return db
		.selectFrom('host_offers as o')
		.innerJoin('people', 'people.id', 'o.given_by')
		.select(['o.participation_id as seatId', 'o.can_host as canHost', 'o.rooms', 'o.visits', 'o.version'])
		.select(['people.name as givenByName', 'o.given_at as givenAt'])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('host_offer_days as d')
					.select(['d.day', 'd.answer'])
					.whereRef('d.series_id', '=', 'o.series_id')
					.whereRef('d.participation_id', '=', 'o.participation_id')
					.orderBy('d.day'),
			).as('days'),
		)
		.where('o.series_id', '=', seriesId)
}

export function listOffers(db: Db, seriesId: Id<'meetingSeries'>): Promise<Offer[]> {
	return offers(db, seriesId).execute()
}

export function findOffer(
	db: Db,
	seriesId: Id<'meetingSeries'>,
	seatId: Id<'participation'>,
): Promise<Offer | undefined> {
	return offers(db, seriesId).where('o.participation_id', '=', seatId).executeTakeFirst()
}

function invitations(db: Db) {
	return db
		.selectFrom('host_invitations as i')
		.innerJoin('participations as p', 'p.id', 'i.participation_id')
		.innerJoin('people as s', 's.id', 'i.sent_by')
		.select(['i.id', 'i.meeting_id as meetingId', 'i.participation_id as seatId', 'p.name as seatName', 'i.day'])
		.select(['i.message', 's.name as sentByName', 's.email as sentByEmail', 'i.sent_at as sentAt'])
		.select((eb) =>
			jsonObjectFrom(
				eb
					.selectFrom('host_replies as r')
					.innerJoin('people as b', 'b.id', 'r.replied_by')
					.leftJoin('host_telephone_replies as t', 't.reply_id', 'r.id')
					.select(['r.kind', 'r.reason', 'b.name as byName', 'r.replied_at as at'])
					.select(['t.said_by as saidBy', 't.said_on as saidOn'])
					.whereRef('r.invitation_id', '=', 'i.id')
					.orderBy(sql`r.kind = 'returned'`, 'desc')
					.limit(1),
			).as('reply'),
		)
		.orderBy('i.sent_at', 'desc')
}

type Row = Awaited<ReturnType<ReturnType<typeof invitations>['execute']>>[number]

/** Instants inside of JSON are texts. */
function invitationIn({ reply, ...row }: Row): Invitation {
	return { ...row, reply: reply === null ? undefined : { ...reply, at: new Date(reply.at) } }
}

/** The newest first. */
export async function listInvitations(db: Db, programmeId: Id<'programme'>): Promise<Invitation[]> {
	return (await invitations(db).where('p.programme_id', '=', programmeId).execute()).map(invitationIn)
}

export async function findInvitation(db: Db, id: Id<'hostInvitation'>): Promise<Invitation | undefined> {
	const row = await invitations(db).where('i.id', '=', id).executeTakeFirst()
	return row && invitationIn(row)
}

export async function nextPlanNumber(tx: Tx, seriesId: Id<'meetingSeries'>): Promise<number> {
	const { number } = await tx
		.selectFrom('host_plans')
		.select(sql<number>`coalesce(max(number), 0) + 1`.as('number'))
		.where('series_id', '=', seriesId)
		.executeTakeFirstOrThrow()
	return number
}

/** A plan as it was kept; nothing in it is computed anew. */
export type KeptPlan = {
	id: Id<'hostPlan'>
	seriesId: Id<'meetingSeries'>
	number: number
	reason: string
	inputSha256: string
	methodVersion: string
	keptByName: string
	keptAt: Date
	entries: { meetingId: Id<'meeting'>; seatId: Id<'participation'> }[]
}

function plans(db: Db) {
	return db
		.selectFrom('host_plans as p')
		.innerJoin('people', 'people.id', 'p.kept_by')
		.select(['p.id', 'p.series_id as seriesId', 'p.number', 'p.reason', 'p.input_sha256 as inputSha256'])
		.select(['p.method_version as methodVersion', 'people.name as keptByName', 'p.kept_at as keptAt'])
		.select((eb) =>
			jsonArrayFrom(
				eb
					.selectFrom('host_plan_entries as e')
					.select(['e.meeting_id as meetingId', 'e.participation_id as seatId'])
					.whereRef('e.plan_id', '=', 'p.id'),
			).as('entries'),
		)
}

/** The newest first. */
export function listPlans(db: Db, seriesId: Id<'meetingSeries'>): Promise<KeptPlan[]> {
	return plans(db).where('p.series_id', '=', seriesId).orderBy('p.number', 'desc').execute()
}

export type FrozenPlan = KeptPlan & { input: HostingCase; result: HostRotation; judged: JudgedPlan }

export async function readPlan(db: Db, id: Id<'hostPlan'>): Promise<FrozenPlan> {
	const row = await plans(db).select(['p.input', 'p.result', 'p.judged']).where('p.id', '=', id).executeTakeFirst()
	return found(row) as unknown as FrozenPlan
}

export async function findPack(db: Db, meetingId: Id<'meeting'>): Promise<HostPack> {
	const pack = await db
		.selectFrom('host_packs')
		.select(['problems', 'version'])
		.where('meeting_id', '=', meetingId)
		.executeTakeFirst()
	if (!pack) return emptyPack()
	const checks = await db
		.selectFrom('host_checks')
		.select(['item', 'state', 'note'])
		.where('meeting_id', '=', meetingId)
		.execute()
	return { ...pack, checks: checks.sort((a, b) => checkItems.indexOf(a.item) - checkItems.indexOf(b.item)) }
}

/** The coming meetings that a seat hosts, or was ever asked to host. */
export async function listHostings(db: Db, seatId: Id<'participation'>, at: Date): Promise<Id<'meeting'>[]> {
	const rows = await db
		.selectFrom('meetings as m')
		.leftJoin('host_invitations as i', 'i.meeting_id', 'm.id')
		.select(['m.id', 'm.starts_at'])
		.distinct()
		.where('m.state', '<>', 'cancelled')
		.where('m.starts_at', '>', at)
		.where((eb) => eb.or([eb('m.host_id', '=', seatId), eb('i.participation_id', '=', seatId)]))
		.orderBy('m.starts_at')
		.execute()
	return rows.map(({ id }) => id)
}
