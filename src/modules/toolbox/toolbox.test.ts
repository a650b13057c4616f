import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson, type Municipality } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { ask } from '../../../tests/support/search.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Outdated } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { findItem, type Item, wordsOf } from '../library/index.ts'
import { addParticipations } from '../programme-setup/index.ts'
import type { Programme } from '../programmes/index.ts'
import { readQuestion, searchDocuments } from '../search/index.ts'
import { loadTerms } from '../taxonomy/index.ts'
import { draftMeasure, proposeMeasure } from './draft-measure.ts'
import { editMeasure } from './edit-measure.ts'
import { giveVerdict } from './give-verdict.ts'
import { loadMeasures, readMeasureTranslations, readStartMeasures } from './load-measures.ts'
import { emptyWords, type MeasureWords } from './measure.ts'
import { publishMeasure } from './publish-measure.ts'
import { findPublished, findWords, listMeasures, listRelated } from './queries.ts'
import { recordUse } from './record-use.ts'
import { listUses, listVerdicts } from './verdict.queries.ts'
import { tallyOf, whyNoVerdict } from './verdict.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const words: MeasureWords = {
	...emptyWords,
	problem: 'Tomme vinduer.',
	approach: 'Begynd med ét.',
	checklist: ['Hvem ejer?'],
}
const envelope = { language: 'da' as const, title: 'Lejeaftale', summary: 'Ens vilkår.' }
const aSecretariat = (tx: Tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] })
const anOutsider = (tx: Tx) => aPerson(tx, 'Bo', { roles: ['assessor'] })
const again = async (tx: Tx, { id }: Pick<Item, 'id'>): Promise<Item> => (await findItem(tx, id))!

async function aPublished(tx: Tx, actor: Actor, title = 'Lejeaftale'): Promise<Item> {
	const item = await draftMeasure(tx, actor, { envelope: { ...envelope, title }, words })
	await publishMeasure(tx, actor, { id: item.id, version: 1, changes: '' })
	return again(tx, item)
}

type Town = { place: Municipality; mette: Actor; programme: Programme }

/** Somebody who acts for a municipality that takes part in a programme. */
async function aTown(tx: Tx, sara: Actor): Promise<Town> {
	const place = await aMunicipality(tx)
	const programme = await aProgramme(tx, sara)
	const { municipalityCode, townId, name } = place
	const participation = { name, municipalityCode, townId, chosenOn: '2026-01-01', applicationId: null }
	await addParticipations(tx, sara, programme.id, [participation])
	return { place, programme, mette: await aPerson(tx, 'Mette', { actsFor: [place], email: `mette@${townId}.example` }) }
}

function verdictOf({ place, programme }: Town, item: Item) {
	const { municipalityCode, townId, organisationId } = place
	const speaker = { measureId: item.id, municipalityCode, townId, organisationId, source: '' }
	return { ...speaker, programmeId: programme.id, verdict: 'if_adapted' as const, reason: 'Med jurist.' }
}

async function findsFor(tx: Tx, actor: Actor | undefined, text: string): Promise<string[]> {
	const answer = await searchDocuments(tx, actor, readQuestion(new URLSearchParams({ q: text }), 'da'))
	return answer.results.map(({ path }) => path)
}

describe('a measure', () => {
	test('is a draft that only the secretariat finds, until it is published', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)

			const item = await draftMeasure(tx, sara, { envelope, words })

			expect(await findWords(tx, item.id)).toEqual(words)
			expect(await findsFor(tx, undefined, 'lejeaftale')).toEqual([])
			expect(await findsFor(tx, sara, 'lejeaftale')).toEqual(['/toolbox/lejeaftale'])
			await publishMeasure(tx, sara, { id: item.id, version: 1, changes: '' })
			expect(await findsFor(tx, undefined, 'lejeaftale')).toEqual(['/toolbox/lejeaftale'])
		}))

	test('that was proposed is found by the proposer’s organisation too', () =>
		inTransaction(db, async (tx) => {
			const place = await aMunicipality(tx)
			const mette = await aPerson(tx, 'Mette', { actsFor: [place] })

			const { organisationId } = place
			const item = await proposeMeasure(tx, mette, { envelope, words: { problem: 'Tomt' }, organisationId })

			expect(item.state).toBe('proposed')
			expect((await findWords(tx, item.id))?.problem).toBe('Tomt')
			expect(await findsFor(tx, mette, 'lejeaftale')).toEqual(['/toolbox/lejeaftale'])
			expect(await findsFor(tx, await anOutsider(tx), 'lejeaftale')).toEqual([])
		}))

	test('that is edited stays as it is for readers until the next edition', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const [item, other] = [await aPublished(tx, sara), await aPublished(tx, sara, 'Find ejeren')]
			const after = { ...words, problem: 'Nyt problem.' }
			const edit = { id: item.id, version: item.version, envelope: { ...wordsOf(item), title: 'Nyt navn' } }

			await editMeasure(tx, sara, { ...edit, words: after, related: [other.id] })

			expect(await findWords(tx, item.id)).toEqual(after)
			expect(await findPublished(tx, item.id)).toMatchObject({ title: 'Lejeaftale', problem: 'Tomme vinduer.' })
			expect(await listRelated(tx, other.id)).toEqual([item.id])
			expect((await listEvents(tx, item.id))[0]).toMatchObject({
				verb: 'measure.edited',
				particulars: { before: words, after },
			})
			const { version } = await again(tx, item)
			await publishMeasure(tx, sara, { id: item.id, version, changes: 'Nyt navn' })
			expect(await findPublished(tx, item.id)).toMatchObject({ title: 'Nyt navn', problem: 'Nyt problem.' })
		}))

	test('is edited by nobody else, and not over what somebody saved meanwhile', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aPublished(tx, sara)
			const edit = { id: item.id, version: item.version, envelope: wordsOf(item), words, related: [] }

			await expect(editMeasure(tx, await anOutsider(tx), edit)).rejects.toThrow(Forbidden)
			await editMeasure(tx, sara, edit)
			await expect(editMeasure(tx, sara, edit)).rejects.toThrow(Outdated)
		}))

	test('that says too little is not published', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await draftMeasure(tx, sara, { envelope, words: { problem: 'Tomt' } })

			await expect(publishMeasure(tx, sara, { id: item.id, version: 1, changes: '' })).rejects.toMatchObject({
				reason: 'tooLittle',
			})
		}))
})

