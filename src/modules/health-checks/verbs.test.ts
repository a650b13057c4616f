import { afterAll, beforeEach, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aCheck, all, aTownOfThree } from '../../../tests/support/health-checks.ts'
import { aParty, aPartyLink, aTown } from '../../../tests/support/partnerships.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { listJobs } from '../../../tests/support/webhooks.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, Refused } from '../../platform/errors.ts'
import { listMails } from '../messages/index.ts'
import { lockLinkHolder } from '../partnerships/index.ts'
import { answerCheck } from './answer-check.ts'
import { askForHealth, remindOfHealth } from './ask-for-health.job.ts'
import { closeCheck, openCheck } from './open-check.ts'
import { listChecks } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

test('an occasion has its turn once, and none after a later one', () =>
	inTransaction(db, async (tx) => {
		const { town, anna } = await aTownOfThree(tx)
		const wish = { partnershipId: town.partnership.id, closesOn: '2026-03-24' }
		const midway = { ...wish, occasion: 'midway' as const }

		await expect(openCheck(tx, anna, midway)).rejects.toThrow(Forbidden)
		const id = await openCheck(tx, town.planner, midway)

		await expect(openCheck(tx, town.planner, midway)).rejects.toThrow(new Refused('openedAlready'))
		const start = openCheck(tx, town.planner, { ...wish, occasion: 'start' })
		await expect(start).rejects.toThrow(new Refused('laterOpened'))
		expect((await listJobs(tx, 'health-checks.ask')).map(({ payload }) => payload)).toEqual([{ checkId: id }])
		const particulars = { partnershipId: town.partnership.id, occasion: 'midway', closesOn: '2026-03-24' }
		expect(await trailOf(tx, 'health_check.opened')).toMatchObject([{ actorId: town.planner.id, particulars }])
	}))

test('two parties are too few: one could tell who said what', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		for (const name of ['Butikken', 'Ejeren']) await aParty(tx, town, name)
		await aParty(tx, town, 'Naboen', { standing: 'known' })
		const wish = { partnershipId: town.partnership.id, occasion: 'start' as const, closesOn: '2026-03-24' }
		await expect(openCheck(tx, town.planner, wish)).rejects.toThrow(new Refused('tooFewParties'))
	}))

test('parties answer by account and by link, and say something else until the last day', () =>
	inTransaction(db, async (tx) => {
		const { town, anna, shop, owner, byAccount } = await aTownOfThree(tx)
		const { id: checkId } = await aCheck(tx, town)
		await answerCheck(tx, byAccount, { checkId, ...all(2), words: 'Først' })
		await answerCheck(tx, owner.access, { checkId, ...all(4), words: '' })
		travelTo('2026-03-24T21:00:00Z')
		await answerCheck(tx, byAccount, { checkId, ...all(3), trust: 5, words: 'Så' })

		const [check] = await listChecks(tx, town.partnership.id)
		expect(check!.answers.sort((a, b) => a.words.localeCompare(b.words))).toEqual([
			{ partyId: owner.id, scores: all(4), words: '' },
			{ partyId: shop, scores: { ...all(3), trust: 5 }, words: 'Så' },
		])
		travelTo('2026-03-25T00:00:00Z')
		const late = answerCheck(tx, byAccount, { checkId, ...all(1), words: '' })
		await expect(late).rejects.toThrow(new Refused('closed'))
		const trail = await trailOf(tx, 'health_check.answered')
		expect(trail.map(({ actorId }) => actorId)).toEqual([anna.id, null, anna.id])
		const { id: partnershipId } = town.partnership
		expect(trail[0]!.particulars).toEqual({ partnershipId, partyId: shop })
	}))

