import { afterAll, beforeEach, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { anAction, aParty, aPartyLink, aPlan, aTown, type Town } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, found, NotFound, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listMails } from '../messages/index.ts'
import { accessTo, findLinkHolder, findPartnership, type PartyAccess } from '../partnerships/index.ts'
import { findPlan, listVersions, type Plan, publishPlan, setActionParty } from '../plans/index.ts'
import { adoptVersion } from './adopt-version.ts'
import { listAdoptionTasks } from './adoption-tasks.ts'
import { askParties } from './ask-parties.ts'
import { listAdoptions, readSaid } from './queries.ts'
import { recordAnswer } from './record-answer.ts'
import { standingsIn } from './standing.ts'
import { withdrawAdoption } from './withdraw-adoption.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const publicUrl = 'https://torvet.example'
const yes = {
	answer: 'adopted' as const,
	decidedOn: '2026-03-09',
	name: 'Ena Prøve',
	mandate: 'Formand',
	reservation: 'Når tilladelsen er givet',
}

type Scene = { town: Town; plan: Plan; shops: Id<'party'>; owners: Id<'party'>; access: PartyAccess; token: string }

/** A published plan with one action, which the shops lead by their link; the owners have an address only. */
async function aScene(tx: Tx): Promise<Scene> {
	const town = await aTown(tx)
	const draft = await aPlan(tx, town)
	const shops = await aParty(tx, town, 'Handel', { contactEmail: 'handel@example.dk' })
	const owners = await aParty(tx, town, 'Ejere')
	const actionId = await anAction(tx, town, draft, 'Torvedag')
	const part = { planId: draft.id, actionId, partyId: shops, part: 'leads' as const, steering: null, askedFor: '' }
	await setActionParty(tx, town.planner, part)
	await publishPlan(tx, town.planner, { planId: draft.id, words: '' })
	const { token } = await aPartyLink(tx, town, { partyId: shops })
	const { access } = found(await findLinkHolder(tx, token))
	return { town, plan: found(await findPlan(tx, draft.id)), shops, owners, access, token }
}

async function latestOf(tx: Tx, { id }: Pick<Plan, 'id'>): Promise<Id<'planVersion'>> {
	return found((await listVersions(tx, id))[0]).id
}

async function kindsOf(tx: Tx, plan: Plan): Promise<Record<string, string>> {
	const standings = standingsIn(found(await findPlan(tx, plan.id)), await readSaid(tx, plan.id))
	return Object.fromEntries(standings.map(({ party, standing }) => [party.name, standing.kind]))
}

async function mailsTo(tx: Tx, to: string) {
	return (await listMails(tx, { limit: 20, to })).map(({ subject }) => subject)
}

test('a party adopts by its link; what it said, and the words it saw, are kept, and it gets a receipt', () =>
	inTransaction(db, async (tx) => {
		const { plan, access, shops } = await aScene(tx)
		const versionId = await latestOf(tx, plan)

		await adoptVersion(tx, access, { planId: plan.id, versionId, publicUrl, ...yes })

		expect(await listAdoptions(tx, plan.id)).toMatchObject([{ ...yes, versionId, partyId: shops, way: 'link' }])
		expect(await kindsOf(tx, plan)).toEqual({ Handel: 'adopted', Ejere: 'open' })
		const trace = { planId: plan.id, number: 1, partyId: shops }
		expect(await trailOf(tx, 'plan.adopted')).toMatchObject([{ actorId: null, particulars: trace }])
		expect(await mailsTo(tx, 'handel@example.dk')).toEqual([`Kvittering: I har vedtaget ${plan.title}`])
		const { content_sha256: seal } = await tx.selectFrom('adoptions').select('content_sha256').executeTakeFirstOrThrow()
		expect(seal).toMatch(/^[0-9a-f]{64}$/)
	}))

