import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Outdated } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { addTerm, mergeTerms } from '../taxonomy/index.ts'
import { answerProposal } from './answer-proposal.ts'
import { editEnvelope, wordsOf } from './edit-envelope.ts'
import type { Item } from './item.ts'
import type { LibraryKind } from './library-kind.ts'
import { libraryTermUse } from './library-term-use.ts'
import { newItem } from './new-item.ts'
import { proposeItem } from './propose-item.ts'
import { loadItem, publishItem } from './publish-item.ts'
import { findAnswer, findItem, findItemBySlug, listCurrentContents, listEditions, listItems } from './queries.ts'
import { retireItem } from './retire-item.ts'
import { reviewItem } from './review-item.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
afterEach(() => moveClock(0))

const publicUrl = 'https://torvet.example'
const aSecretariat = (tx: Tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] })
const anOutsider = (tx: Tx) => aPerson(tx, 'Bo', { roles: ['assessor'] })
const aKind = (own: Partial<LibraryKind>): LibraryKind => ({
	kind: 'measure',
	places: ['title', 'summary'],
	index: async () => undefined,
	placeName: (_, place) => place,
	lines: () => [],
	restore: async () => undefined,
	...own,
})
const words = { kind: 'measure' as const, language: 'da' as const, title: 'Fælles lejeaftale', summary: 'Ens vilkår.' }

function aTerm(tx: Tx, actor: Actor, key: string): Promise<Id<'term'>> {
	return addTerm(tx, actor, { kind: 'challenge', key, labels: { da: key, nl: key, en: key }, synonyms: [] })
}

async function aProposal(tx: Tx): Promise<{ item: Item; mette: Actor }> {
	const place = await aMunicipality(tx)
	const mette = await aPerson(tx, 'Mette', { actsFor: [place] })
	return { mette, item: await proposeItem(tx, mette, { ...words, organisationId: place.organisationId }) }
}

const again = async (tx: Tx, { id }: Pick<Item, 'id'>): Promise<Item> => (await findItem(tx, id))!

async function aPublished(tx: Tx, actor: Actor): Promise<Item> {
	const item = await newItem(tx, actor, words)
	await publishItem(tx, actor, { id: item.id, version: 1, content: { problem: 'Tomt' }, changes: '' })
	return again(tx, item)
}

describe('a new item', () => {
	test('is a draft with its maker as editor, to be reviewed in a year', () =>
		inTransaction(db, async (tx) => {
			travelTo('2026-03-01T12:00:00Z')
			const sara = await aSecretariat(tx)
			const term = await aTerm(tx, sara, 'tomme-butikker')

			const item = await newItem(tx, sara, { ...words, termIds: [term] })

			expect(item).toMatchObject({
				slug: 'faelles-lejeaftale',
				state: 'draft',
				editorName: 'Sara',
				reviewOn: '2027-03-01',
				edition: 0,
				terms: [{ id: term, key: 'tomme-butikker', kind: 'challenge' }],
			})
			expect(await listEvents(tx, item.id)).toMatchObject([{ actorName: 'Sara', verb: 'item.drafted' }])
		}))

	test('whose title is used already gets a number in its address', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			await newItem(tx, sara, words)

			expect((await newItem(tx, sara, words)).slug).toBe('faelles-lejeaftale-2')
			expect((await newItem(tx, sara, { ...words, kind: 'case' })).slug).toBe('faelles-lejeaftale')
		}))

	test('is refused to others, and for the programme of another secretariat', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const [here, elsewhere] = [await aProgramme(tx, sara), await aProgramme(tx, sara)]
			const karl = await aPerson(tx, 'Karl', { roles: [{ role: 'secretariat', programmeId: elsewhere.id }] })

			await expect(newItem(tx, await anOutsider(tx), words)).rejects.toThrow(Forbidden)
			await expect(newItem(tx, karl, { ...words, programmeId: here.id })).rejects.toThrow(Forbidden)
			expect((await newItem(tx, karl, { ...words, programmeId: elsewhere.id })).programmeId).toBe(elsewhere.id)
		}))
})

