import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { indexDocument, type SearchDocument } from '../search/index.ts'
import type { CallDetail } from './call.ts'
import { findCallDetail } from './queries.ts'

/** Makes it findable as it is now: a draft by its secretariat only. Every verb that changes what it says calls this. */
export async function indexCall(tx: Tx, id: Id<'call'>): Promise<void> {
	await indexDocument(tx, documentOf(found(await findCallDetail(tx, id))))
}

/** For whoever makes the whole index again. */
export async function indexCalls(tx: Tx): Promise<void> {
	const calls = await tx.selectFrom('calls').select('id').orderBy('created_at').execute()
	for (const { id } of calls) await indexCall(tx, id)
}

function documentOf(call: CallDetail): SearchDocument {
	const { id, slug, programmeId, programme, themes, questions, criteria } = call
	return {
		kind: 'call',
		id,
		path: `/calls/${slug}`,
		language: programme.language,
		title: call.title,
		summary: call.summary,
		body: [
			call.body,
			...themes.map(({ label }) => label),
			...questions.flatMap(({ title, hint }) => [title, hint]),
			...criteria.flatMap(({ name, guidance }) => [name, guidance]),
		].join('\n'),
		terms: [],
		programmeId,
		placeCode: null,
		on: call.opensAt === null ? null : dayAt(call.opensAt, programme.timeZone),
		audience: [call.state === 'published' ? 'public' : `programme:${programmeId}:secretariat`],
	}
}
