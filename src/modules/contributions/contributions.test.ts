import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aParty, aPlan, anAction, aTown } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { listJobs } from '../../../tests/support/webhooks.ts'
import { financeOf, totalsOf } from '../../methods/contribution-totals.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { findPartnership, type PartyAccess } from '../partnerships/index.ts'
import { listActions, type Plan, setActionParty } from '../plans/index.ts'
import { acceptContribution, confirmContribution, declineContribution } from './answer-contribution.ts'
import { changeContribution } from './change-contribution.ts'
import type { Gift } from './contribution.ts'
import { offerContribution, writeDownContribution } from './offer-contribution.ts'
import { freeLine, payLine } from './pay-line.ts'
import { findContribution, listContributions, listOfParty } from './queries.ts'
import { settleContribution } from './settle-contribution.ts'
import { withdrawContribution } from './withdraw-contribution.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const none = { amount: null, minutes: null, quantity: null, words: '', condition: '', dueOn: null }
const money = (amount: number): Gift => ({ ...none, kind: 'money', amount })
const hours = (count: number): Gift => ({ ...none, kind: 'hours', minutes: count * 60 })

/** A shop that gives, owners that lead the action, both without an account, and the town. */
async function aGivingTown(tx: Tx) {
	const town = await aTown(tx)
	const [shopId, ownersId] = [await aParty(tx, town, 'Butikken'), await aParty(tx, town, 'Ejerne')]
	const plan = await aPlan(tx, town)
	const actionId = await anAction(tx, town, plan, 'Fælles lejeaftale')
	const part = { part: 'leads', steering: null, askedFor: '' } as const
	await setActionParty(tx, town.planner, { planId: plan.id, actionId, partyId: ownersId, ...part })
	const byLink = (partyId: Id<'party'>): PartyAccess => ({
		partnershipId: town.partnership.id,
		partyId,
		partyName: '',
		by: 'link',
		linkId: newId(),
	})
	return { ...town, plan, actionId, shop: byLink(shopId), owners: byLink(ownersId), byLink, town }
}
type Giving = Awaited<ReturnType<typeof aGivingTown>>

const offer = (tx: Tx, { plan, shop, actionId }: Giving, gift = hours(12)) =>
	offerContribution(tx, shop, { planId: plan.id, actionId, gift })
const trail = async (tx: Tx, id: string) => (await listEvents(tx, id)).map(({ verb }) => verb).reverse()
const told = async (tx: Tx) => (await listJobs(tx, 'contribution-told')).map(({ payload }) => payload)
const stateOf = async (tx: Tx, id: Id<'contribution'>) => (await findContribution(tx, id))?.state

test('a shop without an account offers hours, and whoever leads the action accepts them by link', () =>
	inTransaction(db, async (tx) => {
		const giving = await aGivingTown(tx)
		const { plan, shop, owners } = giving

		const id = await offer(tx, giving)

		const [one] = await listContributions(tx, plan.id)
		expect(one).toMatchObject({ id, partyName: 'Butikken', minutes: 720, state: 'proposed', proposedBy: 'party' })
		await acceptContribution(tx, owners, { id, version: 1, answer: 'Tak' })
		expect(await findContribution(tx, id)).toMatchObject({ state: 'confirmed', answer: 'Tak', version: 2 })
		const [accepted, offered] = await listEvents(tx, id)
		const { partyId } = shop
		expect(offered).toMatchObject({ verb: 'contribution.offered', actorName: null })
		expect(offered?.particulars).toEqual({ planId: plan.id, partyId, linkId: expect.any(String) })
		expect(accepted?.particulars).toMatchObject({ partyId })
		expect(await told(tx)).toEqual([
			{ contributionId: id, tidings: 'offered' },
			{ contributionId: id, tidings: 'accepted' },
		])
		expect(await listOfParty(tx, partyId)).toMatchObject([{ id }])
	}))

test('who is only known is with the partnership when what they offer is accepted, and not before', () =>
	inTransaction(db, async (tx) => {
		const giving = await aGivingTown(tx)
		const newcomer = await aParty(tx, giving.town, 'Strikkeklubben', { standing: 'known' })
		const standing = async () => {
			const partnership = await findPartnership(tx, giving.partnership.id)
			return partnership?.parties.find(({ id }) => id === newcomer)?.standing
		}
		const giver = { ...giving, shop: giving.byLink(newcomer) }
		const [declined, accepted, another] = [await offer(tx, giver), await offer(tx, giver), await offer(tx, giver)]

		await declineContribution(tx, giving.owners, { id: declined, version: 1, why: 'Vi er nok' })
		expect(await standing()).toBe('known')
		await acceptContribution(tx, giving.owners, { id: accepted, version: 1, answer: '' })
		expect(await standing()).toBe('joined')
		await acceptContribution(tx, giving.town.planner, { id: another, version: 1, answer: '' })
		const [joined, ...rest] = (await listEvents(tx, newcomer)).filter(({ verb }) => verb === 'party.joined')
		expect([joined?.actorName, rest]).toEqual([null, []])
		expect(joined?.particulars).toMatchObject({ partnershipId: giving.partnership.id, linkId: expect.any(String) })
	}))

