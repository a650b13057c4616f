import { sql } from 'kysely'
import { now } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { listApplicants } from '../organisations/index.ts'
import { listMunicipalityFacts, listTowns } from '../places/index.ts'
import type { Room, Seat } from '../participation/index.ts'
import type { PeerCase } from '../peer-cases/index.ts'
import { listPeopleWithRole } from '../people/index.ts'
import { words } from './messages.ts'
import type { KnownName } from './names.ts'

type Asked = { room: Room; one: Pick<PeerCase, 'id' | 'seatId' | 'giverId'>; language: Language }

/**
 * Every name that the programme knows and that would lead back to where a case was told: the towns and organisations that take
 * part or follow, the places of the one that told it, and the people of the room. The most telling neutral words come first
 * where one name is known twice.
 */
export async function listKnownNames(db: Db, asked: Asked): Promise<KnownName[]> {
	const known = [...(await ownPlaces(db, asked)), ...others(asked), ...(await people(db, asked)), ...programme(asked)]
	return [...new Map(known.toReversed().map((one) => [one.name, one])).values()].toReversed()
}

/** Up to so many people live in a small town, and in a middle-sized one. */
const [SMALL, MIDDLE] = [10_000, 60_000]

async function ownPlaces(db: Db, { room, one, language }: Asked): Promise<KnownName[]> {
	const { instead: t } = words(language)
	const own = room.seats.filter(({ id }) => id === one.seatId)
	const codes = await listMunicipalityCodes(db, own)
	const facts = await listMunicipalityFacts(db, codes, now().toISOString().slice(0, 10))
	const towns = (await Promise.all(codes.map((code) => listTowns(db, code)))).flat()
	return [
		...towns.map(({ name, population }) => place(name, t.town(sizeOf(population)))),
		...facts.flatMap(({ municipality: { name, officialName, landsdel }, region }) => [
			place(name, t.municipality),
			place(officialName, t.municipality),
			place(landsdel, t.region),
			...(region ? [place(region.name, t.region)] : []),
		]),
		...own.flatMap(({ name, organisationName }) => [
			place(name, t.municipality),
			place(organisationName, t.municipality),
		]),
	].filter(({ name }) => name !== '')
}

function sizeOf(population: number | null): 'small' | 'middle' | 'large' {
	if (population === null) return 'middle'
	if (population < SMALL) return 'small'
	return population < MIDDLE ? 'middle' : 'large'
}

async function listMunicipalityCodes(db: Db, seats: readonly Seat[]): Promise<string[]> {
	const ids = seats.map(({ organisationId }) => organisationId)
	if (ids.length === 0) return []
	const rows = await db.selectFrom('organisations').select('municipality_code').where('id', 'in', ids).execute()
	return rows.flatMap(({ municipality_code }) => municipality_code ?? [])
}

function others({ room, language }: Asked): KnownName[] {
	const { instead: t } = words(language)
	return [
		...room.seats.flatMap(({ name, organisationName }) => [place(name, t.other), place(organisationName, t.other)]),
		...room.followers.map(({ organisationName }) => place(organisationName, t.other)),
	].flatMap((one) => [one, ...bare(one)])
}

/** `Bredsund` of `Bredsund Kommune`. */
function bare({ name, ...one }: KnownName): KnownName[] {
	const stem = name.replace(/^gemeente\s+|\s+(kommune|gemeente)$/i, '')
	return stem === name ? [] : [{ name: stem, ...one }]
}

async function people(db: Db, { room, one, language }: Asked): Promise<KnownName[]> {
	const { instead: t } = words(language)
	const seatIds = room.seats.map(({ id }) => id)
	const facilitating = (await listFacilitating(db, room)).map(({ name }) => ({ name, instead: t.facilitator }))
	const applicants = await listApplicants(
		db,
		room.seats.map(({ organisationId }) => organisationId),
		now(),
	)
	const sitting = [...(await listEverSeated(db, seatIds)), ...(await listWriters(db, one)), ...applicants]
	const ofSeats = sitting.map(({ name }) => ({ name, instead: t.person }))
	return [...ofSeats, ...facilitating].flatMap(({ name, instead }) =>
		[name, ...partsOf(name)].map((part) => ({ name: part, kind: 'person' as const, instead })),
	)
}

/** First and last names alone; no initials, no `van der`. */
function partsOf(name: string): string[] {
	return name.split(/\s+/).filter((part) => /^\p{Lu}\p{L}+/u.test(part))
}

async function listFacilitating(db: Db, { programme: { id } }: Room) {
	const facilitators = await listPeopleWithRole(db, 'facilitator', id, now())
	return [...facilitators, ...(await listPeopleWithRole(db, 'secretariat', id, now()))]
}

/** Also those who do not use it any more. */
async function listEverSeated(db: Db, seatIds: readonly Seat['id'][]): Promise<{ name: string }[]> {
	if (seatIds.length === 0) return []
	return db
		.selectFrom('seat_users as u')
		.innerJoin('people', 'people.id', 'u.person_id')
		.select('people.name')
		.distinct()
		.where('u.participation_id', 'in', seatIds)
		.execute()
}

async function listWriters(db: Db, { id, giverId }: Asked['one']): Promise<{ name: string }[]> {
	const { rows } = await sql<{ name: string }>`select distinct name from people where id = ${giverId}
		or id in (select written_by from peer_case_notes where case_id = ${id})`.execute(db)
	return rows
}

function programme({ room, language }: Asked): KnownName[] {
	const { instead: t } = words(language)
	const { name, owner } = room.programme
	const known = [name, owner].filter((one) => one !== '')
	return known.map((one) => ({ name: one, kind: 'other' as const, instead: one === name ? t.programme : t.owner }))
}

function place(name: string, instead: string): KnownName {
	return { name, kind: 'place', instead }
}