describe('a proposal', () => {
	test('waits, in the name of the organisation', () =>
		inTransaction(db, async (tx) => {
			const { item, mette } = await aProposal(tx)

			expect(item).toMatchObject({
				state: 'proposed',
				proposedBy: mette.id,
				proposedFor: mette.mandates[0]!.organisationId,
				editorId: null,
			})
			expect(await listEvents(tx, item.id)).toMatchObject([{ actorName: 'Mette', verb: 'item.proposed' }])
		}))

	test('is refused in the name of another organisation', () =>
		inTransaction(db, async (tx) => {
			const { mette } = await aProposal(tx)
			const other = await aMunicipality(tx)

			await expect(proposeItem(tx, mette, { ...words, organisationId: other.organisationId })).rejects.toThrow(
				Forbidden,
			)
		}))

	test('that is accepted becomes a draft of the one who answers, and the proposer is told', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const { item } = await aProposal(tx)

			await answerProposal(tx, sara, { id: item.id, outcome: 'accepted', reason: 'Godt set.', publicUrl })

			expect(await again(tx, item)).toMatchObject({ state: 'draft', editorName: 'Sara', version: 2 })
			expect(await findAnswer(tx, item.id)).toMatchObject({ outcome: 'accepted', answeredByName: 'Sara' })
			expect((await listEvents(tx, item.id))[0]).toMatchObject({ verb: 'proposal.accepted' })
			const [mail] = await tx.selectFrom('mails').selectAll().where('about_id', '=', item.id).execute()
			expect(mail).toMatchObject({
				recipient: 'mette@people.example',
				subject: 'Tak for forslaget: Fælles lejeaftale',
			})
			expect(mail!.body_text).toContain('https://torvet.example/toolbox/faelles-lejeaftale')
		}))

	test('that is declined is closed, with the reason in the mail', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const { item } = await aProposal(tx)

			await answerProposal(tx, sara, { id: item.id, outcome: 'declined', reason: 'Det står her allerede.', publicUrl })

			expect(await again(tx, item)).toMatchObject({ state: 'retired', edition: 0 })
			const [mail] = await tx.selectFrom('mails').selectAll().where('about_id', '=', item.id).execute()
			expect(mail!.subject).toBe('Svar på forslaget: Fælles lejeaftale')
			expect(mail!.body_text).toContain('Det står her allerede.')
		}))

	test('is answered once, and only by those who keep the library', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const { item, mette } = await aProposal(tx)
			const answer = { id: item.id, outcome: 'accepted' as const, reason: '', publicUrl }

			await expect(answerProposal(tx, mette, answer)).rejects.toThrow(Forbidden)
			await answerProposal(tx, sara, answer)
			await expect(answerProposal(tx, sara, answer)).rejects.toMatchObject({ reason: 'answered' })
		}))
})