describe('a verdict', () => {
	test('is given by a town that took part; given again, it takes the old one’s place', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aPublished(tx, sara)
			const town = await aTown(tx, sara)
			await giveVerdict(tx, town.mette, verdictOf(town, item))

			await giveVerdict(tx, town.mette, { ...verdictOf(town, item), verdict: 'not_here', reason: 'Alligevel ikke.' })

			const verdicts = await listVerdicts(tx, item.id)
			expect(verdicts).toMatchObject([
				{
					municipalityCode: town.place.municipalityCode,
					verdict: 'not_here',
					reason: 'Alligevel ikke.',
					invented: true,
					programme: { slug: town.programme.slug, name: town.programme.name },
					givenFor: town.place.organisationId,
					version: 2,
				},
			])
			expect((await listEvents(tx, item.id))[0]).toMatchObject({
				actorName: 'Mette',
				verb: 'verdict.given',
				particulars: { before: { verdict: 'if_adapted' }, after: { verdict: 'not_here' } },
			})
			expect((await listMeasures(tx, 'da'))[0]?.towns).toBe(1)
			expect(await findsFor(tx, undefined, 'alligevel')).toEqual(['/toolbox/lejeaftale'])
		}))

	test('is written down by the secretariat, with its source', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aPublished(tx, sara)
			const town = await aTown(tx, sara)
			const said = { ...verdictOf(town, item), organisationId: null, source: 'Evalueringsmødet' }

			await giveVerdict(tx, sara, said)

			expect(await listVerdicts(tx, item.id)).toMatchObject([{ source: 'Evalueringsmødet', givenFor: null }])
			await expect(giveVerdict(tx, sara, { ...said, source: '' })).rejects.toMatchObject({ reason: 'sourceMissing' })
			await expect(giveVerdict(tx, town.mette, said)).rejects.toThrow(Forbidden)
		}))

	test('is refused to strangers, to towns that took no part, for places that are not theirs, and before publication', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aPublished(tx, sara)
			const [town, other] = [await aTown(tx, sara), await aTown(tx, sara)]
			const idle = await aMunicipality(tx)
			const karl = await aPerson(tx, 'Karl', { actsFor: [idle] })
			const said = verdictOf(town, item)
			const draft = await draftMeasure(tx, sara, { envelope, words })
			const asKarl = { ...said, municipalityCode: idle.municipalityCode, organisationId: idle.organisationId }

			await expect(giveVerdict(tx, other.mette, said)).rejects.toThrow(Forbidden)
			await expect(giveVerdict(tx, karl, { ...asKarl, townId: idle.townId })).rejects.toMatchObject({
				reason: 'noParticipation',
			})
			for (const wrong of [
				{ ...said, municipalityCode: other.place.municipalityCode },
				{ ...said, townId: other.place.townId },
				{ ...said, programmeId: other.programme.id },
			]) {
				await expect(giveVerdict(tx, town.mette, wrong)).rejects.toMatchObject({ reason: 'notTheirs' })
			}
			await expect(giveVerdict(tx, town.mette, { ...said, measureId: draft.id })).rejects.toMatchObject({
				reason: 'notPublished',
			})
		}))

	test('counts: those who have not tried are counted apart', () => {
		const verdicts = (['as_is', 'as_is', 'not_here', 'not_tried'] as const).map((verdict) => ({ verdict }))

		expect(tallyOf(verdicts)).toEqual({
			tested: 3,
			tallies: [
				{ kind: 'as_is', towns: 2, share: 2 / 3 },
				{ kind: 'if_adapted', towns: 0, share: 0 },
				{ kind: 'not_here', towns: 1, share: 1 / 3 },
				{ kind: 'not_tried', towns: 1, share: 0 },
			],
		})
		expect(tallyOf([]).tallies.every(({ share }) => share === 0)).toBe(true)
		expect(whyNoVerdict([])).toBe('noMunicipality')
	})
})

