import type { Db } from '../../platform/database.ts'
import type { Room } from '../participation/index.ts'
import { listNotes, type PeerCase } from '../peer-cases/index.ts'
import { saysAgain } from './borrowed.ts'
import { doubtfulIn } from './doubtful.ts'
import { listKnownNames } from './known-names.queries.ts'
import { findNames, type KnownName, replaceNames } from './names.ts'
import { type Findings, type Quote, type Release, textsOf, type WholeRelease } from './release.ts'

type Examined = { room: Room; one: PeerCase } & Pick<WholeRelease, 'release' | 'quotes'>

/** Looks for what must not stand in it, and for what a person should look at themselves. */
export async function examine(
	db: Db,
	{ room, one, release, quotes }: Examined,
): Promise<Findings & { doubtful: string[] }> {
	const known = await listKnownNames(db, { room, one, language: release.language })
	const texts = textsOf(release, quotes)
	return {
		names: findNames(texts, known),
		borrowedFrom: await listBorrowed(db, { one, release, quotes, known }),
		doubtful: doubtfulIn(texts),
	}
}

type Compared = { one: PeerCase; release: Release; quotes: readonly Quote[]; known: readonly KnownName[] }

/** Others whose notes the giver's text repeats: whoever said it is asked for it as a quote. */
async function listBorrowed(db: Db, { one, release, quotes, known }: Compared): Promise<string[]> {
	const { title, summary, story, helped } = release
	const text = [title, summary, story, helped].join('\n')
	const asked = quotes.filter(({ answer }) => answer !== 'refused').map(({ noteId }) => noteId)
	const notes = (await listNotes(db, one.id)).filter(
		({ id, writtenBy }) => writtenBy !== one.giverId && !asked.includes(id),
	)
	const borrowed = notes.filter((note) =>
		[note.text, replaceNames(note.text, known)].some((noted) => saysAgain(text, noted)),
	)
	return [...new Set(borrowed.map(({ writerName }) => writerName))]
}
