import type { Db } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import { listProgrammes } from '../programmes/index.ts'
import { type DocumentKey, listDocuments, listMatches, type Match } from '../search/index.ts'
import { findTerm } from '../taxonomy/index.ts'
import { documentOf, questionOf, type Subject } from './follow.ts'
import { type Thing, thingKey } from './news.ts'
import { type Reader, readStandings } from './states.queries.ts'

/** More than these no digest looks at. */
const MOST_THINGS = 10_000
/** The search puts no more than these in order; one that finds them all says nothing of what is wanted. */
const MOST_FOUND = 1_000

type Asking = Reader & { language: Language }

/** What belongs to something that is followed and is public at this moment, as far as the reader may see it. */
export async function listThings(db: Db, reader: Asking, subject: Subject): Promise<Thing[]> {
	const programmes = await listProgrammes(db, reader.actor)
	const visible = new Set<string>(programmes.map(({ id }) => id))
	// Of a programme that is a draft nothing is told, even where the thing itself was published already.
	const matches = (await listMatched(db, reader, subject)).filter(
		({ programmeId }) => programmeId === null || visible.has(programmeId),
	)
	const standings = await readStandings(db, { ...reader, matches, programmes })
	return matches.flatMap(({ kind, id, path, language, title }) => {
		const standing = standings.get(thingKey({ kind, id }))
		return standing ? [{ kind, id, path, language, title, ...standing }] : []
	})
}

/** Why something cannot be followed, for the page that offers it and the verbs that do it. */
export async function findWhyNotFollowable(
	db: Db,
	{ actor, language }: Omit<Asking, 'at'>,
	subject: Subject,
): Promise<'tooMany' | undefined> {
	const question = subject.what === 'search' ? questionOf(subject, language) : undefined
	if (question === undefined) return undefined
	const found = await listMatches(db, actor, { question, most: MOST_FOUND + 1 })
	return found.length > MOST_FOUND ? 'tooMany' : undefined
}

async function listMatched(db: Db, { actor, language }: Asking, subject: Subject): Promise<Match[]> {
	const question = questionOf(await withPresentTerm(db, subject), language)
	const gathered = question ? await listMatches(db, actor, { question, most: MOST_THINGS }) : []
	const document = documentOf(subject)
	const single = document && question === undefined ? [document] : []
	const others = await listDocuments(db, actor, [...single, ...(await programmesOf(db, subject))])
	// What somebody has handed in is no news of a programme or a place; who looks for it asks for it.
	return [...gathered.filter(({ kind }) => kind !== 'application' || subject.what === 'search'), ...others]
}

/** A term that was merged into another lives on in it. */
async function withPresentTerm(db: Db, subject: Subject): Promise<Subject> {
	if (subject.what !== 'theme') return subject
	const term = await findTerm(db, subject.subject)
	return term ? { ...subject, subject: term.key } : subject
}

/** The programmes that a town takes part in say so themselves, which the search knows by words only. */
async function programmesOf(db: Db, { what, subject }: Subject): Promise<DocumentKey[]> {
	if (what !== 'town') return []
	const rows = await db
		.selectFrom('participations')
		.select('programme_id as id')
		.distinct()
		.where('municipality_code', '=', subject)
		.execute()
	return rows.map(({ id }) => ({ kind: 'programme', id }))
}
