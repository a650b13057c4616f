import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import {
	aProposedCase,
	anAgreedCase,
	aToldCase,
	PUBLIC_URL,
	TEXTS,
	say,
	standing,
	wholeOf,
	mailedAbout,
} from '../../../tests/support/case-releases.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { anOfferedCase } from '../../../tests/support/peer-cases.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import { listCases } from '../cases/index.ts'
import { writeNote } from '../peer-cases/index.ts'
import { answerQuote } from './answer-quote.ts'
import { answerRelease } from './answer-release.ts'
import { askGiver } from './ask-giver.ts'
import { editRelease } from './edit-release.ts'
import { proposeRelease } from './propose-release.ts'
import { publishRelease } from './publish-release.ts'
import { quoteNote, removeQuote } from './quote-note.ts'
import { replaceLeft } from './replace-left.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const publicUrl = PUBLIC_URL

describe('the draft', () => {
	test('is the giver’s own words without the known names, and keeps which were replaced', () =>
		inTransaction(db, async (tx) => {
			const told = await aToldCase(tx)
			const { facilitator, caseId, places, giver, member } = told
			const insteads = new Map([[member.name, 'en nabokommune']])

			await proposeRelease(tx, facilitator, { caseId, insteads })

			const { release, quotes } = await wholeOf(tx, told)
			expect(release).toMatchObject({
				title: 'Hvor højt kan vi bygge?',
				story: 'I kommunen sagde en deltager nej. En nabokommune fra en anden kommune var der.',
				helped: 'Byg en model af pap',
				place: 'En dansk kommune',
				textEdition: 1,
				replacements: [
					{ name: places[0].name, instead: 'kommunen' },
					{ name: giver.name, instead: 'en deltager' },
					{ name: member.name, instead: 'en nabokommune' },
					{ name: places[1].name, instead: 'en anden kommune' },
				],
			})
			expect(quotes).toEqual([])
			expect(await trailOf(tx, 'case_release.proposed')).toEqual([
				{ actorId: facilitator.id, programmeId: told.room.programme.id, particulars: {} },
			])
			await expect(proposeRelease(tx, giver, { caseId, insteads })).rejects.toThrow(new Refused('alreadyProposed'))
		}))

	test('is begun by who facilitates or who gave, once the case was held', () =>
		inTransaction(db, async (tx) => {
			const told = await aToldCase(tx)
			const offered = await anOfferedCase(tx, told)
			const insteads = new Map<string, string>()

			await expect(proposeRelease(tx, told.member, { caseId: told.caseId, insteads })).rejects.toThrow(Forbidden)
			await expect(proposeRelease(tx, told.giver, { caseId: offered, insteads })).rejects.toThrow(Forbidden)
			await proposeRelease(tx, told.giver, { caseId: told.caseId, insteads })
			expect(await standing(tx, told)).toBe('draft')
		}))

	test('is edited by both, each knowing what the other wrote; names that come in are found and taken out', () =>
		inTransaction(db, async (tx) => {
			const told = await aProposedCase(tx)
			const { caseId, giver, facilitator, member, places } = told
			const story = `${places[1].name} gjorde det.`

			await expect(editRelease(tx, member, { caseId, edition: 1, ...TEXTS })).rejects.toThrow(Forbidden)
			await editRelease(tx, giver, { caseId, edition: 1, ...TEXTS, story })
			await expect(editRelease(tx, facilitator, { caseId, edition: 1, ...TEXTS })).rejects.toThrow(Outdated)
			await editRelease(tx, facilitator, { caseId, edition: 2, ...TEXTS, story })
			await expect(say(tx, told, 'given')).rejects.toThrow(new Refused('namesLeft'))
			await expect(replaceLeft(tx, member, { caseId, insteads: new Map() })).rejects.toThrow(Forbidden)
			await replaceLeft(tx, facilitator, { caseId, insteads: new Map([[places[1].name, 'naboen']]) })

			expect((await wholeOf(tx, told)).release).toMatchObject({ story: 'Naboen gjorde det.', textEdition: 3 })
			expect((await trailOf(tx, 'case_release.edited')).map(({ particulars }) => particulars)).toEqual([
				{ edition: 2 },
				{ names: 1 },
			])
		}))
})