test('nobody offers for another party, to a closed plan, or to another plan’s action', () =>
	inTransaction(db, async (tx) => {
		const giving = await aGivingTown(tx)
		const { plan, byLink, shop, town } = giving
		const elsewhere = await aGivingTown(tx)
		const give = (access: PartyAccess, actionId: Id<'planAction'> | null) =>
			offerContribution(tx, access, { planId: plan.id, actionId, gift: hours(1) })

		await expect(give(elsewhere.shop, null)).rejects.toThrow(Forbidden)
		await expect(give(byLink(newId()), null)).rejects.toThrow(Forbidden)
		await expect(give(shop, elsewhere.actionId)).rejects.toThrow(NotFound)
		const other = await aPlan(tx, town)
		await tx.updateTable('plans').set({ state: 'closed' }).where('id', '=', other.id).execute()
		const closed = offerContribution(tx, shop, { planId: other.id, actionId: null, gift: hours(1) })
		await expect(closed).rejects.toThrow(Forbidden)
	}))

test('a no has its reason, and an answer is given once, to what was read, by the lead or the team', () =>
	inTransaction(db, async (tx) => {
		const giving = await aGivingTown(tx)
		const { planner, shop } = giving
		const id = await offer(tx, giving)
		const outsider = await aPerson(tx, 'Outsider')

		await expect(acceptContribution(tx, shop, { id, version: 1, answer: '' })).rejects.toThrow(Forbidden)
		await expect(declineContribution(tx, outsider, { id, version: 1, why: 'x' })).rejects.toThrow(Forbidden)
		await expect(acceptContribution(tx, planner, { id, version: 2, answer: '' })).rejects.toThrow(Outdated)
		await declineContribution(tx, planner, { id, version: 1, why: 'Vi har nok' })
		expect(await findContribution(tx, id)).toMatchObject({ state: 'declined', answer: 'Vi har nok' })
		const again = acceptContribution(tx, planner, { id, version: 2, answer: '' })
		await expect(again).rejects.toThrow(new Refused('notWaiting'))
		expect(await trail(tx, id)).toEqual(['contribution.offered', 'contribution.declined'])
	}))

test('what the team wrote down waits for the party; a yes that was said already does not', () =>
	inTransaction(db, async (tx) => {
		const { plan, planner, shop, owners } = await aGivingTown(tx)
		const { partyId } = shop
		const wish = { planId: plan.id, actionId: null, partyId, gift: money(500_000) }

		const asked = await writeDownContribution(tx, planner, { ...wish, saidYes: '' })
		const said = await writeDownContribution(tx, planner, { ...wish, saidYes: 'På mødet 3. marts' })

		expect([await stateOf(tx, asked), await stateOf(tx, said)]).toEqual(['proposed', 'confirmed'])
		const early = acceptContribution(tx, planner, { id: asked, version: 1, answer: '' })
		await expect(early).rejects.toThrow(new Refused('notWaiting'))
		await expect(confirmContribution(tx, owners, { id: asked, version: 1 })).rejects.toThrow(Forbidden)
		await expect(confirmContribution(tx, shop, { id: asked, version: 9 })).rejects.toThrow(Outdated)
		await confirmContribution(tx, shop, { id: asked, version: 1 })
		const again = confirmContribution(tx, shop, { id: asked, version: 2 })
		await expect(again).rejects.toThrow(new Refused('notWaiting'))
		const outsider = await aPerson(tx, 'Outsider')
		await expect(writeDownContribution(tx, outsider, { ...wish, saidYes: '' })).rejects.toThrow(Forbidden)
		const stranger = { ...wish, partyId: newId<'party'>(), saidYes: '' }
		await expect(writeDownContribution(tx, planner, stranger)).rejects.toThrow(NotFound)
		expect(await trail(tx, asked)).toEqual(['contribution.asked', 'contribution.confirmed'])
		expect(await told(tx)).toEqual([
			{ contributionId: asked, tidings: 'asked' },
			{ contributionId: said, tidings: 'confirmed' },
			{ contributionId: asked, tidings: 'confirmed' },
		])
	}))