test('nobody adopts twice, in the future, a version that is not the newest, or for somebody else', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, access } = await aScene(tx)
		const first = await latestOf(tx, plan)
		const say = (over: object) =>
			adoptVersion(tx, access, { planId: plan.id, versionId: first, publicUrl, ...yes, ...over })
		await expect(say({ decidedOn: '2026-03-11' })).rejects.toThrow(new Refused('dayToCome'))
		await say({ answer: 'declined', reservation: 'Ikke endnu' })
		await say({})
		await expect(say({})).rejects.toThrow(new Refused('alreadyAdopted'))
		await publishPlan(tx, town.planner, { planId: plan.id, words: '' })
		await expect(say({})).rejects.toThrow(new Refused('newerVersion'))

		const other = await aScene(tx)
		const elsewhere = { planId: other.plan.id, versionId: first, publicUrl, ...yes }
		await expect(adoptVersion(tx, access, elsewhere)).rejects.toThrow(NotFound)
		const stranger = { ...access, by: 'account' as const, actor: await aPerson(tx, 'Outsider') }
		await expect(
			adoptVersion(tx, stranger, { planId: plan.id, versionId: await latestOf(tx, plan), publicUrl, ...yes }),
		).rejects.toThrow(Forbidden)
	}))

test('a party takes its yes back, and that it had said yes stays written', () =>
	inTransaction(db, async (tx) => {
		const { plan, access } = await aScene(tx)
		const at = { planId: plan.id, versionId: await latestOf(tx, plan), publicUrl }
		const why = { withdrawnBy: 'Ena Prøve', reason: 'Tilladelsen kom ikke' }
		await expect(withdrawAdoption(tx, access, { ...at, ...why })).rejects.toThrow(new Refused('notAdopted'))
		await adoptVersion(tx, access, { ...at, ...yes })

		await withdrawAdoption(tx, access, { ...at, ...why })

		expect((await listAdoptions(tx, plan.id)).map(({ answer, reservation }) => [answer, reservation])).toEqual([
			['adopted', yes.reservation],
			['withdrawn', 'Tilladelsen kom ikke'],
		])
		expect(await kindsOf(tx, plan)).toMatchObject({ Handel: 'withdrawn' })
		expect(await trailOf(tx, 'plan.adoption_withdrawn')).toHaveLength(1)
		const stranger = { ...access, partyId: 'nobody' as Id<'party'> }
		await expect(withdrawAdoption(tx, stranger, { ...at, ...why })).rejects.toThrow(NotFound)
		const outsider = { ...access, by: 'account' as const, actor: await aPerson(tx, 'Outsider') }
		await expect(withdrawAdoption(tx, outsider, { ...at, ...why })).rejects.toThrow(Forbidden)
	}))

test('the team writes down what was decided on paper; the party hears of it', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, shops } = await aScene(tx)
		const wish = { planId: plan.id, versionId: await latestOf(tx, plan), publicUrl, partyId: shops, ...yes }
		await expect(recordAnswer(tx, await aPerson(tx, 'Outsider'), wish)).rejects.toThrow(Forbidden)
		const known = await aParty(tx, town, 'Kendt', { standing: 'known' })
		await expect(recordAnswer(tx, town.planner, { ...wish, partyId: known })).rejects.toThrow(NotFound)

		await recordAnswer(tx, town.planner, wish)

		expect(await listAdoptions(tx, plan.id)).toMatchObject([{ way: 'team', name: yes.name }])
		expect(await trailOf(tx, 'plan.adopted')).toMatchObject([{ actorId: town.planner.id }])
		expect(await mailsTo(tx, 'handel@example.dk')).toHaveLength(1)
	}))