test('nobody answers for another party, nor for one that is only known', () =>
	inTransaction(db, async (tx) => {
		const { town, owner, byAccount } = await aTownOfThree(tx)
		const known = await aParty(tx, town, 'Naboen', { standing: 'known' })
		const { access } = await lockLinkHolder(tx, (await aPartyLink(tx, town, { partyId: known })).token)
		const { id: checkId } = await aCheck(tx, town)
		const answer = { checkId, ...all(3), words: '' }

		await expect(answerCheck(tx, { ...byAccount, partyId: owner.id }, answer)).rejects.toThrow(Forbidden)
		await expect(answerCheck(tx, access, answer)).rejects.toThrow(Forbidden)
	}))

test('who leads closes it early, and then it stays closed', () =>
	inTransaction(db, async (tx) => {
		const { town, anna, byAccount } = await aTownOfThree(tx)
		const { id: checkId } = await aCheck(tx, town)
		await expect(closeCheck(tx, anna, checkId)).rejects.toThrow(Forbidden)
		await closeCheck(tx, town.planner, checkId)

		await expect(closeCheck(tx, town.planner, checkId)).rejects.toThrow(new Refused('closed'))
		const late = answerCheck(tx, byAccount, { checkId, ...all(3), words: '' })
		await expect(late).rejects.toThrow(new Refused('closed'))
		expect(await trailOf(tx, 'health_check.closed')).toMatchObject([{ actorId: town.planner.id }])
	}))

test('one party that answers in two windows at once has answered once', async () => {
	const { byAccount, town, checkId } = await db.transaction().execute(async (tx) => {
		const scene = await aTownOfThree(tx)
		return { ...scene, checkId: (await aCheck(tx, scene.town)).id }
	})
	const answer = (score: number) =>
		db.transaction().execute((tx) => answerCheck(tx, byAccount, { checkId, ...all(score), words: '' }))

	await Promise.all([answer(1), answer(2), answer(3)])

	expect((await listChecks(db, town.partnership.id))[0]!.answers).toHaveLength(1)
})

test('a party without an address of its own is asked where those who act for its organisation read their mail', async () => {
	const { person, checkId } = await db.transaction().execute(async (tx) => {
		const { town } = await aTownOfThree(tx)
		const place = await aMunicipality(tx)
		const person = await aPerson(tx, 'Vikar', { actsFor: [place] })
		await aParty(tx, town, 'Naboen', { organisationId: place.organisationId })
		return { person, checkId: (await aCheck(tx, town)).id }
	})

	await askForHealth.run(aWorkbench(db), { checkId })

	expect((await listMails(db, { limit: 9, to: person.email })).length).toBe(1)
})

test('each is asked once, reminded once, and left in peace when it has answered', async () => {
	const { anna, owner, byAccount, address, checkId } = await db.transaction().execute(async (tx) => {
		const scene = await aTownOfThree(tx)
		const address = `bo@${scene.town.partnership.slug}.example`
		await tx.updateTable('parties').set({ contact_email: address }).where('id', '=', scene.owner.id).execute()
		return { ...scene, address, checkId: (await aCheck(tx, scene.town)).id }
	})
	const told = async (to: string) => (await listMails(db, { limit: 9, to })).map(({ subject }) => subject)

	await askForHealth.run(aWorkbench(db), { checkId })
	await askForHealth.run(aWorkbench(db), { checkId })
	const [asked] = await listMails(db, { limit: 9, to: address })
	expect(asked!.text).toContain(`https://torvet.example/p/${owner.token}/health/start`)
	expect([(await told(address)).length, (await told(anna.email)).length]).toEqual([1, 1])
	await db.transaction().execute((tx) => answerCheck(tx, byAccount, { checkId, ...all(3), words: '' }))
	travelTo('2026-03-20T10:00:00Z')
	await remindOfHealth.run(aWorkbench(db), {})
	expect((await told(address)).length).toBe(1)
	for (const day of ['2026-03-21', '2026-03-22', '2026-03-25']) {
		travelTo(`${day}T10:00:00Z`)
		await remindOfHealth.run(aWorkbench(db), {})
	}
	expect([(await told(address)).length, (await told(anna.email)).length]).toEqual([2, 1])
})