test('a change of what was agreed is offered anew, and keeps what it was in the trail', () =>
	inTransaction(db, async (tx) => {
		const giving = await aGivingTown(tx)
		const { planner, shop, owners } = giving
		const id = await offer(tx, giving)
		await acceptContribution(tx, planner, { id, version: 1, answer: '' })
		const wish = { id, version: 2, actionId: null, gift: hours(8) }

		await expect(changeContribution(tx, owners, wish)).rejects.toThrow(Forbidden)
		await expect(changeContribution(tx, shop, { ...wish, version: 1 })).rejects.toThrow(Outdated)
		await changeContribution(tx, shop, wish)

		expect(await findContribution(tx, id)).toMatchObject({
			state: 'proposed',
			minutes: 480,
			actionId: null,
			version: 3,
		})
		const before = { kind: 'hours', amount: null, minutes: 720, quantity: null }
		expect((await listEvents(tx, id))[0]).toMatchObject({ verb: 'contribution.changed', particulars: { before } })
		await withdrawContribution(tx, shop, { id, reason: '' })
		await expect(changeContribution(tx, shop, { ...wish, version: 4 })).rejects.toThrow(new Refused('over'))
	}))

test('who gives takes back, the team only what it wrote down, and nobody what is settled', () =>
	inTransaction(db, async (tx) => {
		const giving = await aGivingTown(tx)
		const { plan, planner, shop, owners } = giving
		const id = await offer(tx, giving)
		const wish = { planId: plan.id, actionId: null, partyId: shop.partyId, gift: hours(1) }
		const noted = await writeDownContribution(tx, planner, { ...wish, saidYes: 'I telefonen' })
		const kept = await writeDownContribution(tx, planner, { ...wish, saidYes: 'I telefonen' })

		await expect(withdrawContribution(tx, owners, { id, reason: '' })).rejects.toThrow(Forbidden)
		await expect(withdrawContribution(tx, planner, { id, reason: '' })).rejects.toThrow(Forbidden)
		await withdrawContribution(tx, shop, { id, reason: 'Vi lukker' })
		await withdrawContribution(tx, planner, { id: noted, reason: '' })
		await settleContribution(tx, planner, { id: kept, version: 1, outcome: 'kept', remark: '' })
		await expect(withdrawContribution(tx, shop, { id: kept, reason: '' })).rejects.toThrow(new Refused('over'))
		expect([await stateOf(tx, id), await stateOf(tx, noted)]).toEqual(['withdrawn', 'withdrawn'])
		expect((await findContribution(tx, id))?.answer).toBe('Vi lukker')
		expect(await trail(tx, id)).toEqual(['contribution.offered', 'contribution.withdrawn'])
		expect(totalsOf(await listContributions(tx, plan.id)).time).toEqual({
			proposed: 0,
			promised: 0,
			kept: 60,
			lapsed: 0,
		})
	}))

describe('what became of it', () => {
	async function agreed(tx: Tx, gift: Gift) {
		const giving = await aGivingTown(tx)
		const { plan, planner, shop } = giving
		const wish = { planId: plan.id, actionId: null, partyId: shop.partyId, gift, saidYes: 'Ja' }
		return { ...giving, id: await writeDownContribution(tx, planner, wish) }
	}

	test.for<[string, Gift, 'kept' | 'partly' | 'lapsed', string, object]>([
		['all money', money(100_000), 'kept', '', { keptAmount: 100_000 }],
		['some money', money(100_000), 'partly', '400.5', { keptAmount: 40_050 }],
		['no money', money(100_000), 'lapsed', '', { keptAmount: 0 }],
		['some hours', hours(12), 'partly', '7.5', { keptMinutes: 450 }],
		['some rooms', { ...none, kind: 'rooms', quantity: 12, words: 'lokaler' }, 'partly', '5', { keptQuantity: 5 }],
		['a permission', { ...none, kind: 'permission', words: 'Skilt' }, 'kept', '', { keptQuantity: null }],
		['some of what is not counted', { ...none, kind: 'data', words: 'Tal' }, 'partly', '', { keptQuantity: null }],
	])('%s', ([, gift, outcome, came, kept]) =>
		inTransaction(db, async (tx) => {
			const { id, planner } = await agreed(tx, gift)

			await settleContribution(tx, planner, { id, version: 1, outcome, came, remark: 'Se selv' })

			expect(await findContribution(tx, id)).toMatchObject({ state: outcome, answer: 'Se selv', ...kept })
			expect((await listEvents(tx, id))[0]).toMatchObject({ verb: 'contribution.settled', particulars: { outcome } })
		}),
	)

	test('is said by the lead and the team, of what was agreed, and in figures that can be', () =>
		inTransaction(db, async (tx) => {
			const { id, planner, shop, ...giving } = await agreed(tx, hours(12))
			const settle = (hand: Actor | PartyAccess, came: string, version = 1) =>
				settleContribution(tx, hand, { id, version, outcome: 'partly', came, remark: '' })

			await expect(settle(shop, '4')).rejects.toThrow(Forbidden)
			await expect(settle(planner, '4', 2)).rejects.toThrow(Outdated)
			for (const came of ['', '0', '12', '13']) {
				await expect(settle(planner, came)).rejects.toThrow(new Refused('cameNotSome'))
			}
			const offered = await offer(tx, { ...giving, planner, shop })
			const early = settleContribution(tx, planner, { id: offered, version: 1, outcome: 'kept', remark: '' })
			await expect(early).rejects.toThrow(new Refused('notAgreed'))
		}))
})

