import { afterAll, beforeEach, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aParty, aPartyLink, aTown, type Town } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import { listMails } from '../messages/index.ts'
import { joinPartnership, leavePartnership, recordJoining, recordLeaving } from './change-standing.ts'
import { beginPartnership, editPartnership, endPartnership } from './edit-partnership.ts'
import { editParty } from './edit-party.ts'
import { forgetContact } from './forget-contact.ts'
import { endWork, letWork } from './let-work.ts'
import { findLinkHolder, lockLinkHolder } from './party-access.queries.ts'
import { findPartnership, readPartnership } from './queries.ts'
import { recordContact } from './record-contact.ts'
import { findRegistered } from './register.queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const WORDS = { name: 'Havnepartnerskabet', kind: 'project', form: 'formal', steeredBy: 'private' } as const
const MORE = { area: 'Havnen', vision: 'Vi vil havnen', contactName: '', contactEmail: '' }

test('whoever leads it changes what it says of itself, and loses nobody’s words', () =>
	inTransaction(db, async (tx) => {
		const { partnership, planner } = await aTown(tx)
		const edit = { id: partnership.id, version: 1, ...WORDS, ...MORE }

		await editPartnership(tx, planner, edit)

		expect(await findPartnership(tx, partnership.id)).toMatchObject({ ...WORDS, ...MORE, version: 2 })
		await expect(editPartnership(tx, planner, edit)).rejects.toThrow(Outdated)
		const outsider = await aPerson(tx, 'Outsider')
		await expect(editPartnership(tx, outsider, { ...edit, version: 2 })).rejects.toThrow(Forbidden)
		expect(await trailOf(tx, 'partnership.edited')).toMatchObject([{ actorId: planner.id }])
	}))

test('it begins when two are with it, ends, and may begin again', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const { id } = town.partnership
		const stateOf = async () => {
			const partnership = await findPartnership(tx, id)
			return [partnership!.state, partnership!.endsOn]
		}
		await aParty(tx, town, 'Butikken')
		await aParty(tx, town, 'Ejeren', { standing: 'known' })
		await expect(beginPartnership(tx, town.planner, id)).rejects.toThrow(new Refused('tooFewParties'))
		await aParty(tx, town, 'Ungerådet', { kind: 'young' })
		const outsider = await aPerson(tx, 'Outsider')

		await expect(beginPartnership(tx, outsider, id)).rejects.toThrow(Forbidden)
		await beginPartnership(tx, town.planner, id)
		expect(await stateOf()).toEqual(['active', null])
		await expect(beginPartnership(tx, town.planner, id)).rejects.toThrow(new Refused('begunAlready'))
		await expect(endPartnership(tx, outsider, id)).rejects.toThrow(Forbidden)
		await endPartnership(tx, town.planner, id)
		expect(await stateOf()).toEqual(['ended', '2026-03-10'])
		await expect(endPartnership(tx, town.planner, id)).rejects.toThrow(new Refused('endedAlready'))
		await beginPartnership(tx, town.planner, id)
		expect(await stateOf()).toEqual(['active', null])
		const verbs = ['partnership.begun', 'partnership.ended'] as const
		expect((await Promise.all(verbs.map((verb) => trailOf(tx, verb)))).map(({ length }) => length)).toEqual([2, 1])
	}))

/** A party with everything that the team knows of it. */
async function aKnownParty(tx: Tx, town: Town) {
	const id = await aParty(tx, town, 'Ejeren', { kind: 'owner', contactEmail: 'bo@example.dk', standing: 'known' })
	const form = {
		name: 'Ejeren',
		kind: 'owner',
		isPerson: true,
		contactName: 'Bo',
		contactEmail: 'bo@example.dk',
	} as const
	const judged = { contactPhone: '12345678', interest: 4, influence: 5, note: 'Tøver', organisationId: null }
	return { id, edit: { id, ...form, ...judged } }
}

test('the team keeps what it knows of a party, and only the team', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const { id, edit } = await aKnownParty(tx, town)
		await aParty(tx, town, 'Butikken')

		await editParty(tx, town.planner, { ...edit, version: 1 })

		expect(await findRegistered(tx, id)).toMatchObject({ ...edit, version: 2 })
		await expect(editParty(tx, town.planner, { ...edit, version: 1 })).rejects.toThrow(Outdated)
		const renamed = { ...edit, version: 2, name: 'Butikken' }
		await expect(editParty(tx, town.planner, renamed)).rejects.toThrow(new Refused('nameTaken'))
		const bo = await aPerson(tx, 'Bo', { email: 'bo@example.dk' })
		await expect(editParty(tx, bo, { ...edit, version: 2 })).rejects.toThrow(Forbidden)
		const trail = await trailOf(tx, 'party.edited')
		expect(trail).toMatchObject([{ actorId: town.planner.id }])
		expect(trail[0]!.particulars).toEqual({ partnershipId: town.partnership.id })
	}))

