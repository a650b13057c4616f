import { type Insertable, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import type { DB } from '../../platform/schema.ts'
import type { PartKind, PartWords } from './part.ts'

/** The rows of a call's parts, for the verbs that change them. They have allowed it. */
export const partTables = {
	question: 'questions',
	criterion: 'criteria',
	theme: 'call_themes',
	eligibilityRule: 'eligibility_rules',
	spreadRule: 'spread_rules',
	contact: 'call_contacts',
} as const satisfies Record<PartKind, keyof DB>

/** One part of one call. A theme is known by its key. */
export type PartAddress = { callId: Id<'call'>; kind: PartKind; id: string }

type NewPart = { callId: Id<'call'>; id: string; position: number; part: PartWords }

export async function insertPart(tx: Tx, { callId, id, position, part }: NewPart): Promise<void> {
	const row = { call_id: callId, [identity(part.kind)]: id, position, version: 1, ...columnsOf(part) }
	const names = sql.join(Object.keys(row).map((name) => sql.ref(name)))
	const values = sql.join(Object.values(row))
	await sql`insert into ${sql.table(partTables[part.kind])} (${names}) values (${values})`.execute(tx)
}

export async function updatePart(
	tx: Tx,
	address: PartAddress,
	change: { version: number; part: PartWords },
): Promise<void> {
	const columns = { ...columnsOf(change.part), version: change.version }
	const settings = sql.join(Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`))
	await sql`update ${sql.table(partTables[address.kind])} set ${settings} where ${isAt(address)}`.execute(tx)
}

export async function placePart(tx: Tx, address: PartAddress, position: number): Promise<void> {
	await sql`update ${sql.table(partTables[address.kind])} set position = ${position} where ${isAt(address)}`.execute(tx)
}

export async function deletePart(tx: Tx, address: PartAddress): Promise<void> {
	await sql`delete from ${sql.table(partTables[address.kind])} where ${isAt(address)}`.execute(tx)
}

function identity(kind: PartKind): 'key' | 'id' {
	return kind === 'theme' ? 'key' : 'id'
}

function isAt({ callId, kind, id }: PartAddress) {
	return sql<SqlBool>`call_id = ${callId} and ${sql.ref(identity(kind))} = ${id}`
}

type Columns<Table extends keyof DB> = Omit<Insertable<DB[Table]>, 'id' | 'key' | 'call_id' | 'position' | 'version'>

function columnsOf({ kind, words }: PartWords): Record<string, unknown> {
	switch (kind) {
		case 'question': {
			const { title, shortTitle, hint, wordLimit, required } = words
			return { title, short_title: shortTitle, hint, word_limit: wordLimit, required } satisfies Columns<'questions'>
		}
		case 'criterion': {
			const { name, guidance, weight } = words
			return { name, guidance, weight } satisfies Columns<'criteria'>
		}
		case 'theme':
			return { label: words.label } satisfies Columns<'call_themes'>
		case 'contact': {
			const { topic, name, email, phone } = words
			return { topic, name, email, phone } satisfies Columns<'call_contacts'>
		}
		case 'eligibilityRule': {
			const { populationMin, populationMax, regionCodes, ...same } = words
			const limits = { population_min: populationMin, population_max: populationMax, region_codes: regionCodes }
			return { kind: same.kind, soft: same.soft, note: same.note, ...limits } satisfies Columns<'eligibility_rules'>
		}
		case 'spreadRule': {
			const band = { population_from: words.populationFrom, population_below: words.populationBelow }
			const counts = { min_count: words.minCount, max_count: words.maxCount, min_distinct: words.minDistinct }
			return { kind: words.kind, value: words.value, ...band, ...counts } satisfies Columns<'spread_rules'>
		}
	}
}