describe('editing', () => {
	test('changes the envelope and its terms, counts the version and tells what was there', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const [old, next] = [await aTerm(tx, sara, 'gammel'), await aTerm(tx, sara, 'ny')]
			const item = await newItem(tx, sara, { ...words, termIds: [old] })
			const after = { ...wordsOf(item), title: 'Andet', slug: 'andet', termIds: [next], reviewOn: '2030-01-01' }

			await editEnvelope(tx, sara, { id: item.id, version: 1, words: after })

			expect(wordsOf(await again(tx, item))).toEqual(after)
			expect((await again(tx, item)).version).toBe(2)
			expect((await listEvents(tx, item.id))[0]).toMatchObject({
				verb: 'item.edited',
				particulars: { before: { title: 'Fælles lejeaftale' }, after: { title: 'Andet' } },
			})
		}))

	test('is refused to others, when outdated, and for an address that is public or taken', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aPublished(tx, sara)
			const draft = await newItem(tx, sara, { ...words, title: 'Kladde' })
			const edit = { id: item.id, version: item.version, words: wordsOf(item) }
			const moved = { ...edit, words: { ...edit.words, slug: 'nyt-sted' } }
			const taken = { id: draft.id, version: 1, words: { ...wordsOf(draft), slug: item.slug } }

			await expect(editEnvelope(tx, await anOutsider(tx), edit)).rejects.toThrow(Forbidden)
			await expect(editEnvelope(tx, sara, { ...edit, version: 1 })).rejects.toThrow(Outdated)
			await expect(editEnvelope(tx, sara, moved)).rejects.toMatchObject({ reason: 'addressIsPublic' })
			await expect(editEnvelope(tx, sara, taken)).rejects.toMatchObject({ reason: 'slugTaken' })
		}))

	test('cannot give the item to a programme that is somebody else’s', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const [mine, theirs] = [await aProgramme(tx, sara), await aProgramme(tx, sara)]
			const karl = await aPerson(tx, 'Karl', { roles: [{ role: 'secretariat', programmeId: mine.id }] })
			const item = await newItem(tx, karl, words)
			const elsewhere = { ...wordsOf(item), programmeId: theirs.id }

			await expect(editEnvelope(tx, karl, { id: item.id, version: 1, words: elsewhere })).rejects.toThrow(Forbidden)
		}))
})

describe('publishing', () => {
	test('freezes an edition; the next one says what is new', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aPublished(tx, sara)
			const next = { id: item.id, version: item.version, content: { problem: 'Nyt' }, changes: 'Nye tal' }

			await publishItem(tx, sara, next)

			expect(await again(tx, item)).toMatchObject({ state: 'published', edition: 2 })
			expect(await listEditions(tx, item.id)).toMatchObject([
				{ edition: 2, content: { problem: 'Nyt' }, changes: 'Nye tal', publishedByName: 'Sara' },
				{ edition: 1, content: { problem: 'Tomt' }, changes: '' },
			])
			expect([...(await listCurrentContents(tx, [item.id]))]).toEqual([[item.id, { problem: 'Nyt' }]])
			expect((await listEvents(tx, item.id))[0]).toMatchObject({
				verb: 'item.published',
				particulars: { edition: 2, changes: 'Nye tal' },
			})
		}))

	test('sets a new review date when the old one has passed', () =>
		inTransaction(db, async (tx) => {
			travelTo('2026-03-01T12:00:00Z')
			const sara = await aSecretariat(tx)
			const item = await newItem(tx, sara, { ...words, reviewOn: '2026-02-01' })

			await publishItem(tx, sara, { id: item.id, version: 1, content: {}, changes: '' })

			expect((await again(tx, item)).reviewOn).toBe('2027-03-01')
		}))

	test('is refused to others, when outdated, unanswered or without what is new', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aPublished(tx, sara)
			const { item: proposal } = await aProposal(tx)
			const next = { id: item.id, version: item.version, content: {}, changes: 'Nyt' }

			await expect(publishItem(tx, await anOutsider(tx), next)).rejects.toThrow(Forbidden)
			await expect(publishItem(tx, sara, { ...next, version: 1 })).rejects.toThrow(Outdated)
			await expect(publishItem(tx, sara, { ...next, changes: '' })).rejects.toMatchObject({ reason: 'changesMissing' })
			await expect(publishItem(tx, sara, { ...next, id: proposal.id, version: 1 })).rejects.toMatchObject({
				reason: 'notAnswered',
			})
		}))

	test('an edition is never changed', () =>
		inTransaction(db, async (tx) => {
			const item = await aPublished(tx, await aSecretariat(tx))

			const change = tx.updateTable('library_editions').set({ title: 'Andet' }).where('item_id', '=', item.id).execute()

			await expect(change).rejects.toThrow('append-only')
		}))
})

