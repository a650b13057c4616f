import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { anAction, aParty, aPartyLink, aPlan, aTown } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Refused } from '../../platform/errors.ts'
import type { PartyAccess } from '../partnerships/index.ts'
import { findPlan, listActions, setActionParty } from '../plans/index.ts'
import { readArranging } from './arranging.ts'
import { answerByLink, recordAnswer } from './record-answer.ts'
import { setArranger } from './set-arranger.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db, { TORVET_DEMO: 'off' })

async function aScene(tx: Tx) {
	const town = await aTown(tx)
	const bare = await aPlan(tx, town, 'action_plan')
	const region = await aParty(tx, town, 'Regionen', { kind: 'region', contactEmail: 'regionen@region.example' })
	const shops = await aParty(tx, town, 'Handel', { kind: 'shop' })
	const actionId = await anAction(tx, town, bare, 'Byt butikker')
	const asked = {
		planId: bare.id,
		actionId,
		partyId: region,
		part: 'asked',
		steering: null,
		askedFor: 'En planlægger',
	} as const
	await setActionParty(tx, town.planner, asked)
	await setActionParty(tx, town.planner, { ...asked, partyId: shops, part: 'leads', askedFor: '' })
	const plan = (await findPlan(tx, bare.id))!
	const answer = {
		planId: plan.id,
		actionId,
		partyId: region,
		answer: 'partly',
		answerWords: 'Halv tid',
		answeredOn: '2026-03-09',
	} as const
	return { town, plan, region, shops, actionId, answer }
}

test('the convener arranges until the team says who does', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, shops, region } = await aScene(tx)
		const byItself = await readArranging(tx, plan)

		await setArranger(tx, town.planner, { planId: plan.id, partyId: region, words: '' })
		await setArranger(tx, town.planner, { planId: plan.id, partyId: shops, words: 'Fire gange om året' })

		expect(byItself).toEqual({ partyId: null, name: plan.partnership.convenerName, words: '' })
		expect(await readArranging(tx, plan)).toEqual({ partyId: shops, name: 'Handel', words: 'Fire gange om året' })
		expect(await trailOf(tx, 'plan.arranger_set')).toMatchObject([
			{ actorId: town.planner.id, particulars: { partyId: region } },
			{ particulars: { partyId: shops } },
		])
	}))

test('only the team says who arranges, and only of those who are with it', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, shops } = await aScene(tx)
		const known = await aParty(tx, town, 'Kun kendt', { standing: 'known' })
		const wish = { planId: plan.id, partyId: shops, words: '' }

		await expect(setArranger(tx, await aPerson(tx, 'Outsider'), wish)).rejects.toThrow(Forbidden)
		await expect(setArranger(tx, town.planner, { ...wish, partyId: known })).rejects.toThrow(NotFound)
	}))

test('an answer is kept, corrected, and told; the party itself may write it', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, region, answer } = await aScene(tx)
		const own = await aPerson(tx, 'Regionens egen')
		const speaker = { ...own, email: 'regionen@region.example' }

		await recordAnswer(tx, town.planner, answer)
		await recordAnswer(tx, speaker, { ...answer, answer: 'accepted', answerWords: 'Hel tid' })

		const [action] = await listActions(tx, plan.id)
		expect(action?.parties.find(({ partyId }) => partyId === region)).toMatchObject({
			answer: 'accepted',
			answerWords: 'Hel tid',
			answeredOn: '2026-03-09',
		})
		expect(await trailOf(tx, 'action.answered')).toMatchObject([
			{ actorId: town.planner.id, particulars: { partyId: region, answer: 'partly' } },
			{ actorId: own.id, particulars: { answer: 'accepted' } },
		])
	}))

test('nobody else answers, and nobody who was not asked', () =>
	inTransaction(db, async (tx) => {
		const { town, shops, answer } = await aScene(tx)

		await expect(recordAnswer(tx, await aPerson(tx, 'Outsider'), answer)).rejects.toThrow(Forbidden)
		await expect(recordAnswer(tx, town.planner, { ...answer, partyId: shops })).rejects.toThrow(new Refused('notAsked'))
	}))

test('who is asked for something else has not answered yet', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, region, answer } = await aScene(tx)
		const again = {
			planId: plan.id,
			actionId: answer.actionId,
			partyId: region,
			part: 'asked',
			steering: null,
		} as const
		const answerNow = async () =>
			(await listActions(tx, plan.id))[0]?.parties.find((one) => one.partyId === region)?.answer
		await recordAnswer(tx, town.planner, answer)

		await setActionParty(tx, town.planner, { ...again, askedFor: 'En planlægger' })
		const kept = await answerNow()
		await setActionParty(tx, town.planner, { ...again, askedFor: 'To planlæggere' })

		expect([kept, await answerNow()]).toEqual(['partly', null])
	}))

