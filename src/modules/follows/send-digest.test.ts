import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { aSubmittedApplication } from '../../../tests/support/applications.ts'
import { anOpenCall, aPublishedProgramme } from '../../../tests/support/calls.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aFollower, newsIn, nextDigest } from '../../../tests/support/follows.ts'
import { aDraft, aPublishedPage } from '../../../tests/support/pages.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import type { Id } from '../../platform/id.ts'
import { postponeDeadline } from '../call-setup/postpone-deadline.ts'
import { findCall } from '../calls/index.ts'
import { findItem, retireItem, wordsOf } from '../library/index.ts'
import { publishPage } from '../page-editor/index.ts'
import { withdrawPage } from '../page-editor/withdraw-page.ts'
import { addParticipations } from '../programme-setup/index.ts'
import { indexApplications } from '../submissions/index.ts'
import { listTerms, loadTerms } from '../taxonomy/index.ts'
import { draftMeasure, publishMeasure } from '../toolbox/index.ts'
import { editMeasure } from '../toolbox/edit-measure.ts'
import { emptyWords } from '../toolbox/measure.ts'
import { beginFollow } from './begin-follow.ts'
import { indexShownPages } from '../page-editor/index.ts'
import { sendDigest } from './send-digest.ts'
import { findFollower } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-11-24T10:00:00Z'))

const DAY = 86_400_000
const inDays = (days: number) => new Date(now().getTime() + days * DAY)

async function aScene(tx: Tx) {
	await loadTerms(tx)
	const sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
	const programmeId = await aPublishedProgramme(tx, sara)
	return { sara, programmeId, programme: { what: 'programme' as const, subject: programmeId } }
}

const theme = (subject: string) => ({ what: 'theme' as const, subject })

type Placed = { terms?: string[]; programmeId?: Id<'programme'> }

async function aMeasure(tx: Tx, actor: Actor, title: string, { terms = ['tomme-lokaler'], programmeId }: Placed = {}) {
	const termIds = (await listTerms(tx)).filter(({ key }) => terms.includes(key)).map(({ id }) => id)
	const envelope = { language: 'da' as const, title, summary: 'Kort.', termIds, ...(programmeId && { programmeId }) }
	const words = { ...emptyWords, problem: 'Tomme vinduer.', approach: 'Begynd.', checklist: ['Hvem?'] }
	const { id } = await draftMeasure(tx, actor, { envelope, words })
	await publishMeasure(tx, actor, { id, version: 1, changes: '' })
	return (await findItem(tx, id))!
}

async function postpone(tx: Tx, actor: Actor, callId: Awaited<ReturnType<typeof anOpenCall>>['id'], days: number) {
	const { version } = (await findCall(tx, callId))!
	await postponeDeadline(tx, actor, { callId, version, deadlineAt: inDays(days), reason: 'Mere tid.' })
}

