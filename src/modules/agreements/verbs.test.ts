import { afterAll, beforeEach, expect, test } from 'vitest'
import { accessOf, aDraft, anAgreement, TERMS } from '../../../tests/support/agreements.ts'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aParty, aPartyLink, aTown, type Town } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { listJobs } from '../../../tests/support/webhooks.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Outdated, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { findPartnership, lockLinkHolder } from '../partnerships/index.ts'
import { signedBy, standingOf, whoMustSign } from './agreement.ts'
import { announceExit } from './announce-exit.ts'
import { draftAgreement } from './draft-agreement.ts'
import { editAgreement } from './edit-agreement.ts'
import { endAgreement } from './end-agreement.ts'
import { putToSigning, renewAgreement } from './put-to-signing.ts'
import { findAgreement } from './queries.ts'
import { signAgreement } from './sign-agreement.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const SIGNATURE = { edition: 1, name: 'Anna Ager', mandate: 'formand', reservation: '' }
let made = 0

/** A town with a shop that has an account and an owner that has a link. */
async function aScene(tx: Tx) {
	made += 1
	const town = await aTown(tx)
	const anna = await aPerson(tx, `Anna ${made}`)
	const shop = await aParty(tx, town, 'Butikken', { kind: 'shop', contactEmail: anna.email })
	const owner = await aParty(tx, town, 'Ejeren', { kind: 'owner' })
	const link = await aPartyLink(tx, town, { partyId: owner })
	const { access } = await lockLinkHolder(tx, link.token)
	return { town, anna, shop, owner, link, byLink: access, byAccount: await accessOf(tx, town, anna, shop) }
}

async function standing(tx: Tx, town: Town, id: Id<'agreement'>, today = '2026-03-10') {
	const partnership = (await findPartnership(tx, town.partnership.id))!
	const agreement = (await findAgreement(tx, id))!
	return [standingOf(agreement, partnership, today), whoMustSign(agreement, partnership).map(({ name }) => name)]
}

test('a draft begins with the clauses of its kind, and what is to be filled in keeps it from being signed', () =>
	inTransaction(db, async (tx) => {
		const { town, anna } = await aScene(tx)
		const wish = { partnershipId: town.partnership.id, kind: 'project', language: 'nl' } as const

		await expect(draftAgreement(tx, anna, wish)).rejects.toThrow(Forbidden)
		const id = await draftAgreement(tx, town.planner, wish)

		const draft = (await findAgreement(tx, id))!
		expect(draft).toMatchObject({ kind: 'project', language: 'nl', noticeMonths: 3, expiresOn: null, editions: [] })
		expect(draft.title).toBe(`Projectovereenkomst ${town.partnership.name}`)
		expect(draft.clauses.map(({ title }) => title).slice(0, 2)).toEqual(['Het project', 'Rollen en plichten'])
		expect(await standing(tx, town, id)).toEqual(['draft', []])
		const put = { id, version: 1, words: '' }
		await expect(putToSigning(tx, town.planner, put)).rejects.toThrow(new Refused('unfilled'))
		expect(await trailOf(tx, 'agreement.drafted')).toMatchObject([{ actorId: town.planner.id }])
	}))

test('only who leads edits, puts, renews and ends it, and nobody over the words of another', () =>
	inTransaction(db, async (tx) => {
		const { town, anna } = await aScene(tx)
		const { id, version } = await aDraft(tx, town)
		const renewal = { id, version, expiresOn: '2028-01-01', renewal: 'Længere' }

		await expect(editAgreement(tx, anna, { id, version, ...TERMS })).rejects.toThrow(Forbidden)
		await expect(editAgreement(tx, town.planner, { id, version: 1, ...TERMS })).rejects.toThrow(Outdated)
		await expect(putToSigning(tx, anna, { id, version, words: '' })).rejects.toThrow(Forbidden)
		await expect(putToSigning(tx, town.planner, { id, version: 1, words: '' })).rejects.toThrow(Outdated)
		await expect(renewAgreement(tx, anna, renewal)).rejects.toThrow(Forbidden)
		await expect(renewAgreement(tx, town.planner, { ...renewal, version: 1 })).rejects.toThrow(Outdated)
		await expect(endAgreement(tx, anna, id)).rejects.toThrow(Forbidden)
		await endAgreement(tx, town.planner, id)

		expect(await standing(tx, town, id)).toEqual(['ended', []])
		await expect(endAgreement(tx, town.planner, id)).rejects.toThrow(new Refused('ended'))
		await expect(editAgreement(tx, town.planner, { id, version, ...TERMS })).rejects.toThrow(new Refused('ended'))
		await expect(putToSigning(tx, town.planner, { id, version, words: '' })).rejects.toThrow(new Refused('ended'))
		expect(await trailOf(tx, 'agreement.edited')).toHaveLength(1)
		expect(await trailOf(tx, 'agreement.ended')).toMatchObject([{ actorId: town.planner.id }])
	}))