describe('keeping', () => {
	test('a review sets the next date and tells', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aPublished(tx, sara)

			await reviewItem(tx, sara, { id: item.id, reviewOn: '2031-01-01', note: 'Ringede rundt.' })

			expect((await again(tx, item)).reviewOn).toBe('2031-01-01')
			expect((await listEvents(tx, item.id))[0]).toMatchObject({
				verb: 'item.reviewed',
				particulars: { reviewOn: '2031-01-01', note: 'Ringede rundt.' },
			})
			const review = { id: item.id, reviewOn: '2032-01-01', note: '' }
			await expect(reviewItem(tx, await anOutsider(tx), review)).rejects.toThrow(Forbidden)
		}))

	test('what is withdrawn is not published any more, until a new edition is', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aPublished(tx, sara)

			await retireItem(tx, sara, { id: item.id, reason: 'Loven er ændret.' })

			const retired = await again(tx, item)
			expect(retired).toMatchObject({ state: 'retired', edition: 1 })
			expect((await listEvents(tx, item.id))[0]).toMatchObject({
				verb: 'item.retired',
				particulars: { reason: 'Loven er ændret.' },
			})
			const twice = { id: item.id, reason: 'Igen' }
			await expect(retireItem(tx, sara, twice)).rejects.toMatchObject({ reason: 'notPublished' })
			await expect(retireItem(tx, await anOutsider(tx), twice)).rejects.toThrow(Forbidden)
			await publishItem(tx, sara, { id: item.id, version: retired.version, content: {}, changes: 'Efter loven' })
			expect((await again(tx, item)).state).toBe('published')
		}))

	test('lists tell kinds, states and ids apart', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const published = await aPublished(tx, sara)
			const draft = await newItem(tx, sara, { ...words, title: 'Å' })
			const other = await newItem(tx, sara, { ...words, kind: 'case', title: 'B' })
			const idsOf = async (filter: Parameters<typeof listItems>[1]) => (await listItems(tx, filter)).map(({ id }) => id)

			expect(await idsOf({})).toEqual([other.id, published.id, draft.id])
			expect(await idsOf({ kind: 'measure' })).toEqual([published.id, draft.id])
			expect(await idsOf({ states: ['published'] })).toEqual([published.id])
			expect(await idsOf({ ids: [draft.id] })).toEqual([draft.id])
			expect(await idsOf({ ids: [] })).toEqual([])
		}))

	test('what an installation begins with is published by nobody', () =>
		inTransaction(db, async (tx) => {
			const id = await loadItem(tx, { ...words, reviewOn: '2030-01-01' }, { problem: 'Tomt' })

			expect(await findItem(tx, id)).toMatchObject({ state: 'published', edition: 1, editorId: null })
			expect(await findItemBySlug(tx, 'measure', 'faelles-lejeaftale')).toMatchObject({ id, reviewOn: '2030-01-01' })
			expect(await listEditions(tx, id)).toMatchObject([{ publishedByName: null }])
			expect(await listEvents(tx, id)).toMatchObject([{ actorName: null, verb: 'item.loaded' }])
		}))
})

test('a merge of terms moves the items, also those that carry both, and brings them into the search anew', () =>
	inTransaction(db, async (tx) => {
		const sara = await aSecretariat(tx)
		const [from, into] = [await aTerm(tx, sara, 'tomgang'), await aTerm(tx, sara, 'tomme-butikker')]
		const one = await newItem(tx, sara, { ...words, title: 'A', termIds: [from] })
		const both = await newItem(tx, sara, { ...words, title: 'B', termIds: [from, into] })
		const indexed: string[] = []
		const use = libraryTermUse([aKind({ index: async (_, id) => void indexed.push(id) })])
		expect((await use.count(tx)).get(from)).toBe(2)
		expect(await use.list(tx, from)).toEqual([
			{ title: 'A', href: '/toolbox/a', language: 'da' },
			{ title: 'B', href: '/toolbox/b', language: 'da' },
		])

		await mergeTerms(tx, sara, { from, into, uses: [use] })

		expect((await again(tx, one)).terms.map(({ key }) => key)).toEqual(['tomme-butikker'])
		expect((await again(tx, both)).terms.map(({ key }) => key)).toEqual(['tomme-butikker'])
		expect(indexed).toEqual([one.id, both.id])
	}))
