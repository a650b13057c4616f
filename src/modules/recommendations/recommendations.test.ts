import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { findItem, type Item, wordsOf } from '../library/index.ts'
import { loadPlaces } from '../places/index.ts'
import { addParticipations } from '../programme-setup/index.ts'
import { loadTerms } from '../taxonomy/index.ts'
import { readQuestion, searchDocuments } from '../search/index.ts'
import { addFollowUp } from './add-follow-up.ts'
import { draftRecommendation, proposeRecommendation } from './draft-recommendation.ts'
import { editRecommendation } from './edit-recommendation.ts'
import { loadRecommendations, readStartRecommendations } from './load-recommendations.ts'
import { publishRecommendation } from './publish-recommendation.ts'
import { findPublished, findWords, listFollowUps, listRecommendations, listResponses } from './queries.ts'
import { recordResponse } from './record-response.ts'
import { recordTrial } from './record-trial.ts'
import { emptyWords } from './recommendation.ts'
import { findTrial, listTrials, listTrialTowns } from './trial.queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
afterEach(() => moveClock(0))

const envelope = { language: 'da' as const, title: 'Giv byerne en lov', summary: 'Kort.' }
const asked = { addressees: ['state' as const], request: 'Lav en lov.', source: 'Rapporten' }
const answer = { answer: 'partly' as const, responder: 'Ministeriet', words: 'Et forsøg først.', source: 'Brev' }
const tried = { state: 'tried' as const, verdict: 'if_adapted' as const, words: 'Det gik.', onDate: '2026-05-01' }

/** A published recommendation of a programme in which one municipality takes part. */
async function aPublished(tx: Tx) {
	travelTo('2026-06-01T12:00:00Z')
	const sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
	const programme = await aProgramme(tx, sara)
	const place = await aMunicipality(tx, { name: 'Ellekøbing' })
	const town = { name: 'Ellekøbing', municipalityCode: place.municipalityCode, townId: place.townId, chosenOn: null }
	await addParticipations(tx, sara, programme.id, [{ ...town, applicationId: null }])
	const [participant] = await listTrialTowns(tx, programme.id)
	const item = await draftRecommendation(tx, sara, {
		envelope: { ...envelope, programmeId: programme.id },
		words: { ...asked, number: 1 },
	})
	await publish(tx, sara, item)
	const mette = await aPerson(tx, 'Mette', { actsFor: [place] })
	return { sara, mette, programme, item: (await findItem(tx, item.id))!, town: participant! }
}

async function publish(tx: Tx, actor: Actor, { id }: Pick<Item, 'id'>, changes = ''): Promise<void> {
	const { version } = (await findItem(tx, id))!
	await publishRecommendation(tx, actor, { id, version, changes })
}

async function found(tx: Tx, text: string, actor?: Actor): Promise<string[]> {
	const question = readQuestion(new URLSearchParams({ q: text }), 'da')
	return (await searchDocuments(tx, actor, question)).results.map(({ path }) => path)
}

const verbsOf = async (tx: Tx, id: Id<'libraryItem'>) => (await listEvents(tx, id)).map(({ verb }) => verb).sort()

describe('the words', () => {
	test('are public in editions: readers see the latest until the next is published', () =>
		inTransaction(db, async (tx) => {
			const { sara, item } = await aPublished(tx)
			const words = { ...emptyWords, ...asked, number: 1, request: 'Lav to love.' }
			await editRecommendation(tx, sara, { id: item.id, version: item.version, envelope: wordsOf(item), words })

			expect((await findPublished(tx, item.id))?.request).toBe('Lav en lov.')
			expect(await findWords(tx, item.id)).toEqual(words)
			await publish(tx, sara, item, 'Én lov mere.')
			expect((await findPublished(tx, item.id))?.request).toBe('Lav to love.')
			expect(await verbsOf(tx, item.id)).toEqual([
				'item.drafted',
				'item.edited',
				'item.published',
				'item.published',
				'recommendation.edited',
			])
		}))

	test('are refused to others, to an old version, and without a request or source', () =>
		inTransaction(db, async (tx) => {
			const { sara, mette, item } = await aPublished(tx)
			const edit = { id: item.id, version: item.version, envelope: wordsOf(item), words: { ...emptyWords, ...asked } }
			await expect(editRecommendation(tx, mette, edit)).rejects.toThrow(Forbidden)
			await expect(editRecommendation(tx, sara, { ...edit, version: 1 })).rejects.toThrow(Outdated)
			const bare = await draftRecommendation(tx, sara, { envelope })
			await expect(publish(tx, sara, bare)).rejects.toThrow(new Refused('requestMissing'))
			await expect(publish(tx, mette, item, 'Nyt')).rejects.toThrow(Forbidden)
		}))

	test('have a number that no other of the programme has; it goes along to another programme', () =>
		inTransaction(db, async (tx) => {
			const { sara, programme, item } = await aPublished(tx)
			const other = await draftRecommendation(tx, sara, { envelope: { ...envelope, programmeId: programme.id } })
			const edit = { id: other.id, version: other.version, envelope: wordsOf(other) }
			const words = { ...emptyWords, number: 1 }
			await expect(editRecommendation(tx, sara, { ...edit, words })).rejects.toThrow(new Refused('numberTaken'))

			const elsewhere = await aProgramme(tx, sara)
			const moved = { ...edit.envelope, programmeId: elsewhere.id }
			await editRecommendation(tx, sara, { ...edit, envelope: moved, words })
			expect((await findWords(tx, other.id))?.number).toBe(1)
			expect((await findWords(tx, item.id))?.number).toBe(1)
		}))

	test('can be proposed by a municipality, and nobody else finds them', () =>
		inTransaction(db, async (tx) => {
			const place = await aMunicipality(tx)
			const mette = await aPerson(tx, 'Mette', { actsFor: [place] })
			const bo = await aPerson(tx, 'Bo', { roles: ['assessor'] })
			const { organisationId } = place
			const title = 'Fritag loppemarkeder'
			const proposal = { envelope: { ...envelope, title }, words: asked, organisationId }

			const item = await proposeRecommendation(tx, mette, proposal)

			expect(item.state).toBe('proposed')
			expect(await found(tx, 'loppemarkeder', mette)).toEqual(['/recommendations/fritag-loppemarkeder'])
			expect(await found(tx, 'loppemarkeder')).toEqual([])
			await expect(proposeRecommendation(tx, bo, proposal)).rejects.toThrow(Forbidden)
		}))
})