describe('a digest', () => {
	test('tells what is new, and nothing a second time', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId, programme } = await aScene(tx)
			await aPublishedPage(tx, sara, { programmeId, title: 'Var der før' })
			const follower = await aFollower(tx, programme)
			const call = await anOpenCall(tx, sara, {
				programmeId,
				title: 'Bliv prøveby',
				deadlineAt: new Date('2026-12-20T23:00:00Z'),
			})
			await aPublishedPage(tx, sara, { programmeId, title: 'Torvet åbner' })

			const mail = await nextDigest(tx, follower)
			const next = await nextDigest(tx, follower)

			expect(newsIn(mail)).toEqual([
				expect.stringMatching(/^PARTNERSKAB FOR PRØVEBYER \d+$/),
				'Nyt opslag: Bliv prøveby | Fristen er søndag 20. december 2026 kl. 23.59.',
				'Nyhed: Torvet åbner',
			])
			expect(mail?.subject).toBe('Nyt opslag: Bliv prøveby – og 1 nyhed til')
			expect(mail?.text).toContain(`https://torvet.example/calls/${call.slug}`)
			expect(next).toBeUndefined()
		}))

	test('tells a deadline that was moved twice once, as it is now', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId } = await aScene(tx)
			const call = await anOpenCall(tx, sara, { programmeId, title: 'Bliv prøveby' })
			const follower = await aFollower(tx, { what: 'call', subject: call.id })
			await postpone(tx, sara, call.id, 40)
			await postpone(tx, sara, call.id, 50)

			const mail = await nextDigest(tx, follower)

			expect(newsIn(mail)).toEqual(['BLIV PRØVEBY', 'Bliv prøveby | Fristen er nu onsdag 13. januar 2027 kl. 10.59.'])
			expect(mail?.subject).toBe('Bliv prøveby: Fristen er nu onsdag 13. januar 2027 kl. 10.59')
			expect(await nextDigest(tx, follower)).toBeUndefined()
		}))

	test('tells of what the clock alone does: a call opens, closes; news appears', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId, programme } = await aScene(tx)
			await anOpenCall(tx, sara, { programmeId, title: 'Bliv prøveby', opensAt: inDays(1.5), deadlineAt: inDays(3.5) })
			const page = await aDraft(tx, sara, { programmeId, title: 'Om to dage' })
			await publishPage(tx, sara, { id: page.id, version: page.version, from: inDays(2.5), until: null })
			const follower = await aFollower(tx, programme)
			const told = []

			for (let day = 1; day <= 5; day++) {
				// The job that tells of the page never runs.
				await indexShownPages(tx)
				told.push(newsIn(await nextDigest(tx, follower)).slice(1))
			}
			await indexShownPages(tx)
			told.push(newsIn(await nextDigest(tx, follower)).slice(1))

			expect(told).toEqual([
				[],
				[expect.stringMatching(/^Bliv prøveby \| Er åbent for ansøgninger til/)],
				[],
				['Bliv prøveby | Er lukket for ansøgninger.', 'Nyhed: Om to dage'],
				[],
				[],
			])
		}))

	test('tells of a thing that fits two once, with a word on the other', () =>
		inTransaction(db, async (tx) => {
			const { sara } = await aScene(tx)
			const email = 'hanne@visitor.example'
			await aFollower(tx, theme('moedesteder'), email)
			const follower = await aFollower(tx, theme('tomme-lokaler'), email)
			await aMeasure(tx, sara, 'Begge', { terms: ['tomme-lokaler', 'moedesteder'] })
			await aMeasure(tx, sara, 'Kun det andet')

			expect(newsIn(await nextDigest(tx, follower))).toEqual([
				'MØDESTEDER',
				'Nyt greb: Begge | Hører også til Tomme lokaler.',
				'TOMME LOKALER',
				'Nyt greb: Kun det andet',
			])
		}))

	test('tells a new edition of what was known, and what newly fits', () =>
		inTransaction(db, async (tx) => {
			const { sara } = await aScene(tx)
			const known = await aMeasure(tx, sara, 'Kendt')
			const other = await aMeasure(tx, sara, 'Fra andet sted', { terms: ['kultur'] })
			const follower = await aFollower(tx, theme('tomme-lokaler'))
			const terms = (await listTerms(tx)).filter(({ key }) => key === 'tomme-lokaler').map(({ id }) => id)
			const words = { ...emptyWords, problem: 'Tomt.', approach: 'Begynd.', checklist: ['Hvem?'] }
			for (const item of [known, other]) {
				const envelope = { ...wordsOf(item), termIds: terms }
				await editMeasure(tx, sara, { id: item.id, version: item.version, envelope, words, related: [] })
			}
			await publishMeasure(tx, sara, {
				id: known.id,
				version: (await findItem(tx, known.id))!.version,
				changes: 'Nyt.',
			})

			expect(newsIn(await nextDigest(tx, follower)).slice(1)).toEqual([
				'Nyt greb: Fra andet sted',
				'Kendt | Er kommet i en ny udgave.',
			])
		}))

	test('tells followers of a search what newly fits it', () =>
		inTransaction(db, async (tx) => {
			const { sara } = await aScene(tx)
			await aMeasure(tx, sara, 'Lejeaftale for gaden')
			const follower = await aFollower(tx, { what: 'search', subject: '/search?q=lejeaftale&kind=measure' })
			await aMeasure(tx, sara, 'Fælles lejeaftale')
			await aMeasure(tx, sara, 'Noget andet')

			expect(newsIn(await nextDigest(tx, follower))).toEqual([
				'SØGNINGEN ”LEJEAFTALE”, INDSNÆVRET',
				'Nyt greb: Fælles lejeaftale',
			])
		}))

	test('tells followers of a town which programme it takes part in', () =>
		inTransaction(db, async (tx) => {
			const { sara } = await aScene(tx)
			const place = await aMunicipality(tx, { name: 'Ellekøbing' })
			const follower = await aFollower(tx, { what: 'town', subject: place.municipalityCode })
			const programme = await aProgramme(tx, sara, { name: 'Byer i trivsel' })
			const { municipalityCode, townId, name } = place
			await addParticipations(tx, sara, programme.id, [
				{ name, municipalityCode, townId, chosenOn: '2026-01-01', applicationId: null },
			])

			expect(newsIn(await nextDigest(tx, follower))).toEqual(['ELLEKØBING KOMMUNE', 'Nyt program: Byer i trivsel'])
		}))

	test('tells that dates and participants of a programme changed', () =>
		inTransaction(db, async (tx) => {
			const { sara } = await aScene(tx)
			const programme = await aProgramme(tx, sara, { name: 'Byer i trivsel' })
			const place = await aMunicipality(tx)
			const follower = await aFollower(tx, { what: 'programme', subject: programme.id })
			const dated = await tx
				.selectFrom('milestones')
				.select(['id', 'on_date as onDate'])
				.where('programme_id', '=', programme.id)
				.where('on_date', 'is not', null)
				.executeTakeFirstOrThrow()
			await tx.updateTable('milestones').set({ on_date: '2027-06-01' }).where('id', '=', dated.id).execute()
			const { municipalityCode, townId, name } = place
			await addParticipations(tx, sara, programme.id, [
				{ name, municipalityCode, townId, chosenOn: '2026-01-01', applicationId: null },
			])

			expect(newsIn(await nextDigest(tx, follower)).slice(1)).toEqual([
				'Byer i trivsel | Datoer er kommet til eller flyttet. Listen over deltagere er ændret.',
			])
		}))

	test('does not tell what was withdrawn before it could be told, nor when it comes back unchanged', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId, programme } = await aScene(tx)
			const known = await aPublishedPage(tx, sara, { programmeId, title: 'Kendt' })
			const follower = await aFollower(tx, programme)
			const email = follower.email
			await aFollower(tx, theme('tomme-lokaler'), email)
			const page = await aPublishedPage(tx, sara, { programmeId, title: 'En fejl' })
			const item = await aMeasure(tx, sara, 'Heller ikke')
			await withdrawPage(tx, sara, page.id)
			await withdrawPage(tx, sara, known.id)
			await retireItem(tx, sara, { id: item.id, reason: 'En fejl.' })

			expect(await nextDigest(tx, follower)).toBeUndefined()
			await publishPage(tx, sara, { id: known.id, version: known.version + 1, from: null, until: null })
			expect(await nextDigest(tx, follower)).toBeUndefined()
		}))
})

