import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aDocument, ask } from '../../../tests/support/search.ts'
import type { Actor, Grant, Role } from '../../platform/actor.ts'
import type { Db } from '../../platform/database.ts'
import { type Id, newId } from '../../platform/id.ts'
import type { Audience } from './document.ts'
import { indexDocuments } from './index-document.ts'

let db: Db & AsyncDisposable
beforeAll(async () => {
	db = await freshDatabase()
})
afterAll(() => db[Symbol.asyncDispose]())

const [ours, theirs] = [newId<'programme'>(), newId<'programme'>()]
const [ellekoebing, bredsund] = [newId<'organisation'>(), newId<'organisation'>()]
const alice = newId<'person'>()

const audiences: Record<string, Audience> = {
	everybody: 'public',
	'our secretariat': `programme:${ours}:secretariat`,
	'our assessors': `programme:${ours}:assessor`,
	'any secretariat': 'role:secretariat',
	ellekøbing: `organisation:${ellekoebing}`,
	alice: `person:${alice}`,
}

function somebody(standing: { id?: Id<'person'>; grants?: Grant[]; mandates?: Actor['mandates'] }): Actor {
	return { id: newId(), name: 'X', email: 'x@people.example', language: 'da', grants: [], mandates: [], ...standing }
}

const grant = (role: Role, programmeId: Grant['programmeId']) => ({ grants: [{ role, programmeId }] })
const mandate = (organisationId: Id<'organisation'>, role: 'applicant' | 'partner') => ({
	mandates: [{ organisationId, organisationName: 'X', unitId: null, role }],
})

const readers: [string, Actor | undefined, string[]][] = [
	['nobody signed in', undefined, []],
	['somebody without roles', somebody({}), []],
	['our secretariat', somebody(grant('secretariat', ours)), ['any secretariat', 'our secretariat']],
	['their secretariat', somebody(grant('secretariat', theirs)), ['any secretariat']],
	['the secretariat of all', somebody(grant('secretariat', null)), ['any secretariat', 'our secretariat']],
	['an administrator', somebody(grant('administrator', null)), ['any secretariat', 'our secretariat']],
	['our assessor', somebody(grant('assessor', ours)), ['our assessors']],
	['an assessor of all', somebody(grant('assessor', null)), ['our assessors']],
	['their assessor', somebody(grant('assessor', theirs)), []],
	['our reader', somebody(grant('reader', ours)), []],
	['who applies for Ellekøbing', somebody(mandate(ellekoebing, 'applicant')), ['ellekøbing']],
	['a partner of Ellekøbing', somebody(mandate(ellekoebing, 'partner')), []],
	['who applies for Bredsund', somebody(mandate(bredsund, 'applicant')), []],
	['Alice', somebody({ id: alice }), ['alice']],
]

const documents = Object.entries(audiences).map(([name, audience], index) =>
	aDocument({
		id: name,
		title: `Torvedag ${name}`,
		summary: `Hemmeligt${'abcdefgh'[index]}`,
		terms: [`term-${index}`],
		programmeId: index === 0 ? null : ours,
		on: `20${10 + index}-01-01`,
		audience: [audience],
	}),
)

describe.each(readers)('%s', (_, reader, allowed) => {
	const expected = ['everybody', ...allowed].sort()

	test('finds what is meant for them, and its counts and facets tell of nothing else', () =>
		inTransaction(db, async (tx) => {
			await indexDocuments(tx, documents)

			const answer = await ask(tx, 'torvedag', { as: reader })

			expect(answer.results.map(({ id }) => id).sort()).toEqual(expected)
			expect(answer.total).toBe(expected.length)
			const seen = documents.filter(({ id }) => expected.includes(id))
			expect(answer.facets.term.map(({ value }) => value).sort()).toEqual(seen.flatMap(({ terms }) => terms).sort())
			expect(answer.facets.year.map(({ value }) => value).sort()).toEqual(seen.map(({ on }) => on?.slice(0, 4)).sort())
		}))

	test('learns nothing of a word that stands in what is meant for others: it is unknown', () =>
		inTransaction(db, async (tx) => {
			await indexDocuments(tx, documents)

			for (const { id, summary } of documents) {
				const [right, slip] = [await ask(tx, summary, { as: reader }), await ask(tx, `${summary}x`, { as: reader })]
				const isMeant = expected.includes(id)
				expect([right.total, right.unknown, right.corrections]).toEqual(
					isMeant ? [1, [], []] : await nearestAllowed(summary, answerOf(right)),
				)
				if (!isMeant) expect(slip.results.map((result) => result.id)).not.toContain(id)
			}
		}))
})

type Answer = Awaited<ReturnType<typeof ask>>
const answerOf = (answer: Answer) => answer

/** Nothing but what the reader may see may be offered in the place of a word that is hidden from them. */
async function nearestAllowed(hidden: string, answer: Answer) {
	expect(JSON.stringify(answer.corrections.flatMap(({ meant }) => meant))).not.toContain(hidden.toLowerCase())
	return [answer.total, answer.total === 0 ? [hidden.toLowerCase()] : [], answer.corrections]
}