describe('a budget line', () => {
	const lineOf = async (
		tx: Tx,
		plan: Plan,
		actionId: Id<'planAction'>,
		line: { amount: number; source: 'gap' | 'own' },
	) => {
		const id = newId<'budgetLine'>()
		const row = { id, plan_id: plan.id, action_id: actionId, title: 'Skilte', version: 1, ...line }
		await tx.insertInto('budget_lines').values(row).execute()
		return id
	}
	const budgetOf = async (tx: Tx, plan: Plan) => (await listActions(tx, plan.id)).flatMap(({ budget }) => budget)
	const paid = async (tx: Tx) => {
		const giving = await aGivingTown(tx)
		const { plan, planner, shop, actionId } = giving
		const wish = { planId: plan.id, actionId, partyId: shop.partyId, gift: money(50_000), saidYes: 'Ja' }
		const contributionId = await writeDownContribution(tx, planner, wish)
		return { ...giving, contributionId }
	}

	test('is paid as far as the contribution goes, and the rest is a line of its own', () =>
		inTransaction(db, async (tx) => {
			const { plan, planner, actionId, contributionId } = await paid(tx)
			const lineId = await lineOf(tx, plan, actionId, { amount: 80_000, source: 'gap' })

			await payLine(tx, planner, { planId: plan.id, lineId, contributionId })

			const lines = await budgetOf(tx, plan)
			expect(lines.map(({ title, amount, source, contributionId: by }) => [title, amount, source, by])).toEqual([
				['Skilte', 50_000, 'partner', contributionId],
				['Skilte', 30_000, 'gap', null],
			])
			const { covered, free, cost } = financeOf(lines, await listContributions(tx, plan.id))
			expect({ covered, free, cost }).toEqual({
				covered: { found: 50_000, offered: 0, missing: 30_000 },
				free: 0,
				cost: 80_000,
			})
			expect((await listEvents(tx, lineId))[0]).toMatchObject({
				verb: 'plan.budget_line_paid',
				particulars: { contributionId, amount: 50_000 },
			})
		}))

	test('is paid by the team, once, with money that is there', () =>
		inTransaction(db, async (tx) => {
			const { plan, planner, shop, actionId, contributionId } = await paid(tx)
			const lineId = await lineOf(tx, plan, actionId, { amount: 50_000, source: 'own' })
			const other = await lineOf(tx, plan, actionId, { amount: 10_000, source: 'own' })
			const wish = { planId: plan.id, lineId, contributionId }
			const inHours = await offerContribution(tx, shop, { planId: plan.id, actionId, gift: hours(3) })
			const elsewhere = await paid(tx)

			await expect(payLine(tx, await aPerson(tx, 'Outsider'), wish)).rejects.toThrow(Forbidden)
			await expect(payLine(tx, planner, { ...wish, contributionId: inHours })).rejects.toThrow(new Refused('noMoney'))
			const foreign = { ...wish, contributionId: elsewhere.contributionId }
			await expect(payLine(tx, planner, foreign)).rejects.toThrow(NotFound)
			await payLine(tx, planner, wish)
			await expect(payLine(tx, planner, wish)).rejects.toThrow(new Refused('isPaid'))
			await expect(payLine(tx, planner, { ...wish, lineId: other })).rejects.toThrow(new Refused('spent'))
		}))

	test('whose contribution is taken back lacks its money, and is untied by the team', () =>
		inTransaction(db, async (tx) => {
			const { plan, planner, shop, actionId, contributionId } = await paid(tx)
			const lineId = await lineOf(tx, plan, actionId, { amount: 50_000, source: 'own' })
			await payLine(tx, planner, { planId: plan.id, lineId, contributionId })
			await withdrawContribution(tx, shop, { id: contributionId, reason: '' })

			const { covered } = financeOf(await budgetOf(tx, plan), await listContributions(tx, plan.id))
			expect(covered).toEqual({ found: 0, offered: 0, missing: 50_000 })
			const wish = { planId: plan.id, lineId }
			await expect(freeLine(tx, await aPerson(tx, 'Outsider'), wish)).rejects.toThrow(Forbidden)
			await freeLine(tx, planner, wish)
			expect(await budgetOf(tx, plan)).toMatchObject([{ source: 'gap', contributionId: null }])
			await expect(freeLine(tx, planner, wish)).rejects.toThrow(new Refused('notPaid'))
			expect((await listEvents(tx, lineId))[0]).toMatchObject({ verb: 'plan.budget_line_freed' })
		}))
})