test('a party answers by its link what it is asked, and only that', async () => {
	const { plan, actionId, region, link, other } = await db.transaction().execute(async (tx) => {
		const scene = await aScene(tx)
		const linkOf = async (partyId: typeof scene.region) => (await aPartyLink(tx, scene.town, { partyId })).token
		return { ...scene, link: await linkOf(scene.region), other: await linkOf(scene.shops) }
	})
	const address = `/p/${link}/asks/${actionId}`
	const home = await (await browser.get(`/p/${link}`)).text()

	const empty = await browser.post(address, { answerWords: 'Vi ser på det' })
	const sent = await browser.post(address, { answer: 'partly', answerWords: 'Halv tid' })

	expect([home.includes(address), empty.status, (await empty.text()).includes('Vi ser på det')]).toEqual([
		true,
		422,
		true,
	])
	expect(sent.headers.get('location')).toBe(`${address}?saved=yes`)
	const told = await db.transaction().execute(async (tx) => ({
		action: (await listActions(tx, plan.id))[0],
		event: (await trailOf(tx, 'action.answered')).at(-1),
	}))
	expect(told.action?.parties.find(({ partyId }) => partyId === region)).toMatchObject({
		answer: 'partly',
		answerWords: 'Halv tid',
		answeredOn: '2026-03-10',
	})
	expect(told.event).toMatchObject({
		actorId: null,
		particulars: { planId: plan.id, partyId: region, answer: 'partly' },
	})
	expect((await browser.get(`/p/${other}/asks/${actionId}`)).status).toBe(404)
})

test('by a link nobody answers for a party that has left, and none that was not asked', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, region, shops, answer } = await aScene(tx)
		const holding = async (partyId: typeof region): Promise<PartyAccess> => {
			const { id: linkId } = await aPartyLink(tx, town, { partyId })
			return { by: 'link', linkId, partyId, partyName: '', partnershipId: town.partnership.id }
		}
		await tx.updateTable('parties').set({ standing: 'left', left_on: '2026-03-10' }).where('id', '=', region).execute()
		const { planId, actionId, answerWords } = answer
		const wish = { planId, actionId, answer: answer.answer, answerWords }

		await expect(answerByLink(tx, await holding(region), wish)).rejects.toThrow(Forbidden)
		await expect(answerByLink(tx, await holding(shops), wish)).rejects.toThrow(new Refused('notAsked'))
		expect((await listActions(tx, plan.id))[0]?.parties.map((party) => party.answer)).toEqual([null, null])
	}))

test('who arranges is named also where it is said how', async () => {
	const { town, plan, shops } = await db.transaction().execute(aScene)
	await db
		.transaction()
		.execute((tx) => setArranger(tx, town.planner, { planId: plan.id, partyId: shops, words: 'Hver måned' }))

	const html = await (await browser.get(`/plans/${plan.slug}/work/interplay`, town.planner)).text()

	expect(html).toContain('Hver måned. Det gør Handel.')
})

test('the page shows who does what and takes the answer; what was wrong stands beside its field', async () => {
	const { town, plan, region } = await db.transaction().execute(aScene)
	const page = `/plans/${plan.slug}/work/interplay`
	const address = `${page}/1/${region}/answer`
	const html = await (await browser.get(page, town.planner)).text()

	const empty = await browser.post(address, { answerWords: 'Vi ser på det', answeredOn: '2026-03-11' }, town.planner)
	const text = await empty.text()
	const sent = await browser.post(address, { answer: 'rejected', answeredOn: '2026-03-10' }, town.planner)

	expect([html.includes('Byt butikker'), html.includes('En planlægger'), html.includes('Venter på svar')]).toEqual([
		true,
		true,
		true,
	])
	expect([empty.status, sent.status]).toEqual([422, 303])
	expect(['Vi ser på det', 'Vælg ja', 'efter i dag'].map((words) => text.includes(words))).toEqual([true, true, true])
	const after = await (await browser.get(page, town.planner)).text()
	expect([after.includes('Venter på svar'), after.includes('Svaret 10. marts 2026')]).toEqual([false, true])
})

test('whoever does not belong to the workroom sees no page', async () => {
	const { plan } = await db.transaction().execute(aScene)
	const outsider = await db.transaction().execute((tx) => aPerson(tx, 'Outsider'))

	expect((await browser.get(`/plans/${plan.slug}/work/interplay`, outsider)).status).toBe(404)
})
