import type { Db, Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { indexDocument, type SearchDocument } from '../search/index.ts'
import { readParts } from './part-queries.ts'
import { findProgramme, listParticipations } from './queries.ts'

/** Makes it findable as it is now: a draft by its secretariat only. Every verb that changes what it says calls this. */
export async function indexProgramme(tx: Tx, id: Id<'programme'>): Promise<void> {
	await indexDocument(tx, await documentOf(tx, id))
}

/** For whoever makes the whole index again. */
export async function indexProgrammes(tx: Tx): Promise<void> {
	const programmes = await tx.selectFrom('programmes').select('id').orderBy('created_at').execute()
	for (const { id } of programmes) await indexProgramme(tx, id)
}

async function documentOf(db: Db, id: Id<'programme'>): Promise<SearchDocument> {
	const programme = found(await findProgramme(db, id))
	const { sections, phases, milestones } = await readParts(db, id)
	const participants = await listParticipations(db, id)
	return {
		kind: 'programme',
		id,
		path: `/programmes/${programme.slug}`,
		language: programme.language,
		title: programme.name,
		summary: programme.summary,
		body: [
			programme.owner,
			...sections.flatMap(({ title, body }) => [title, body]),
			...phases.flatMap(({ title, summary }) => [title, summary]),
			...milestones.flatMap(({ title, summary, place }) => [title, summary, place]),
			...participants.map(({ name }) => name),
		].join('\n'),
		terms: [],
		programmeId: id,
		placeCode: null,
		on: programme.startsOn,
		audience: [programme.state === 'published' ? 'public' : `programme:${id}:secretariat`],
	}
}
