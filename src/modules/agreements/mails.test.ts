import { afterAll, beforeEach, expect, test } from 'vitest'
import { accessOf, anAgreement } from '../../../tests/support/agreements.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aParty, aPartyLink, aTown } from '../../../tests/support/partnerships.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import { listMails } from '../messages/index.ts'
import { announceExit } from './announce-exit.ts'
import { askToSign } from './ask-to-sign.job.ts'
import { endAgreement } from './end-agreement.ts'
import { remindSigning } from './remind-signing.job.ts'
import { signAgreement } from './sign-agreement.ts'
import { tellExit } from './tell-exit.job.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

let made = 0
const SIGNATURE = { edition: 1, name: 'Anna', mandate: 'ejer', reservation: '' }

/** An account, a link and one that nobody can write to. */
async function aScene() {
	return db.transaction().execute(async (tx) => {
		made += 1
		const town = await aTown(tx)
		const anna = await aPerson(tx, `Anna ${made}`)
		const address = `bo-${made}@example.dk`
		const shop = await aParty(tx, town, 'Butikken', { contactEmail: anna.email })
		const owner = await aParty(tx, town, 'Ejeren', { contactEmail: address })
		await aParty(tx, town, 'Beboerne')
		await aPartyLink(tx, town, { partyId: owner, state: 'revoked' })
		const { token } = await aPartyLink(tx, town, { partyId: owner })
		const agreement = await anAgreement(tx, town)
		return { town, anna, shop, token, agreement, address, byAccount: await accessOf(tx, town, anna, shop) }
	})
}

async function mailsTo(to: string): Promise<[string, string][]> {
	const mails = await listMails(db, { limit: 50, to })
	return mails.reverse().map(({ subject, text }) => [subject, text])
}

test('each party that can be written to is asked once, behind its link or where one signs in', async () => {
	const { town, anna, token, agreement, address } = await aScene()
	const editionId = agreement.editions[0]!.id

	await askToSign.run(aWorkbench(db), { editionId })
	await askToSign.run(aWorkbench(db), { editionId })

	const [byLink, ...more] = await mailsTo(address)
	expect([byLink![0], more]).toEqual(['Til underskrift: Samarbejdsaftale', []])
	expect(byLink![1]).toContain(`https://torvet.example/p/${token}/agreements/${agreement.id}`)
	const [byAccount] = await mailsTo(anna.email)
	expect(byAccount![1]).toContain(`/partnerships/${town.partnership.slug}/agreements/${agreement.id}`)
})

test('a party without an address of its own is asked where those who act for its organisation read their mail', async () => {
	const { town, agreement, person } = await db.transaction().execute(async (tx) => {
		const town = await aTown(tx)
		const place = await aMunicipality(tx)
		made += 1
		const person = await aPerson(tx, `Vikar ${made}`, { actsFor: [place] })
		await aParty(tx, town, 'Naboen', { organisationId: place.organisationId })
		return { town, person, agreement: await anAgreement(tx, town) }
	})

	await askToSign.run(aWorkbench(db), { editionId: agreement.editions[0]!.id })

	const [mail, ...more] = await mailsTo(person.email)
	expect([mail![0], more]).toEqual(['Til underskrift: Samarbejdsaftale', []])
	expect(mail![1]).toContain(`/partnerships/${town.partnership.slug}/agreements/${agreement.id}`)
})

test('who has not signed is reminded three weeks in a row, and who has signed is left in peace', async () => {
	const { anna, agreement, address, byAccount } = await aScene()
	await db.transaction().execute((tx) => signAgreement(tx, byAccount, { agreementId: agreement.id, ...SIGNATURE }))
	const reminded = async (instant: string) => {
		travelTo(instant)
		await remindSigning.run(aWorkbench(db), {})
		return (await mailsTo(address)).length
	}

	expect(await reminded('2026-03-17T09:59:00Z')).toBe(0)
	expect(await reminded('2026-03-17T10:01:00Z')).toBe(1)
	expect(await reminded('2026-03-18T10:00:00Z')).toBe(1)
	expect(await reminded('2026-03-24T10:01:00Z')).toBe(2)
	expect(await reminded('2026-04-01T10:00:00Z')).toBe(3)
	expect(await reminded('2026-04-08T10:00:00Z')).toBe(3)
	expect(await mailsTo(anna.email)).toEqual([])
	expect((await mailsTo(address))[0]![0]).toBe('Mangler jeres underskrift: Samarbejdsaftale')
})

test('whoever keeps it hears before and after its last day, and no more once it is ended', async () => {
	const { town } = await aScene()
	const ended = await aScene()
	await db.transaction().execute((tx) => endAgreement(tx, ended.town.planner, ended.agreement.id))
	const told = async (instant: string) => {
		travelTo(instant)
		await remindSigning.run(aWorkbench(db), {})
		return (await mailsTo(town.planner.email)).length
	}

	expect(await told('2027-01-29T10:00:00Z')).toBe(0)
	expect(await told('2027-01-30T10:00:00Z')).toBe(1)
	expect(await told('2027-01-31T10:00:00Z')).toBe(1)
	// The clock stood still on the very day.
	expect(await told('2027-03-18T10:00:00Z')).toBe(2)
	expect(await told('2027-03-31T10:00:00Z')).toBe(2)
	expect(await told('2027-04-01T10:00:00Z')).toBe(3)
	const [first] = await mailsTo(town.planner.email)
	expect(first![0]).toBe('Samarbejdsaftale: sidste dag er 31. marts 2027')
	expect(await mailsTo(ended.town.planner.email)).toEqual([])
})

test('whoever keeps it hears at once who leaves, until when, and why', async () => {
	const { town, shop, agreement, byAccount } = await aScene()
	const { id: agreementId } = agreement
	await db.transaction().execute(async (tx) => {
		await signAgreement(tx, byAccount, { agreementId, ...SIGNATURE })
		await announceExit(tx, byAccount, { agreementId, words: 'Vi lukker butikken' })
	})

	await tellExit.run(aWorkbench(db), { agreementId, partyId: shop })
	await tellExit.run(aWorkbench(db), { agreementId, partyId: shop })

	const [mail, ...more] = await mailsTo(town.planner.email)
	expect([mail![0], more]).toEqual(['Butikken træder ud af en aftale', []])
	for (const words of ['Vi lukker butikken', '10. juni 2026']) expect(mail![1]).toContain(words)
})
