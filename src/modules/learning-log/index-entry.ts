import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findProgramme } from '../programmes/index.ts'
import { forgetDocument, indexDocument } from '../search/index.ts'
import { entryAddress } from './log-address.ts'
import { findEntry } from './queries.ts'

/** So much of what was tried is its name among other results. */
const TITLE_LENGTH = 120

/** What everybody may read can be found; of anything less not a word is in the index. */
export async function indexEntry(tx: Tx, id: Id<'learningEntry'>): Promise<void> {
	const entry = found(await findEntry(tx, id))
	const programme = found(await findProgramme(tx, entry.programmeId))
	if (entry.reach !== 'public' || entry.state !== 'shown' || programme.state !== 'published') {
		return forgetDocument(tx, { kind: 'learning', id })
	}
	await indexDocument(tx, {
		kind: 'learning',
		id,
		path: entryAddress({ programme }, entry),
		language: programme.language,
		title: `${entry.townName}: ${shortened(entry.tried)}`,
		summary: entry.happened.slice(0, 300),
		body: [entry.tried, entry.happened, entry.otherwise].join('\n\n'),
		terms: [],
		programmeId: entry.programmeId,
		placeCode: null,
		on: dayAt(entry.writtenAt, HOME_TIME_ZONE),
		audience: ['public'],
	})
}

function shortened(text: string): string {
	const [line = ''] = text.split('\n')
	return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 2).replace(/\s+\S*$/, '')} …`
}

/** For whoever makes the whole index again. */
export async function indexEntries(tx: Tx): Promise<void> {
	const rows = await tx
		.selectFrom('learning_entries')
		.select('id')
		.where('reach', '=', 'public')
		.orderBy('id')
		.execute()
	for (const { id } of rows) await indexEntry(tx, id)
}
