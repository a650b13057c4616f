import { afterAll, beforeEach, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { anAction, aParty, aPlan, aTown } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { addAction } from './add-action.ts'
import { addChallenge } from './add-challenge.ts'
import { beginPlan } from './begin-plan.ts'
import { listActions, listChallenges, readContent } from './content.queries.ts'
import { publishPlan } from './publish-plan.ts'
import { findPlan, findPublished, listVersions, readPlan } from './queries.ts'
import { setActionParty } from './set-action-party.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const action = { title: 'Ny', summary: '', dueOn: null, duePrecision: 'day', sought: '', place: '' } as const
const challenge = { challenge: 'Tomt', evidence: '', consequence: '', agenda: '' }
const asked = { steering: null, askedFor: '' }

test('a plan begins with the sections of its type, in its own language', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const plan = await aPlan(tx, town, 'renewal_programme')

		const { sections, typeName } = await readContent(tx, plan)

		expect(typeName).toBe('Byfornyelsesprogram')
		expect(sections.map(({ kind }) => kind)).toEqual([
			'problems',
			'initiatives',
			'schedule',
			'budget',
			'investment',
			'measures',
		])
		expect(sections.at(-1)?.title).toBe('Støtteberettigede foranstaltninger')
		expect(await trailOf(tx, 'plan.begun')).toMatchObject([{ actorId: town.planner.id }])
	}))

test('only those who lead the partnership begin one, at an address of its own', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const { partnership, slug } = await aPlan(tx, town)
		const words = { title: 'To', slug, lead: '', language: 'da', currency: 'DKK' } as const
		const wish = { partnershipId: partnership.id, type: 'strategy', ...words } as const

		await expect(beginPlan(tx, await aPerson(tx, 'Outsider'), wish)).rejects.toThrow(Forbidden)
		await expect(beginPlan(tx, town.planner, wish)).rejects.toThrow(new Refused('slugTaken'))
	}))

test('challenges stand in the order in which they came, actions have numbers', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const plan = await aPlan(tx, town)
		await anAction(tx, town, plan, 'Lejeaftale')
		await anAction(tx, town, plan, 'Torvedag')

		expect((await listChallenges(tx, plan.id)).map((one) => one.challenge)).toEqual([
			'Før: Lejeaftale',
			'Før: Torvedag',
		])
		expect((await listActions(tx, plan.id)).map(({ number, title }) => [number, title])).toEqual([
			[1, 'Lejeaftale'],
			[2, 'Torvedag'],
		])
		expect(await trailOf(tx, 'action.added')).toHaveLength(2)
		expect(await trailOf(tx, 'plan.challenge_added')).toHaveLength(2)
		const outsider = await aPerson(tx, 'Outsider')
		await expect(addAction(tx, outsider, { ...action, planId: plan.id, challengeId: null })).rejects.toThrow(Forbidden)
		await expect(addChallenge(tx, outsider, { ...challenge, planId: plan.id })).rejects.toThrow(Forbidden)
		const elsewhere = newId<'planChallenge'>()
		await expect(addAction(tx, town.planner, { ...action, planId: plan.id, challengeId: elsewhere })).rejects.toThrow(
			NotFound,
		)
	}))

test('one party leads an action; who led before contributes', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const plan = await aPlan(tx, town)
		const actionId = await anAction(tx, town, plan, 'Torvedag')
		const [shops, owners] = [await aParty(tx, town, 'Handel'), await aParty(tx, town, 'Ejere')]
		const at = { planId: plan.id, actionId, ...asked }
		await setActionParty(tx, town.planner, { ...at, partyId: shops, part: 'leads' })
		await setActionParty(tx, town.planner, { ...at, partyId: owners, part: 'leads' })

		const [first] = await listActions(tx, plan.id)

		expect(first?.parties.map(({ name, part }) => [name, part])).toEqual([
			['Ejere', 'leads'],
			['Handel', 'contributes'],
		])
		expect(await trailOf(tx, 'action.party_set')).toHaveLength(2)
		const outsider = await aPerson(tx, 'Outsider')
		await expect(setActionParty(tx, outsider, { ...at, partyId: shops, part: 'leads' })).rejects.toThrow(Forbidden)
		const stranger = { ...at, partyId: newId<'party'>(), part: 'asked' as const }
		await expect(setActionParty(tx, town.planner, stranger)).rejects.toThrow(NotFound)
	}))

test('what is published stands still while the plan is written on', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const plan = await aPlan(tx, town)
		await anAction(tx, town, plan, 'Lejeaftale')
		expect(await findPublished(tx, plan.slug)).toBeUndefined()
		await expect(publishPlan(tx, await aPerson(tx, 'Outsider'), { planId: plan.id, words: '' })).rejects.toThrow(
			Forbidden,
		)

		await publishPlan(tx, town.planner, { planId: plan.id, words: '' })
		await anAction(tx, town, plan, 'Torvedag')

		const before = await findPublished(tx, plan.slug)
		expect(before?.latest.content.actions.map(({ title }) => title)).toEqual(['Lejeaftale'])
		await publishPlan(tx, town.planner, { planId: plan.id, words: 'En torvedag' })
		expect((await listVersions(tx, plan.id)).map(({ number, words }) => [number, words])).toEqual([
			[2, 'En torvedag'],
			[1, ''],
		])
		expect(await trailOf(tx, 'plan.published')).toMatchObject([
			{ particulars: { number: 1 } },
			{ particulars: { number: 2 } },
		])
	}))

test('a draft is there for those who belong to it', () =>
	inTransaction(db, async (tx) => {
		const town = await aTown(tx)
		const plan = await aPlan(tx, town)
		const anna = await aPerson(tx, 'Anna', { email: 'anna@example.dk' })
		await expect(readPlan(tx, anna, plan.slug)).rejects.toThrow(NotFound)

		await aParty(tx, town, 'Butikken', { contactEmail: 'anna@example.dk' })

		expect((await readPlan(tx, anna, plan.slug)).id).toBe(plan.id)
		expect(await findPlan(tx, newId<'plan'>())).toBeUndefined()
	}))