describe('the words of others', () => {
	test('are asked for by mail, and are part of the text only once their writer has said yes', () =>
		inTransaction(db, async (tx) => {
			const told = await anAgreedCase(tx)
			const { caseId, noteId, facilitator, giver, member } = told
			await quoteNote(tx, facilitator, { caseId, noteId, publicUrl })
			const { quotes } = await wholeOf(tx, told)
			const quoteId = quotes[0]!.id

			expect(quotes).toMatchObject([{ words: 'Spørg hver nabo i en anden kommune for sig selv', answer: null }])
			expect((await mailedAbout(tx, told)).recipients.at(-1)).toBe(member.email)
			expect(await standing(tx, told)).toBe('draft')
			await expect(say(tx, told, 'given')).rejects.toThrow(new Refused('quotesOpen'))
			await expect(answerQuote(tx, giver, { caseId, quoteId, answer: 'given', publicUrl })).rejects.toThrow(Forbidden)
			await answerQuote(tx, member, { caseId, quoteId, answer: 'given', publicUrl })
			await say(tx, told, 'given')
			await publishRelease(tx, facilitator, { caseId, publicUrl })

			const [shown] = await listCases(tx)
			expect(shown!.story).toContain('Sagt ved bordet:\n”Spørg hver nabo i en anden kommune for sig selv”')
			expect(await trailOf(tx, 'case_release.quote_answered')).toMatchObject([
				{ actorId: member.id, particulars: { quoteId, before: null, after: 'given' } },
			])

			await answerQuote(tx, member, { caseId, quoteId, answer: 'refused', publicUrl })

			expect(await listCases(tx)).toEqual([])
			expect(await standing(tx, told)).toBe('draft')
			await say(tx, told, 'given')
			await publishRelease(tx, facilitator, { caseId, publicUrl })
			expect((await listCases(tx))[0]!.story).toBe(TEXTS.story)
		}))

	test('do not come in as the giver’s own', () =>
		inTransaction(db, async (tx) => {
			const told = await aProposedCase(tx)
			const helped = 'Vi skal spørge, hver nabo i en anden kommune for sig selv.'
			const { caseId, noteId, giver, member } = told
			await editRelease(tx, giver, { caseId, edition: 1, ...TEXTS, helped })

			await expect(say(tx, told, 'given')).rejects.toThrow(new Refused('borrowed'))
			await expect(quoteNote(tx, member, { caseId, noteId, publicUrl })).rejects.toThrow(Forbidden)
			await quoteNote(tx, giver, { caseId, noteId, publicUrl })
			await expect(quoteNote(tx, giver, { caseId, noteId, publicUrl })).rejects.toThrow(new Refused('alreadyQuoted'))
			const quoteId = (await wholeOf(tx, told)).quotes[0]!.id
			await answerQuote(tx, member, { caseId, quoteId, answer: 'refused', publicUrl })
			await expect(say(tx, told, 'given')).rejects.toThrow(new Refused('borrowed'))
			await expect(removeQuote(tx, member, { caseId, quoteId })).rejects.toThrow(Forbidden)
			await removeQuote(tx, giver, { caseId, quoteId })
			expect((await wholeOf(tx, told)).quotes).toEqual([])
		}))

	test('the giver’s own notes need nobody’s yes', () =>
		inTransaction(db, async (tx) => {
			const told = await anAgreedCase(tx)
			const { caseId, giver, facilitator } = told
			await writeNote(tx, giver, { id: caseId, round: 'advice', note: 'Vi prøver med pap' })
			const noteId = (
				await tx.selectFrom('peer_case_notes').select('id').where('written_by', '=', giver.id).executeTakeFirstOrThrow()
			).id
			await quoteNote(tx, facilitator, { caseId, noteId, publicUrl })
			await say(tx, told, 'given')
			await publishRelease(tx, facilitator, { caseId, publicUrl })

			expect((await listCases(tx))[0]!.story).toContain('”Vi prøver med pap”')
		}))
})

describe('the giver’s yes', () => {
	test('is asked for by mail, and is to the text as it stands', () =>
		inTransaction(db, async (tx) => {
			const told = await aProposedCase(tx)
			const { caseId, giver, facilitator, member } = told
			const ask = (actor: Actor) => askGiver(tx, actor, { caseId, publicUrl })

			await expect(ask(giver)).rejects.toThrow(Forbidden)
			await ask(facilitator)
			await expect(ask(facilitator)).rejects.toThrow(new Refused('askedAlready'))
			expect(await standing(tx, told)).toBe('asked')
			expect(await mailedAbout(tx, told)).toEqual({ recipients: [giver.email], says: false })
			await expect(say(tx, told, 'given', facilitator)).rejects.toThrow(Forbidden)
			await expect(say(tx, told, 'given', member)).rejects.toThrow(Forbidden)
			await expect(publishRelease(tx, facilitator, { caseId, publicUrl })).rejects.toThrow(new Refused('notAgreed'))

			await say(tx, told, 'refused')
			await expect(ask(facilitator)).rejects.toThrow(new Refused('answeredAlready'))
			expect([await standing(tx, told), (await wholeOf(tx, told)).answer?.word]).toEqual(['refused', 'Fordi'])
			await say(tx, told, 'given')
			expect(await standing(tx, told)).toBe('agreed')
			expect((await mailedAbout(tx, told)).recipients.slice(1)).toEqual([facilitator.email, facilitator.email])
			await editRelease(tx, facilitator, { caseId, edition: 1, ...TEXTS })
			expect(await standing(tx, told)).toBe('draft')
			const stale = { caseId, answer: 'given', word: '', edition: 1, publicUrl } as const
			await expect(answerRelease(tx, giver, stale)).rejects.toThrow(Outdated)
			expect((await trailOf(tx, 'case_release.answered')).map(({ particulars }) => particulars)).toEqual([
				{ edition: 1, answer: 'refused' },
				{ edition: 1, answer: 'given' },
			])
		}))

	test.each([
		['summary', 'summaryMissing'],
		['place', 'placeMissing'],
		['story', 'storyMissing'],
	] as const)('is not asked for without a %s', (field, reason) =>
		inTransaction(db, async (tx) => {
			const told = await aProposedCase(tx)
			const { caseId, facilitator } = told
			await editRelease(tx, facilitator, { caseId, edition: 1, ...TEXTS, [field]: '' })

			await expect(askGiver(tx, facilitator, { caseId, publicUrl })).rejects.toThrow(new Refused(reason))
		}),
	)
})