test('what was said is written down, the latest first, and forgotten with everything that leads to a person', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const { id, edit } = await aKnownParty(tx, town)
		await editParty(tx, town.planner, { ...edit, version: 1 })
		const contact = { partyId: id, way: 'visit' as const, words: 'Vil tænke over det' }
		await recordContact(tx, town.planner, { ...contact, happenedOn: '2026-03-09' })
		await recordContact(tx, town.planner, { ...contact, happenedOn: '2026-03-10', words: 'Vil gerne' })
		const outsider = await aPerson(tx, 'Outsider')

		const said = async () => (await findRegistered(tx, id))!.contacts.map(({ words }) => words)
		expect(await said()).toEqual(['Vil gerne', 'Vil tænke over det'])
		await expect(recordContact(tx, outsider, { ...contact, happenedOn: '2026-03-10' })).rejects.toThrow(Forbidden)
		await expect(forgetContact(tx, outsider, id)).rejects.toThrow(Forbidden)
		await forgetContact(tx, town.planner, id)

		expect(await said()).toEqual([])
		const nothing = { contactName: '', contactEmail: '', contactPhone: '', note: '', interest: null, influence: null }
		expect(await findRegistered(tx, id)).toMatchObject({ name: 'Ejeren', ...nothing })
		expect(await trailOf(tx, 'party.contacted')).toHaveLength(2)
		const trail = [...(await trailOf(tx, 'party.contacted')), ...(await trailOf(tx, 'party.contact_forgotten'))]
		expect(trail.map(({ particulars }) => particulars)).toEqual(
			trail.map(() => ({ partnershipId: town.partnership.id })),
		)
	}))

test('the team writes down who joins and who leaves', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const id = await aParty(tx, town, 'Ejeren', { standing: 'known' })
		const outsider = await aPerson(tx, 'Outsider')
		const standing = async () => {
			const party = await findRegistered(tx, id)
			return [party!.standing, party!.joinedOn, party!.leftOn]
		}

		await expect(recordLeaving(tx, town.planner, id)).rejects.toThrow(new Refused('notWithUs'))
		await expect(recordJoining(tx, outsider, id)).rejects.toThrow(Forbidden)
		await recordJoining(tx, town.planner, id)
		expect(await standing()).toEqual(['joined', '2026-03-10', null])
		await expect(recordJoining(tx, town.planner, id)).rejects.toThrow(new Refused('joinedAlready'))
		travelTo('2026-04-01T10:00:00Z')
		await expect(recordLeaving(tx, outsider, id)).rejects.toThrow(Forbidden)
		await recordLeaving(tx, town.planner, id)
		expect(await standing()).toEqual(['left', '2026-03-10', '2026-04-01'])
		await recordJoining(tx, town.planner, id)
		expect(await standing()).toEqual(['joined', '2026-04-01', null])
		expect(await trailOf(tx, 'party.joined')).toHaveLength(2)
		expect(await trailOf(tx, 'party.left')).toMatchObject([{ actorId: town.planner.id }])
	}))

test('a party says yes by its link, and leaves by it, and then the link is nobody’s', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const partyId = await aParty(tx, town, 'Ejeren', { standing: 'known' })
		const other = await aParty(tx, town, 'Butikken', { standing: 'known' })
		const { id: linkId, token } = await aPartyLink(tx, town, { partyId })
		const { access } = await lockLinkHolder(tx, token)

		await joinPartnership(tx, access)

		expect((await findRegistered(tx, partyId))!.standing).toBe('joined')
		const stranger = { ...access, partyId: other, by: 'account' as const, actor: await aPerson(tx, 'Stranger') }
		await expect(joinPartnership(tx, stranger)).rejects.toThrow(Forbidden)
		const trace = { partnershipId: town.partnership.id, partyId, linkId }
		expect(await trailOf(tx, 'party.joined')).toMatchObject([{ actorId: null, particulars: trace }])

		await expect(leavePartnership(tx, { ...stranger, partyId })).rejects.toThrow(Forbidden)
		await leavePartnership(tx, access)
		expect(await findLinkHolder(tx, token)).toBeUndefined()
		await expect(leavePartnership(tx, access)).rejects.toThrow(new Refused('notWithUs'))
		await expect(joinPartnership(tx, access)).rejects.toThrow(Forbidden)
		expect(await trailOf(tx, 'party.left')).toMatchObject([{ actorId: null, particulars: trace }])
	}))

test('an adviser works along until a day, and a member until somebody says so', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const { id: partnershipId, slug } = town.partnership
		const about = { partnershipId, language: 'da' as const, publicUrl: 'https://torvet.example' }
		const ida = await aPerson(tx, 'Ida', { email: 'ida@example.dk' })
		const adviser = { name: 'Ida', email: 'ida@example.dk', role: 'adviser' as const, lastDay: '2026-03-31' }

		await expect(letWork(tx, ida, { ...about, ...adviser })).rejects.toThrow(Forbidden)
		await letWork(tx, town.planner, { ...about, ...adviser })
		await expect(letWork(tx, town.planner, { ...about, ...adviser })).rejects.toThrow(new Refused('worksAlready'))
		expect((await readPartnership(tx, ida, slug)).team).toMatchObject([{ name: 'Ida', lastDay: '2026-03-31' }])
		const [mail] = await listMails(tx, { limit: 1, to: 'ida@example.dk' })
		expect(mail!.text).toContain('til og med 31. marts 2026')
		expect(mail!.text).toContain(`https://torvet.example/partnerships/${slug}`)
		travelTo('2026-04-01T10:00:00Z')
		await expect(readPartnership(tx, ida, slug)).rejects.toThrow(NotFound)

		const writer = { name: 'Ida', email: 'ida@example.dk', role: 'writer' as const, lastDay: null }
		for (const day of ['2026-04-01', '2026-04-10']) {
			const memberId = await letWork(tx, town.planner, { ...about, ...writer })
			travelTo(`${day}T10:00:00Z`)
			await expect(endWork(tx, ida, { partnershipId, memberId })).rejects.toThrow(Forbidden)
			await endWork(tx, town.planner, { partnershipId, memberId })
			await expect(readPartnership(tx, ida, slug)).rejects.toThrow(NotFound)
			await expect(endWork(tx, town.planner, { partnershipId, memberId })).rejects.toThrow(NotFound)
		}
		expect(await trailOf(tx, 'partnership.let_work')).toHaveLength(3)
		expect(await trailOf(tx, 'partnership.work_ended')).toHaveLength(2)
	}))