test('parties sign by account and by link, with name, mandate and reservation', () =>
	inTransaction(db, async (tx) => {
		const { town, anna, shop, owner, link, byLink, byAccount } = await aScene(tx)
		const { id } = await anAgreement(tx, town)
		const wish = { agreementId: id, ...SIGNATURE }
		expect(await standing(tx, town, id)).toEqual(['signing', ['Butikken', 'Ejeren']])
		const jobs = await listJobs(tx, 'agreements.ask')
		expect(jobs.map(({ payload }) => payload)).toEqual([{ editionId: (await findAgreement(tx, id))!.editions[0]!.id }])

		await signAgreement(tx, byAccount, wish)
		await expect(signAgreement(tx, byAccount, wish)).rejects.toThrow(new Refused('signedAlready'))
		const reserved = { ...wish, name: 'Bo Bang', mandate: 'ejer', reservation: 'Ikke facaden' }
		await signAgreement(tx, byLink, reserved)

		expect(await standing(tx, town, id)).toEqual(['signed', []])
		const { signatures } = (await findAgreement(tx, id))!.editions[0]!
		const signedAt = new Date('2026-03-10T10:00:00Z')
		expect(signatures.map((one) => ({ ...one, signedAt: Math.floor(one.signedAt.getTime() / 60_000) }))).toEqual(
			[
				{ partyId: shop, partyName: 'Butikken', name: 'Anna Ager', mandate: 'formand', reservation: '' },
				{ partyId: owner, partyName: 'Ejeren', name: 'Bo Bang', mandate: 'ejer', reservation: 'Ikke facaden' },
			].map((one) => ({ ...one, signedAt: Math.floor(signedAt.getTime() / 60_000) })),
		)
		expect(await trailOf(tx, 'agreement.signed')).toMatchObject([
			{ actorId: anna.id, particulars: { edition: 1, withReservation: false, partyId: shop } },
			{ actorId: null, particulars: { edition: 1, withReservation: true, partyId: owner, linkId: link.id } },
		])
	}))

test('nobody signs for a party that is not theirs, nor for one that is only known', () =>
	inTransaction(db, async (tx) => {
		const { town, owner, byAccount } = await aScene(tx)
		const known = await aParty(tx, town, 'Naboen', { standing: 'known' })
		const { token } = await aPartyLink(tx, town, { partyId: known })
		const { access } = await lockLinkHolder(tx, token)
		const { id } = await anAgreement(tx, town)
		const wish = { agreementId: id, ...SIGNATURE }

		await expect(signAgreement(tx, access, wish)).rejects.toThrow(Forbidden)
		await expect(signAgreement(tx, { ...byAccount, partyId: owner }, wish)).rejects.toThrow(Forbidden)
		await expect(announceExit(tx, access, { agreementId: id, words: '' })).rejects.toThrow(Forbidden)
		await expect(announceExit(tx, { ...byAccount, partyId: owner }, { agreementId: id, words: '' })).rejects.toThrow(
			Forbidden,
		)
	}))

test('an amendment is another edition: it says what is new, the old one stays, and all are asked again', () =>
	inTransaction(db, async (tx) => {
		const { town, byLink, byAccount, owner } = await aScene(tx)
		const { id, version } = await anAgreement(tx, town)
		await signAgreement(tx, byLink, { agreementId: id, ...SIGNATURE })
		const put = { id, version, words: '' }
		await expect(putToSigning(tx, town.planner, put)).rejects.toThrow(new Refused('nothingNew'))
		const clauses = [...TERMS.clauses, { title: 'Møder', body: 'Hver måned.' }]
		await editAgreement(tx, town.planner, { id, version, ...TERMS, clauses })
		const amended = { ...put, version: version + 1 }
		await expect(putToSigning(tx, town.planner, amended)).rejects.toThrow(new Refused('wordsMissing'))

		await putToSigning(tx, town.planner, { ...amended, words: 'Vi mødes hver måned' })

		const agreement = (await findAgreement(tx, id))!
		expect(agreement.editions.map(({ number, clauses: of, words }) => [number, of.length, words])).toEqual([
			[2, 2, 'Vi mødes hver måned'],
			[1, 1, ''],
		])
		expect(await standing(tx, town, id)).toEqual(['signing', ['Butikken', 'Ejeren']])
		expect(signedBy(agreement, owner)!.edition.number).toBe(1)
		const stale = signAgreement(tx, byAccount, { agreementId: id, ...SIGNATURE })
		await expect(stale).rejects.toThrow(new Refused('newerEdition'))
		expect(await trailOf(tx, 'agreement.put')).toMatchObject([
			{ particulars: { edition: 1 } },
			{ actorId: town.planner.id, particulars: { edition: 2 } },
		])
	}))