describe('an answer', () => {
	test('of an addressee is kept with its source, found by its words, and replaced by the next', () =>
		inTransaction(db, async (tx) => {
			const { sara, item } = await aPublished(tx)
			const response = { ...answer, id: item.id, addressee: 'state' as const, respondedOn: '2026-05-01' }
			await recordResponse(tx, sara, { ...response, words: 'Et bybarometer først.', version: 0 })
			expect(await found(tx, 'bybarometer')).toEqual(['/recommendations/giv-byerne-en-lov'])

			await recordResponse(tx, sara, { ...response, answer: 'accepted', version: 1 })

			expect(await listResponses(tx, item.id)).toEqual([
				{
					recommendationId: item.id,
					addressee: 'state',
					...answer,
					answer: 'accepted',
					respondedOn: '2026-05-01',
					version: 2,
				},
			])
			expect((await listRecommendations(tx, 'da'))[0]?.answered).toMatchObject([
				{ addressee: 'state', answer: 'accepted' },
			])
			expect(await verbsOf(tx, item.id)).toEqual([
				'item.drafted',
				'item.published',
				'response.recorded',
				'response.recorded',
			])
		}))

	test('is refused to others, to whom it was not said, ahead of time, to an old version and before publication', () =>
		inTransaction(db, async (tx) => {
			const { sara, mette, item } = await aPublished(tx)
			const response = { ...answer, id: item.id, addressee: 'state' as const, respondedOn: '2026-05-01', version: 0 }
			await expect(recordResponse(tx, mette, response)).rejects.toThrow(Forbidden)
			const toBusiness = { ...response, addressee: 'business' as const }
			await expect(recordResponse(tx, sara, toBusiness)).rejects.toThrow(new Refused('notAddressee'))
			const tomorrow = { ...response, respondedOn: '2026-06-02' }
			await expect(recordResponse(tx, sara, tomorrow)).rejects.toThrow(new Refused('aheadOfTime'))
			await expect(recordResponse(tx, sara, { ...response, version: 1 })).rejects.toThrow(Outdated)
			const draft = await draftRecommendation(tx, sara, { envelope, words: asked })
			await expect(recordResponse(tx, sara, { ...response, id: draft.id })).rejects.toThrow(new Refused('notPublished'))
		}))
})

test('follow-up is added day by day, newest first, by the secretariat', () =>
	inTransaction(db, async (tx) => {
		const { sara, mette, item } = await aPublished(tx)
		const entry = { id: item.id, words: 'Loven er vedtaget.', source: 'Folketinget' }
		await addFollowUp(tx, sara, { ...entry, onDate: '2026-02-01' })
		await addFollowUp(tx, sara, { ...entry, words: 'Loven gælder.', onDate: '2026-05-01' })

		expect((await listFollowUps(tx, item.id)).map(({ onDate, words }) => [onDate, words])).toEqual([
			['2026-05-01', 'Loven gælder.'],
			['2026-02-01', 'Loven er vedtaget.'],
		])
		expect(await verbsOf(tx, item.id)).toEqual(['follow_up.added', 'follow_up.added', 'item.drafted', 'item.published'])
		await expect(addFollowUp(tx, mette, { ...entry, onDate: '2026-05-01' })).rejects.toThrow(Forbidden)
		const later = { ...entry, onDate: '2026-06-02' }
		await expect(addFollowUp(tx, sara, later)).rejects.toThrow(new Refused('aheadOfTime'))
	}))

