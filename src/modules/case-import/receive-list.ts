import { createHash } from 'node:crypto'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { allow } from '../../platform/errors.ts'
import type { Language } from '../../platform/i18n.ts'
import { type Id, newId } from '../../platform/id.ts'
import { recordEvent } from '../activity/index.ts'
import type { Settings } from './case-import.ts'
import { guessColumns } from './columns.ts'
import { guessHeader, headingsOf } from './header.ts'
import { canImport } from './policy.ts'
import { guessAmounts } from './read-rows.ts'
import type { Table } from './read-table.ts'

type List = { name: string; bytes: Uint8Array; table: Table; language: Language; programmeId: Id<'programme'> | null }

/** Keeps what was read of the file, with a guess at what its columns mean. */
export async function receiveList(tx: Tx, actor: Actor, list: List): Promise<Id<'caseImport'>> {
	const { name, bytes, table, language, programmeId } = list
	allow(canImport(actor, { programmeId }))

	const id = newId<'caseImport'>()
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	await tx
		.insertInto('case_imports')
		.values({
			id,
			name,
			sha256,
			programme_id: programmeId,
			state: 'open',
			version: 1,
			content: JSON.stringify(table).replaceAll('\\u0000', '�'),
			settings: JSON.stringify(guessSettings(table, name, language)),
			created_at: now(),
			created_by: actor.id,
		})
		.execute()
	await recordEvent(tx, actor, {
		verb: 'case-import.received',
		subjectId: id,
		...(programmeId && { programmeId }),
		particulars: { name, sha256, rows: table.rows.length },
	})
	return id
}

function guessSettings(table: Table, name: string, language: Language): Settings {
	const header = guessHeader(table.rows)
	const columns = [...guessColumns(headingsOf(table.rows, header))]
	const { decimalMark = 'comma', currency = language === 'nl' ? 'EUR' : 'DKK' } = guessAmounts(table, header, columns)
	const source = name.replace(/\.\w+$/, '')
	return { header, columns, decimalMark, currency, language, source, sourceUrl: '', duplicates: 'leave' }
}