test('what has expired is signed by nobody until it is renewed, and then signed anew', () =>
	inTransaction(db, async (tx) => {
		const { town, byLink, byAccount } = await aScene(tx)
		const { id, version } = await anAgreement(tx, town)
		const wish = { agreementId: id, ...SIGNATURE }
		await signAgreement(tx, byLink, wish)
		await signAgreement(tx, byAccount, wish)
		expect(await standing(tx, town, id, '2027-03-31')).toEqual(['signed', []])
		expect(await standing(tx, town, id, '2027-04-01')).toEqual(['expired', []])
		await aParty(tx, town, 'Den nye')
		expect(await standing(tx, town, id)).toEqual(['signing', ['Den nye']])

		travelTo('2027-04-01T10:00:00Z')
		const { token } = await aPartyLink(tx, town, { partyId: await aParty(tx, town, 'Den sene') })
		const late = await lockLinkHolder(tx, token)
		await expect(signAgreement(tx, late.access, wish)).rejects.toThrow(new Refused('expired'))
		const renewal = { id, version, expiresOn: '2029-03-31', renewal: '' }
		await expect(renewAgreement(tx, town.planner, renewal)).rejects.toThrow(new Refused('wordsMissing'))
		await renewAgreement(tx, town.planner, { ...renewal, version: version + 1, renewal: 'To år til' })

		const { editions } = (await findAgreement(tx, id))!
		expect(editions.map(({ number, expiresOn }) => [number, expiresOn])).toEqual([
			[2, '2029-03-31'],
			[1, '2027-03-31'],
		])
		await signAgreement(tx, byLink, { ...wish, edition: 2 })
	}))

test('who leaves is bound for as long as the notice lasts that it has signed', () =>
	inTransaction(db, async (tx) => {
		const { town, anna, shop, byLink, byAccount } = await aScene(tx)
		const { id } = await anAgreement(tx, town)
		const wish = { agreementId: id, words: 'Vi flytter' }
		await expect(announceExit(tx, byAccount, wish)).rejects.toThrow(new Refused('notSigned'))
		await signAgreement(tx, byAccount, { agreementId: id, ...SIGNATURE })

		await announceExit(tx, byAccount, wish)

		const { exits } = (await findAgreement(tx, id))!
		expect(exits).toMatchObject([{ partyId: shop, words: 'Vi flytter', endsOn: '2026-06-10' }])
		await expect(announceExit(tx, byAccount, wish)).rejects.toThrow(new Refused('leftAgreement'))
		expect(await standing(tx, town, id)).toEqual(['signing', ['Ejeren']])
		await signAgreement(tx, byLink, { agreementId: id, ...SIGNATURE })
		expect(await standing(tx, town, id)).toEqual(['signed', []])
		expect((await listJobs(tx, 'agreements.exit')).map(({ payload }) => payload)).toEqual([
			{ agreementId: id, partyId: shop },
		])
		const particulars = { endsOn: '2026-06-10', partyId: shop }
		expect(await trailOf(tx, 'agreement.exit_announced')).toMatchObject([{ actorId: anna.id, particulars }])
	}))

test('nothing is put to nobody, nor with a last day that has passed', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const { id, version } = await aDraft(tx, town)
		const put = { id, version, words: '' }
		await expect(putToSigning(tx, town.planner, put)).rejects.toThrow(new Refused('nobodyToSign'))
		await aParty(tx, town, 'Butikken')
		travelTo('2027-04-01T10:00:00Z')
		await expect(putToSigning(tx, town.planner, put)).rejects.toThrow(new Refused('expiresPast'))
	}))

test('two hands that sign for one party at once make one signature', async () => {
	const { town, byAccount, id } = await db.transaction().execute(async (tx) => {
		const scene = await aScene(tx)
		return { ...scene, ...(await anAgreement(tx, scene.town)) }
	})
	const sign = () => db.transaction().execute((tx) => signAgreement(tx, byAccount, { agreementId: id, ...SIGNATURE }))

	const results = await Promise.allSettled([sign(), sign(), sign()])

	const outcomes = results.map((one) => (one.status === 'rejected' ? String(one.reason) : 'signed'))
	expect(outcomes.sort()).toEqual(['Refused: signedAlready', 'Refused: signedAlready', 'signed'])
	await db.transaction().execute(async (tx) => {
		expect(await standing(tx, town, id)).toEqual(['signing', ['Ejeren']])
	})
})