describe('a trial', () => {
	test('is told by the town itself, found by its words, and changed by the next telling', () =>
		inTransaction(db, async (tx) => {
			const { mette, item, town } = await aPublished(tx)
			const cell = { id: item.id, participationId: town.id, source: '' }
			await recordTrial(tx, mette, { ...cell, ...tried, words: 'Gadefesten hjalp.', version: 0 })
			expect(await found(tx, 'gadefesten')).toEqual(['/recommendations/giv-byerne-en-lov'])

			await recordTrial(tx, mette, { ...cell, ...tried, verdict: 'not_here', version: 1 })

			const of = { recommendationId: item.id, participationId: town.id }
			expect(await findTrial(tx, of)).toEqual({ ...of, ...tried, verdict: 'not_here', source: '', version: 2 })
			expect(await verbsOf(tx, item.id)).toEqual(['item.drafted', 'item.published', 'trial.recorded', 'trial.recorded'])
		}))

	test('is written down by the secretariat with its source, also where the verdict is not known', () =>
		inTransaction(db, async (tx) => {
			const { sara, item, town } = await aPublished(tx)
			const cell = { id: item.id, participationId: town.id, version: 0, ...tried, verdict: null }
			await expect(recordTrial(tx, sara, { ...cell, source: '' })).rejects.toThrow(new Refused('sourceMissing'))

			await recordTrial(tx, sara, { ...cell, source: 'Evaluering' })

			expect(await listTrials(tx, [item.id])).toMatchObject([{ state: 'tried', verdict: null, source: 'Evaluering' }])
		}))

	test('is refused to other towns, of other programmes, ahead of time and to an old version', () =>
		inTransaction(db, async (tx) => {
			const { sara, mette, item, town } = await aPublished(tx)
			const cell = { id: item.id, participationId: town.id, source: 'Brev', version: 0, ...tried }
			const other = await aPerson(tx, 'Otto', { actsFor: [await aMunicipality(tx)] })
			await expect(recordTrial(tx, other, cell)).rejects.toThrow(Forbidden)
			const later = { ...cell, onDate: '2026-06-02' }
			await expect(recordTrial(tx, mette, later)).rejects.toThrow(new Refused('aheadOfTime'))
			await expect(recordTrial(tx, mette, { ...cell, version: 3 })).rejects.toThrow(Outdated)
			const house = await draftRecommendation(tx, sara, { envelope, words: asked })
			await publish(tx, sara, house)
			await expect(recordTrial(tx, sara, { ...cell, id: house.id })).rejects.toThrow(NotFound)
		}))

	test('keeps the recommendation in the programme of the town', () =>
		inTransaction(db, async (tx) => {
			const { sara, mette, item, town } = await aPublished(tx)
			await recordTrial(tx, mette, { id: item.id, participationId: town.id, source: '', version: 0, ...tried })
			const moved = { ...wordsOf(item), programmeId: null }
			const edit = { id: item.id, version: item.version, envelope: moved, words: { ...emptyWords, ...asked } }

			await expect(editRecommendation(tx, sara, edit)).rejects.toThrow(new Refused('triedElsewhere'))
		}))
})

describe('what is known of the real programme', () => {
	test('waits until the programme is here, and is then loaded once', () =>
		inTransaction(db, async (tx) => {
			await loadPlaces(tx)
			await loadTerms(tx)
			await loadRecommendations(tx)
			expect(await listRecommendations(tx, 'da')).toEqual([])
			const sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
			const programme = await aProgramme(tx, sara, { slug: 'levende-bymidter' })
			const names = ['Lemvig', 'Rødekro', 'Vojens', 'Vordingborg', 'Ringsted']
			const towns = names.map((name) => ({ name, municipalityCode: null, townId: null, chosenOn: null }))
			const chosen = towns.map((town) => ({ ...town, applicationId: null }))
			await addParticipations(tx, sara, programme.id, chosen)

			await loadRecommendations(tx)
			await loadRecommendations(tx)

			const loaded = await listRecommendations(tx, 'da')
			expect(loaded.map(({ programmeId, answered }) => [programmeId, answered])).toEqual(
				Array.from({ length: 5 }, () => [programme.id, []]),
			)
			const ids = loaded.map(({ id }) => id)
			const trials = await listTrials(tx, ids)
			expect(trials).toHaveLength(10)
			expect(new Set(trials.map(({ state, verdict }) => `${state} ${verdict}`))).toEqual(new Set(['tried null']))
		}))

	test('names its source, and terms that exist', () =>
		inTransaction(db, async (tx) => {
			await loadTerms(tx)
			const known = (await tx.selectFrom('terms').select('key').execute()).map(({ key }) => key)
			const start = readStartRecommendations()
			expect(start.filter(({ source }) => source === '')).toEqual([])
			expect(start.flatMap(({ terms }) => terms).filter((key) => !known.includes(key))).toEqual([])
		}))
})
