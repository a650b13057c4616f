import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { slugOf } from '../../platform/slug.ts'
import { type Item, newItem, type NewItem, proposeItem } from '../library/index.ts'
import { type CaseWords, emptyWords, type WholeCase } from './case.ts'
import { indexCase } from './index-case.ts'

type Begun = { envelope: Omit<NewItem, 'kind'>; whole?: Partial<WholeCase> }

/** A draft of the secretariat's own. */
export async function draftCase(tx: Tx, actor: Actor, { envelope, whole = {} }: Begun): Promise<Item> {
	const item = await newItem(tx, actor, { ...placed(envelope, whole), kind: 'case' })
	await insertCase(tx, item.id, whole)
	await indexCase(tx, item.id)
	return item
}

type Proposal = Begun & { organisationId: Id<'organisation'> }

/** What a municipality did and wants others to know of. */
export async function proposeCase(
	tx: Tx,
	actor: Actor,
	{ envelope, whole = {}, organisationId }: Proposal,
): Promise<Item> {
	const item = await proposeItem(tx, actor, { ...placed(envelope, whole), kind: 'case', organisationId })
	await insertCase(tx, item.id, whole)
	await indexCase(tx, item.id)
	return item
}

/** Addresses below /cases that are no cases. */
const RESERVED = ['new', 'propose', 'imports']

/** The library files it under its first place. */
export function placed(envelope: Begun['envelope'], { places = [] }: Partial<WholeCase>): Begun['envelope'] {
	const slug = slugOf(envelope.title)
	const own = RESERVED.includes(slug) ? { slug: `${slug}-case` } : {}
	return {
		...own,
		...envelope,
		placeCode: places.find((place) => place.municipalityCode !== null)?.municipalityCode ?? null,
	}
}

export async function insertCase(tx: Tx, id: Id<'libraryItem'>, { words = emptyWords, ...rest }: Partial<WholeCase>) {
	await tx
		.insertInto('cases')
		.values({ item_id: id, ...columnsOf(words) })
		.execute()
	await insertParts(tx, id, { places: rest.places ?? [], blocks: rest.blocks ?? [] })
}

/** All that it said before is gone from the draft; the editions keep it. */
export async function replaceCase(tx: Tx, id: Id<'libraryItem'>, { words, ...parts }: WholeCase): Promise<void> {
	await tx.updateTable('cases').set(columnsOf(words)).where('item_id', '=', id).execute()
	await tx.deleteFrom('case_places').where('case_id', '=', id).execute()
	await tx.deleteFrom('case_blocks').where('case_id', '=', id).execute()
	await insertParts(tx, id, parts)
}

async function insertParts(tx: Tx, id: Id<'libraryItem'>, { places, blocks }: Omit<WholeCase, 'words'>) {
	const placeRows = places.map(({ label, municipalityCode, townId, regionCode }, position) => ({
		case_id: id,
		position,
		label,
		municipality_code: municipalityCode,
		town_id: townId,
		region_code: regionCode,
	}))
	const blockRows = blocks.map(({ measureId, title, enabledBy }, position) => ({
		case_id: id,
		position,
		measure_id: measureId,
		title,
		enabled_by: enabledBy,
	}))
	if (placeRows.length > 0) await tx.insertInto('case_places').values(placeRows).execute()
	if (blockRows.length > 0) await tx.insertInto('case_blocks').values(blockRows).execute()
}

function columnsOf({ startsOn, endsOn, partners, money, enabledBy, sourceUrl, sourceId, ...words }: CaseWords) {
	return {
		...words,
		starts_on: startsOn,
		ends_on: endsOn,
		enabled_by: enabledBy,
		source_url: sourceUrl,
		source_id: sourceId,
		partners: JSON.stringify(partners),
		money: JSON.stringify(money),
	}
}
