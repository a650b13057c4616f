import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { dayAt } from '../../platform/dates.ts'
import { Forbidden, Outdated } from '../../platform/errors.ts'
import { listEvents } from '../activity/index.ts'
import { findProgramme, listFormerOwners, type Programme } from '../programmes/index.ts'
import { findNewPath } from '../redirects/index.ts'
import { editFacts, type Facts } from './edit-facts.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

const aSecretariat = (tx: Tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] })

describe('editing the facts', () => {
	const factsOf = ({ name, slug, owner, summary, theme, startsOn, endsOn }: Programme): Facts => {
		return { name, slug, owner, summary, theme, startsOn, endsOn }
	}

	test('changes them, counts the version and tells what was there', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const programme = await aProgramme(tx, sara, { state: 'draft' })
			const facts = {
				...factsOf(programme),
				name: 'Andet navn',
				slug: 'andet-navn',
				theme: 'binnensteden',
				endsOn: null,
			}

			await editFacts(tx, sara, { id: programme.id, version: 1, facts })

			expect(await findProgramme(tx, programme.id)).toEqual({ ...programme, ...facts, version: 2 })
			const [event] = await listEvents(tx, programme.id)
			expect(event).toMatchObject({
				actorName: 'Sara',
				verb: 'programme.edited',
				particulars: { before: factsOf(programme), after: facts },
			})
		}))

	test('is refused when somebody saved meanwhile', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const programme = await aProgramme(tx, sara, { state: 'draft' })
			const edit = { id: programme.id, version: 1, facts: { ...factsOf(programme), name: 'Første' } }
			await editFacts(tx, sara, edit)

			await expect(editFacts(tx, sara, { ...edit, facts: { ...edit.facts, name: 'Anden' } })).rejects.toThrow(Outdated)
			expect((await findProgramme(tx, programme.id))?.name).toBe('Første')
		}))

	test('remembers who ran a public programme before, unless only the name of its owner is put right', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const programme = await aProgramme(tx, sara, { owner: 'Erhvervsstyrelsen' })
			const { id } = programme
			const owned = (owner: string) => ({ ...factsOf(programme), owner })

			await editFacts(tx, sara, { id, version: 2, facts: owned('Bolig- og Planstyrelsen') })
			await editFacts(tx, sara, { id, version: 3, facts: owned('Bolig- og Planstyrelsen, bymidter'), sameOwner: '1' })
			await editFacts(tx, sara, { id, version: 4, facts: owned('Plan- og Landdistriktsstyrelsen') })
			await editFacts(tx, sara, { id, version: 5, facts: owned('Plan- og Landdistriktsstyrelsen') })

			const today = dayAt(now(), programme.timeZone)
			expect(await listFormerOwners(tx, id)).toEqual([
				{ owner: 'Erhvervsstyrelsen', untilOn: today },
				{ owner: 'Bolig- og Planstyrelsen, bymidter', untilOn: today },
			])
			const draft = await aProgramme(tx, sara, { state: 'draft' })
			await editFacts(tx, sara, { id: draft.id, version: 1, facts: { ...factsOf(draft), owner: 'Andre' } })
			expect(await listFormerOwners(tx, draft.id)).toEqual([])
		}))

	test('lets the old address of a public programme lead to the new one, and keeps it from others', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const [moved, other] = [await aProgramme(tx, sara, { slug: 'foer' }), await aProgramme(tx, sara)]
			const facts = { ...factsOf(moved), slug: 'efter' }

			await editFacts(tx, sara, { id: moved.id, version: moved.version, facts })

			expect(await findNewPath(tx, '/programmes/foer/participants')).toBe('/programmes/efter/participants')
			const taking = { id: other.id, version: other.version, facts: { ...factsOf(other), slug: 'foer' } }
			await expect(editFacts(tx, sara, taking)).rejects.toMatchObject({ reason: 'slugTaken' })
			await editFacts(tx, sara, { id: moved.id, version: moved.version + 1, facts: factsOf(moved) })
			expect(await findNewPath(tx, '/programmes/foer')).toBeUndefined()
			expect(await findNewPath(tx, '/programmes/efter')).toBe('/programmes/foer')
		}))

	test('leaves no trace of an address that a draft had', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const draft = await aProgramme(tx, sara, { state: 'draft', slug: 'kladde' })

			await editFacts(tx, sara, { id: draft.id, version: 1, facts: { ...factsOf(draft), slug: 'andet' } })

			expect(await findNewPath(tx, '/programmes/kladde')).toBeUndefined()
		}))

	test('is refused to others, and for an address that is taken', () =>
		inTransaction(db, async (tx) => {
			const sara = await aSecretariat(tx)
			const [published, draft] = [await aProgramme(tx, sara), await aProgramme(tx, sara, { state: 'draft' })]
			const assessor = await aPerson(tx, 'Bo', { roles: [{ role: 'assessor', programmeId: published.id }] })
			const rename = (programme: Programme, slug: string) => {
				return { id: programme.id, version: programme.version, facts: { ...factsOf(programme), slug } }
			}

			await expect(editFacts(tx, assessor, rename(published, published.slug))).rejects.toThrow(Forbidden)
			await expect(editFacts(tx, sara, rename(draft, published.slug))).rejects.toMatchObject({ reason: 'slugTaken' })
		}))
})