describe('a use', () => {
	test('is told step by step; none is changed', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const item = await aPublished(tx, sara)
			const place = await aMunicipality(tx)
			const mette = await aPerson(tx, 'Mette', { actsFor: [place] })
			const { municipalityCode, organisationId } = place
			const use = { measureId: item.id, municipalityCode, townId: null, organisationId, source: '', note: '' }

			await recordUse(tx, mette, { ...use, state: 'planned', onDate: '2999-01-01' })
			await recordUse(tx, mette, { ...use, state: 'dropped', onDate: '2020-05-01', note: 'For dyrt.' })

			expect(await listUses(tx, item.id)).toMatchObject([
				{ state: 'planned', onDate: '2999-01-01', town: null },
				{ state: 'dropped', onDate: '2020-05-01', note: 'For dyrt.' },
			])
			expect((await listEvents(tx, item.id))[0]).toMatchObject({ actorName: 'Mette', verb: 'measure.used' })
			const ahead = { ...use, state: 'done' as const, onDate: '2999-01-01' }
			await expect(recordUse(tx, mette, ahead)).rejects.toMatchObject({ reason: 'aheadOfTime' })
			const stolen = { ...ahead, onDate: '2020-01-01', townId: (await aMunicipality(tx)).townId }
			await expect(recordUse(tx, mette, stolen)).rejects.toMatchObject({ reason: 'notTheirs' })
			await expect(recordUse(tx, await anOutsider(tx), ahead)).rejects.toThrow(Forbidden)
		}))
})

describe('the toolbox of the start', () => {
	test('is loaded once, whole, and an edited measure is left alone', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			await loadTerms(tx)
			await loadMeasures(tx)
			const start = readStartMeasures()
			const measures = await listMeasures(tx, 'da')
			expect(measures.map(({ slug }) => slug).sort()).toEqual(start.map(({ slug }) => slug).sort())
			for (const measure of measures) {
				const { terms } = start.find(({ slug }) => slug === measure.slug)!
				expect(measure.terms.map(({ key }) => key)).toEqual([...terms].sort())
			}
			const item = await again(tx, measures[0]!)
			const edit = { id: item.id, version: item.version, words, related: [] }
			await editMeasure(tx, sara, { ...edit, envelope: { ...wordsOf(item), title: 'Rettet' } })

			await loadMeasures(tx)

			expect((await listMeasures(tx, 'da')).length).toBe(measures.length)
			expect((await again(tx, item)).title).toBe('Rettet')
		}))

	test('is found by what people say, and by a slip of the hand', () =>
		inTransaction(db, async (tx) => {
			await loadTerms(tx)
			await loadMeasures(tx)

			for (const text of ['butikstomgang', 'tome butiker', 'leegstaande winkels']) {
				expect(await findsFor(tx, undefined, text)).toContain('/toolbox/fyld-de-tomme-butikker')
			}
		}))

	test('is there in Dutch and in English, to the last text and to the same number of steps', () => {
		const translations = readMeasureTranslations()
		const unfit = translations.filter(({ sources, texts }) => Object.keys(sources).join() !== Object.keys(texts).join())

		expect(unfit).toEqual([])
		const slugs = readStartMeasures().map(({ slug }) => slug)
		for (const language of ['nl', 'en']) {
			expect(translations.flatMap((one) => (one.language === language ? one.slug : []))).toEqual(slugs)
		}
	})

	test('is found by words of each language, as one result in the reader’s own', () =>
		inTransaction(db, async (tx) => {
			await loadTerms(tx)
			await loadMeasures(tx)
			const titleFor = async (text: string, language: 'da' | 'nl' | 'en') => {
				const { results, facets, total } = await ask(tx, text, { language })
				const own = results.filter(({ path }) => path === '/toolbox/fyld-de-tomme-butikker')
				expect(own.length).toBe(1)
				expect(facets.kind.map(({ value, count }) => [value, count])).toEqual([['measure', total]])
				return own[0]?.title.map((piece) => piece.text).join('')
			}

			expect(await titleFor('winkelleegstnad', 'nl')).toBe('Vul de lege winkels')
			expect(await titleFor('fyld de tomme butikker', 'nl')).toBe('Vul de lege winkels')
			expect(await titleFor('fill the empty shops', 'da')).toBe('Fyld de tomme butikker')
			expect((await listMeasures(tx, 'en')).map(({ title }) => title)).toContain('Fill the empty shops')
		}))

	test('gives no real town a verdict, and every example a source', () => {
		const examples = readStartMeasures().flatMap((measure) => measure.examples)

		expect(examples.length).toBeGreaterThan(10)
		expect(examples.filter(({ source }) => source === '')).toEqual([])
	})
})
