import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Outdated } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { addTerm, type NewTerm } from './add-term.ts'
import { editTerm } from './edit-term.ts'
import { loadTerms } from './load-terms.ts'
import { mergeTerms } from './merge-terms.ts'
import { findTerm, listFormerKeys, listTerms } from './queries.ts'
import { mergedWords, type Term } from './term.ts'
import type { TermUse } from './term-use.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const aSecretariat = (tx: Tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] })

function words(key: string, changes: Partial<NewTerm> = {}): NewTerm {
	return {
		kind: 'challenge',
		key,
		labels: { da: `${key} da`, nl: `${key} nl`, en: `${key} en` },
		synonyms: [],
		...changes,
	}
}

async function aTerm(tx: Tx, actor: Actor, term: NewTerm): Promise<Term> {
	await addTerm(tx, actor, term)
	return (await findTerm(tx, term.key))!
}

/** Whoever has things under terms; what it is told is kept. */
function aUse() {
	const moves: [Id<'term'>, Id<'term'>][] = []
	const use: TermUse = {
		count: async () => new Map(),
		list: async () => [{ title: 'Et greb', href: '/toolbox/et-greb', language: 'da' }],
		move: async (_, from, into) => void moves.push([from, into]),
	}
	return { use, moves }
}

describe('adding', () => {
	test('a term is found by its key, and the adding is told', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)

			const id = await addTerm(tx, sara, words('tomme-butikker', { synonyms: ['butikstomgang'] }))

			const expected = { ...words('tomme-butikker', { synonyms: ['butikstomgang'] }), id, version: 1 }
			expect(await findTerm(tx, 'tomme-butikker')).toEqual(expected)
			expect(await listTerms(tx, 'challenge')).toEqual([expected])
			expect(await listTerms(tx, 'theme')).toEqual([])
			expect(await listEvents(tx, id)).toMatchObject([{ actorName: 'Sara', verb: 'term.added' }])
		}))

	test('is refused to others and for a key that is taken', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const bo = await aPerson(tx, 'Bo', { roles: ['assessor'] })
			await addTerm(tx, sara, words('klima'))

			await expect(addTerm(tx, bo, words('andet'))).rejects.toThrow(Forbidden)
			await expect(addTerm(tx, sara, words('klima'))).rejects.toMatchObject({ reason: 'keyTaken' })
		}))
})

describe('renaming', () => {
	test('changes the words, keeps the key, and tells what was there', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const term = await aTerm(tx, sara, words('klima'))
			const after = { labels: { da: 'Vand', nl: 'Water', en: 'Water' }, synonyms: ['regn'] }

			await editTerm(tx, sara, { id: term.id, version: 1, words: after })

			expect(await findTerm(tx, 'klima')).toEqual({ ...term, ...after, version: 2 })
			const [event] = await listEvents(tx, term.id)
			expect(event).toMatchObject({
				verb: 'term.renamed',
				particulars: { before: { labels: term.labels, synonyms: [] }, after },
			})
		}))

	test('is refused to others, and when somebody saved meanwhile', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const bo = await aPerson(tx, 'Bo', { roles: ['reader'] })
			const { id, labels } = await aTerm(tx, sara, words('klima'))
			const edit = { id, version: 1, words: { labels, synonyms: ['regn'] } }

			await expect(editTerm(tx, bo, edit)).rejects.toThrow(Forbidden)
			await editTerm(tx, sara, edit)
			await expect(editTerm(tx, sara, edit)).rejects.toThrow(Outdated)
		}))
})

describe('merging', () => {
	test('moves what carries the term; its key and its words lead to the other one', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const from = await aTerm(tx, sara, words('tomgang', { synonyms: ['ledige lokaler'] }))
			const into = await aTerm(tx, sara, words('tomme-butikker'))
			const { use, moves } = aUse()

			await mergeTerms(tx, sara, { from: from.id, into: into.id, uses: [use] })

			const merged = await findTerm(tx, 'tomgang')
			expect(merged?.key).toBe('tomme-butikker')
			expect(merged?.synonyms).toEqual(['tomgang da', 'tomgang nl', 'tomgang en', 'ledige lokaler'])
			expect(moves).toEqual([[from.id, into.id]])
			expect((await listTerms(tx)).map(({ key }) => key)).toEqual(['tomme-butikker'])
			expect([...(await listFormerKeys(tx))]).toEqual([[into.id, ['tomgang']]])
			expect((await listEvents(tx, from.id))[0]).toMatchObject({
				verb: 'term.merged',
				particulars: { into: 'tomme-butikker', moved: ['/toolbox/et-greb'] },
			})
			expect((await listEvents(tx, into.id))[0]).toMatchObject({
				verb: 'term.absorbed',
				particulars: { from: 'tomgang', moved: ['/toolbox/et-greb'] },
			})
		}))

	test('twice in a row leads the oldest key to the newest term', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const [a, b, c] = [
				await aTerm(tx, sara, words('a')),
				await aTerm(tx, sara, words('b')),
				await aTerm(tx, sara, words('c')),
			]

			await mergeTerms(tx, sara, { from: a.id, into: b.id, uses: [] })
			await mergeTerms(tx, sara, { from: b.id, into: c.id, uses: [] })

			expect((await findTerm(tx, 'a'))?.key).toBe('c')
			expect((await listFormerKeys(tx)).get(c.id)).toEqual(['a', 'b'])
		}))

	test('is refused to others, with itself, and across kinds', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const bo = await aPerson(tx, 'Bo', { roles: ['assessor'] })
			const challenge = await aTerm(tx, sara, words('a'))
			const other = await aTerm(tx, sara, words('b'))
			const theme = await aTerm(tx, sara, words('c', { kind: 'theme' }))
			const merge = (into: Term) => ({ from: challenge.id, into: into.id, uses: [] })

			await expect(mergeTerms(tx, bo, merge(other))).rejects.toThrow(Forbidden)
			await expect(mergeTerms(tx, sara, merge(challenge))).rejects.toMatchObject({ reason: 'sameTerm' })
			await expect(mergeTerms(tx, sara, merge(theme))).rejects.toMatchObject({ reason: 'otherKind' })
		}))

	test('a word that the kept term is called by already is not repeated', () => {
		const kept = { ...words('x', { synonyms: ['Leegstand'] }), id: 'i' as Id<'term'>, version: 1 }
		const gone = {
			...words('y', { labels: { da: 'leegstand', nl: 'X NL', en: 'Vacancy' } }),
			id: 'j' as Id<'term'>,
			version: 1,
		}

		expect(mergedWords(gone, kept)).toEqual(['leegstand', 'Vacancy'])
	})
})

test('the words of the start are loaded once, and a renamed one stays renamed', () =>
	inTransaction(db, async (tx) => {
		const sara = await aSecretariat(tx)
		await loadTerms(tx)
		const before = await listTerms(tx)
		const term = (await findTerm(tx, 'tomme-butikker'))!
		await editTerm(tx, sara, { id: term.id, version: 1, words: { ...term, labels: { ...term.labels, da: 'Andet' } } })

		await loadTerms(tx)

		expect((await listTerms(tx)).length).toBe(before.length)
		expect((await findTerm(tx, 'tomme-butikker'))?.labels.da).toBe('Andet')
		expect(before.every(({ labels }) => new Set(Object.values(labels)).size > 0)).toBe(true)
	}))