test('after a change the parties that it concerns look again, and are asked with what has changed', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, shops, owners, access, token } = await aScene(tx)
		const first = { planId: plan.id, versionId: await latestOf(tx, plan), publicUrl, ...yes }
		await adoptVersion(tx, access, first)
		await recordAnswer(tx, town.planner, { ...first, partyId: owners })
		const { id: actionId } = found((await listVersions(tx, plan.id))[0]?.content.actions[0])
		const part = { planId: plan.id, actionId, partyId: shops, part: 'leads' as const, steering: null }
		await setActionParty(tx, town.planner, { ...part, askedFor: 'Nøgler til salen' })
		await publishPlan(tx, town.planner, { planId: plan.id, words: '' })
		expect(await kindsOf(tx, plan)).toEqual({ Handel: 'look_again', Ejere: 'holds' })

		const wish = { planId: plan.id, parties: [shops], message: 'Kig lige', answerBy: '2026-04-01', publicUrl }
		await askParties(tx, town.planner, wish)

		const { standing } = found(
			standingsIn(found(await findPlan(tx, plan.id)), await readSaid(tx, plan.id)).find(
				({ party }) => party.id === shops,
			),
		)
		expect(standing.request).toMatchObject({ message: 'Kig lige', answerBy: '2026-04-01' })
		const mail = found((await listMails(tx, { limit: 1, to: 'handel@example.dk' }))[0])
		expect(mail.subject).toBe(`Se på ${plan.title} igen`)
		const { body_text: text } = await tx
			.selectFrom('mails')
			.select('body_text')
			.where('id', '=', mail.id)
			.executeTakeFirstOrThrow()
		expect(text).toContain('– Handling 1, Torvedag (ændret: jeres egen del)')
		expect(text).toContain(`${publicUrl}/p/${token}/adoption/${plan.slug}`)
		expect(await trailOf(tx, 'plan.adoption_asked')).toMatchObject([{ particulars: { number: 2, parties: [shops] } }])

		await adoptVersion(tx, access, { ...first, versionId: await latestOf(tx, plan) })
		expect(await kindsOf(tx, plan)).toEqual({ Handel: 'adopted', Ejere: 'holds' })
		expect(await mailsTo(tx, town.planner.email)).toEqual([`Handel har vedtaget ${plan.title}`])
	}))

test('those are asked who are with the partnership and have not adopted, by those who publish', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, shops, owners, access } = await aScene(tx)
		const wish = { planId: plan.id, parties: [owners], message: '', answerBy: null, publicUrl }
		await expect(askParties(tx, await aPerson(tx, 'Outsider'), wish)).rejects.toThrow(Forbidden)
		const known = await aParty(tx, town, 'Kendt', { standing: 'known' })
		await expect(askParties(tx, town.planner, { ...wish, parties: [known] })).rejects.toThrow(NotFound)
		await expect(askParties(tx, town.planner, { ...wish, answerBy: '2026-03-09' })).rejects.toThrow(
			new Refused('answerByPast'),
		)
		await adoptVersion(tx, access, { planId: plan.id, versionId: await latestOf(tx, plan), publicUrl, ...yes })
		await expect(askParties(tx, town.planner, { ...wish, parties: [owners, shops] })).rejects.toThrow(
			new Refused('alreadyAdopted'),
		)
		expect(await tx.selectFrom('adoption_requests').select('id').execute()).toEqual([])
	}))

test('whoever was asked finds it on the page behind the link until it is answered', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, shops, access, token } = await aScene(tx)
		const tasks = async () => listAdoptionTasks(tx, found(await findLinkHolder(tx, token)), 'da')
		expect(await tasks()).toEqual([])
		await askParties(tx, town.planner, {
			planId: plan.id,
			parties: [shops],
			message: '',
			answerBy: '2026-04-01',
			publicUrl,
		})
		const task = {
			title: `Vedtag ${plan.title}`,
			text: '',
			href: `/p/${token}/adoption/${plan.slug}`,
			dueOn: '2026-04-01',
		}

		expect(await tasks()).toEqual([{ ...task, isDone: false }])
		await adoptVersion(tx, access, { planId: plan.id, versionId: await latestOf(tx, plan), publicUrl, ...yes })
		expect(await tasks()).toMatchObject([{ isDone: true }])
	}))

test.for(['plan_versions', 'adoptions'] as const)('what stands in %s can neither be changed nor taken away', (table) =>
	inTransaction(db, async (tx) => {
		const { plan, access } = await aScene(tx)
		await adoptVersion(tx, access, { planId: plan.id, versionId: await latestOf(tx, plan), publicUrl, ...yes })

		await expect(tx.deleteFrom(table).execute()).rejects.toThrow('append-only')
	}),
)

test('an account of the party speaks for it', () =>
	inTransaction(db, async (tx) => {
		const { town, plan, shops } = await aScene(tx)
		const ena = await aPerson(tx, 'Ena', { email: 'handel@example.dk' })
		const partnership = found(await findPartnership(tx, town.partnership.id))
		const access = found(accessTo(ena, partnership, shops))

		await adoptVersion(tx, access, { planId: plan.id, versionId: await latestOf(tx, plan), publicUrl, ...yes })

		expect(await listAdoptions(tx, plan.id)).toMatchObject([{ way: 'account' }])
		expect(await trailOf(tx, 'plan.adopted')).toMatchObject([{ actorId: ena.id }])
	}))