describe('nobody is told what they may not see', () => {
	test('the news of a programme that is a draft, which its secretariat sees', () =>
		inTransaction(db, async (tx) => {
			const { sara } = await aScene(tx)
			const draft = await aProgramme(tx, sara, { state: 'draft', name: 'Hemmeligt' })
			await aFollower(tx, { what: 'search', subject: '/search?q=hemmelig' }, 'hanne@visitor.example')
			const outside = await aFollower(
				tx,
				{ what: 'search', subject: `/search?programme=${draft.id}` },
				'hanne@visitor.example',
			)
			const bo = await aPerson(tx, 'Bo')
			const subject = { what: 'search' as const, subject: '/search?q=hemmelig' }
			const visitor = await beginFollow(tx, bo, { subject, rhythm: 'daily' })
			const inside = await beginFollow(tx, sara, { subject, rhythm: 'daily' })
			await aPublishedPage(tx, sara, { programmeId: draft.id, title: 'Hemmelig nyhed' })
			// Published, so that everybody finds it in the search.
			await aMeasure(tx, sara, 'Hemmeligt greb', { programmeId: draft.id })

			expect(await nextDigest(tx, outside)).toBeUndefined()
			expect(await nextDigest(tx, visitor)).toBeUndefined()
			expect(newsIn(await nextDigest(tx, inside)).slice(1)).toEqual([
				'Nyhed: Hemmelig nyhed',
				'Nyt greb: Hemmeligt greb',
			])
		}))

	test('a measure that is not published is news to nobody, also where it is seen', () =>
		inTransaction(db, async (tx) => {
			const { sara } = await aScene(tx)
			const inside = await beginFollow(tx, sara, { subject: theme('tomme-lokaler'), rhythm: 'daily' })
			const termIds = (await listTerms(tx)).filter(({ key }) => key === 'tomme-lokaler').map(({ id }) => id)
			const envelope = { language: 'da' as const, title: 'Udkast', summary: 'Kort.', termIds }
			await draftMeasure(tx, sara, { envelope, words: emptyWords })

			expect(await nextDigest(tx, inside)).toBeUndefined()
		}))

	test('an application, which is news to those who look for it and may read it, and of no programme', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId, programme } = await aScene(tx)
			const call = await anOpenCall(tx, sara, { programmeId })
			const place = await aMunicipality(tx, { name: 'Ellekøbing' })
			const mette = await aPerson(tx, 'Mette', { actsFor: [place] })
			const subject = { what: 'search' as const, subject: '/search?kind=application' }
			const outside = await aFollower(tx, subject)
			const inside = await beginFollow(tx, sara, { subject, rhythm: 'daily' })
			const member = await aPerson(tx, 'Sonja', { roles: ['secretariat'] })
			const ofProgramme = await beginFollow(tx, member, { subject: programme, rhythm: 'daily' })
			await aSubmittedApplication(tx, mette, { call, place })
			await indexApplications(tx)

			expect(await nextDigest(tx, outside)).toBeUndefined()
			expect(newsIn(await nextDigest(tx, inside)).slice(1)).toEqual([
				expect.stringMatching(/^Ny ansøgning: .*Ellekøbing/),
			])
			expect(await nextDigest(tx, ofProgramme)).toBeUndefined()
		}))

	test('what they could see when they began, and may not see on that day', () =>
		inTransaction(db, async (tx) => {
			const { sara } = await aScene(tx)
			const draft = await aProgramme(tx, sara, { state: 'draft', name: 'Hemmeligt' })
			const rikke = await aPerson(tx, 'Rikke', { roles: [{ role: 'secretariat', programmeId: draft.id }] })
			const subject = { what: 'programme' as const, subject: draft.id }
			const gone = await beginFollow(tx, rikke, { subject, rhythm: 'daily' })
			const still = await beginFollow(tx, sara, { subject, rhythm: 'daily' })
			await aPublishedPage(tx, sara, { programmeId: draft.id, title: 'Hemmelig nyhed' })
			await tx.updateTable('role_grants').set({ valid_to: '2026-11-24' }).where('person_id', '=', rikke.id).execute()

			expect(await nextDigest(tx, gone)).toBeUndefined()
			expect(newsIn(await nextDigest(tx, still))).toEqual(['HEMMELIGT', 'Nyhed: Hemmelig nyhed'])
		}))
})

describe('when', () => {
	test('only on a morning that was not told of, however many went by', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId, programme } = await aScene(tx)
			const follower = await aFollower(tx, programme)
			await aPublishedPage(tx, sara, { programmeId })
			const toldAt = async () => (await findFollower(tx, follower.id))!.toldAt
			const begun = await toldAt()

			travelTo('2026-11-25T05:59:00Z')
			await sendDigest(tx, follower.id, 'https://torvet.example')
			const early = await toldAt()
			travelTo('2026-12-03T11:00:00Z')
			await sendDigest(tx, follower.id, 'https://torvet.example')
			const caughtUp = await toldAt()
			await sendDigest(tx, follower.id, 'https://torvet.example')

			expect(early).toEqual(begun)
			expect(caughtUp > new Date('2026-12-03T11:00:00Z')).toBe(true)
			expect(await toldAt()).toEqual(caughtUp)
			expect(
				await tx.selectFrom('mails').select('recipient').where('recipient', '=', follower.email).execute(),
			).toHaveLength(1)
		}))
})
