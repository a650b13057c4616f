import { afterAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPlanRoom } from '../../../tests/support/plan-room.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { found } from '../../platform/errors.ts'
import { askParties, recordAnswer } from '../adoptions/index.ts'
import { givePartyInput, openConsultation } from '../consultations/index.ts'
import { acceptContribution, listContributions, offerContribution } from '../contributions/index.ts'
import { accessesOf, findPartnership, type PartyAccess } from '../partnerships/index.ts'
import { listVersions, publishPlan } from '../plans/index.ts'
import { gatherPlans } from './plan.queries.ts'
import { tasksOfPlan } from './plan-task.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const make = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

async function onDesk(actor: Actor) {
	const plans = await gatherPlans(db, actor, now())
	return plans.flatMap((one) => tasksOfPlan(actor, one)).map(({ kind, from, count }) => [kind, from ?? count])
}

async function aRoom() {
	return make(async (tx) => {
		const room = await aPlanRoom(tx)
		const { planner, party } = room.people
		await publishPlan(tx, planner, { planId: room.plan.id, words: '' })
		const partnership = found(await findPartnership(tx, room.town.partnership.id))
		return { ...room, planner, access: found(accessesOf(party, partnership)[0]) }
	})
}

function give(access: PartyAccess, { plan, actionId }: Awaited<ReturnType<typeof aRoom>>) {
	const gift = {
		kind: 'hours',
		amount: null,
		minutes: 60,
		quantity: null,
		words: '',
		condition: '',
		dueOn: null,
	} as const
	return make((tx) => offerContribution(tx, access, { planId: plan.id, actionId, gift }))
}

test('a party that was asked to adopt finds it on its desk until it has said yes', async () => {
	const room = await aRoom()
	const { plan, partyId, people, planner } = room
	const wish = { planId: plan.id, message: '', answerBy: '2026-03-20', publicUrl: '' }
	await make((tx) => askParties(tx, planner, { ...wish, parties: [partyId] }))

	expect(await onDesk(people.lead)).toEqual([['adoptPlan', 'Handel']])
	expect([await onDesk(people.party), await onDesk(people.outsider)]).toEqual([[], []])
	await make(async (tx) => {
		const [version] = await listVersions(tx, plan.id)
		const yes = {
			answer: 'adopted',
			decidedOn: '2026-03-10',
			name: 'Anna',
			mandate: 'Formand',
			reservation: '',
		} as const
		await recordAnswer(tx, planner, { planId: plan.id, partyId, versionId: version!.id, ...yes, publicUrl: '' })
	})
	expect(await onDesk(people.lead)).toEqual([])
})

test('a party that was invited to a consultation finds it on its desk until it has answered, or the time is over', async () => {
	const room = await aRoom()
	const { plan, otherId, people, planner } = room
	const open = {
		title: 'Hvad synes I?',
		intro: '',
		audience: 'invited' as const,
		publicUrl: '',
		closesOn: '2026-03-20',
	}
	const ids = await make(async (tx) => [
		await openConsultation(tx, planner, { planId: plan.id, ...open, parties: [otherId] }),
		await openConsultation(tx, planner, { planId: plan.id, ...open, parties: [otherId] }),
	])

	const waits = ['answerConsultation', 'Ejere']
	expect([await onDesk(people.party), await onDesk(people.lead)]).toEqual([[waits, waits], []])
	const input = { about: 'plan', words: 'Godt', place: '', lon: null, lat: null, mayBeNamed: false, publicUrl: '' }
	await make((tx) => givePartyInput(tx, room.access, { consultationId: ids[0]!, ...input, language: 'da' }))
	expect(await onDesk(people.party)).toEqual([waits])
	travelTo('2026-03-21T10:00:00Z')
	expect(await onDesk(people.party)).toEqual([])
})

test('what is offered waits on the desk of whoever leads the action and of the team, and of nobody else', async () => {
	const room = await aRoom()
	const { people, plan, planner } = room
	await give(room.access, room)
	await give(room.access, room)

	const two = [['answerContribution', 2]]
	expect([await onDesk(people.lead), await onDesk(planner)]).toEqual([two, two])
	expect([await onDesk(people.party), await onDesk(people.secretariat), await onDesk(people.neighbour)]).toEqual([
		[],
		[],
		[],
	])
	const { id, version } = (await listContributions(db, plan.id))[0]!
	await make((tx) => acceptContribution(tx, planner, { id, version, answer: '' }))
	expect(await onDesk(people.lead)).toEqual([['answerContribution', 1]])
})
