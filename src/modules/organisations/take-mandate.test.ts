import { afterAll, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { Forbidden } from '../../platform/errors.ts'
import { findActor } from '../people/index.ts'
import { giveMandate, takeMandate } from './give-mandate.ts'
import { domainOf, mayTakeMandate, type Organisation } from './organisation.ts'
import { findOrganisation, listApplicantAddresses } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const organisation = { emailDomain: 'ellekoebing.example' } as Organisation

test.for([
	['mette@ellekoebing.example', true],
	['mette@ELLEKOEBING.example', true],
	['mette@plan.ellekoebing.example', false],
	['mette@ellekoebing.example.evil.example', false],
	['ellekoebing.example@evil.example', false],
] as const)('%s may take the mandate: %s', ([email, may]) => {
	expect(mayTakeMandate(email, organisation)).toBe(may)
})

test('an organisation without a domain gives no mandate by itself', () => {
	expect(mayTakeMandate('a@b.example', { ...organisation, emailDomain: null })).toBe(false)
})

test('the domain is what follows the last @', () => {
	expect(domainOf('"a@b"@C.example')).toBe('c.example')
})

test('somebody with an address there acts for the municipality from today', () =>
	inTransaction(db, async (tx) => {
		const place = await aMunicipality(tx)
		const { emailDomain } = (await findOrganisation(tx, place.organisationId))!
		const person = await aPerson(tx, 'Nanna Ny', { email: `nanna@${emailDomain}` })

		await takeMandate(tx, person, place.organisationId)

		const actor = await findActor(tx, person.id, new Date())
		expect(actor?.mandates).toMatchObject([{ organisationId: place.organisationId, role: 'applicant' }])
		const events = await tx
			.selectFrom('events')
			.select(['actor_id', 'verb'])
			.where('verb', '=', 'mandate.given')
			.execute()
		expect(events).toEqual([{ actor_id: person.id, verb: 'mandate.given' }])
	}))

test('somebody from elsewhere may not', () =>
	inTransaction(db, async (tx) => {
		const place = await aMunicipality(tx)
		const person = await aPerson(tx, 'Fremmed')

		await expect(takeMandate(tx, person, place.organisationId)).rejects.toThrow(Forbidden)
	}))

test('a mandate holds from its first to its last day', () =>
	inTransaction(db, async (tx) => {
		const place = await aMunicipality(tx)
		const person = await aPerson(tx, 'Vikar')
		const { organisationId } = place
		const terms = { personId: person.id, organisationId, unitId: null, role: 'applicant' as const }
		await giveMandate(tx, undefined, { ...terms, validFrom: '2026-03-01', validTo: '2026-03-31' })
		const names = async (day: string) =>
			(await listApplicantAddresses(tx, organisationId, new Date(`${day}T12:00:00Z`))).map(({ name }) => name)
		const acts = async (day: string) => (await findActor(tx, person.id, new Date(`${day}T12:00:00Z`)))?.mandates.length

		expect([
			await names('2026-02-28'),
			await names('2026-03-01'),
			await names('2026-03-31'),
			await names('2026-04-01'),
		]).toEqual([[], ['Vikar'], ['Vikar'], []])
		expect([await acts('2026-02-28'), await acts('2026-03-01'), await acts('2026-04-01')]).toEqual([0, 1, 0])
	}))
