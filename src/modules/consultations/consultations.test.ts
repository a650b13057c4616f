import { afterAll, beforeEach, expect, test } from 'vitest'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { anAction, aParty, aPartyLink, aPlan, aTown, type Town } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, found, NotFound, Refused } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listMails } from '../messages/index.ts'
import { findLinkHolder, type PartyAccess } from '../partnerships/index.ts'
import { addChallenge, findPlan, type Plan } from '../plans/index.ts'
import { answerInput } from './answer-input.ts'
import { listConsultationTasks } from './consultation-tasks.ts'
import { forgetInputs } from './forget-inputs.job.ts'
import { openConsultation } from './open-consultation.ts'
import { publishReport } from './publish-report.ts'
import { findConsultation, listInputs } from './queries.ts'
import { confirmInput, giveInput, givePartyInput } from './receive-input.ts'
import { requestInput } from './request-input.ts'
import { withdrawInput } from './withdraw-input.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const publicUrl = 'https://torvet.example'
const wish = { title: 'Torvet uden biler', intro: '', audience: 'public' as const, parties: [], closesOn: '2026-04-01' }
const said = { about: 'plan', words: 'Husk bænke', place: 'Torvet', lon: null, lat: null, mayBeNamed: true }
const visitor = {
	...said,
	name: 'Ena Prøve',
	email: 'ena@example.dk',
	language: 'da' as const,
	network: '1',
	publicUrl,
}
const answer = { outcome: 'taken_up' as const, words: 'Der kommer bænke', isShown: true, publicUrl }

type Scene = { town: Town; plan: Plan; shops: Id<'party'>; access: PartyAccess; token: string }

async function aScene(tx: Tx): Promise<Scene> {
	const town = await aTown(tx)
	const draft = await aPlan(tx, town)
	await anAction(tx, town, draft, 'Torvedag')
	const shops = await aParty(tx, town, 'Handel', { contactEmail: 'handel@example.dk' })
	const { token } = await aPartyLink(tx, town, { partyId: shops })
	const { access } = found(await findLinkHolder(tx, token))
	return { town, plan: found(await findPlan(tx, draft.id)), shops, access, token }
}

async function opened(tx: Tx, { town, plan }: Scene, over: object = {}): Promise<Id<'consultation'>> {
	return openConsultation(tx, town.planner, { planId: plan.id, publicUrl, ...wish, ...over })
}

async function confirmed(tx: Tx, consultationId: Id<'consultation'>): Promise<Id<'consultationInput'>> {
	await requestInput(tx, { consultationId, ...visitor })
	const { id } = await tx.selectFrom('consultation_inputs').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
	return found(await confirmInput(tx, id, publicUrl))
}

async function mailsTo(tx: Tx, to: string) {
	return (await listMails(tx, { limit: 20, to })).map(({ subject }) => subject)
}

test('the words that are put to consultation stand still while the plan is written on', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		const id = await opened(tx, scene)
		const more = { planId: scene.plan.id, challenge: 'Ny', evidence: '', consequence: '', agenda: '' }
		await addChallenge(tx, scene.town.planner, more)

		const { content, closesAt } = found(await findConsultation(tx, id))

		expect(content.challenges.map(({ challenge }) => challenge)).toEqual(['Før: Torvedag'])
		expect(closesAt).toEqual(new Date('2026-04-01T22:00:00Z'))
		expect(await trailOf(tx, 'consultation.opened')).toMatchObject([{ actorId: scene.town.planner.id }])
	}))

test('those who lead put a plan to consultation, with a day to come and somebody to hear', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		const outsider = await aPerson(tx, 'Outsider')
		const as = { planId: scene.plan.id, publicUrl, ...wish }
		await expect(openConsultation(tx, outsider, as)).rejects.toThrow(Forbidden)
		await expect(opened(tx, scene, { closesOn: '2026-03-09' })).rejects.toThrow(new Refused('closesPast'))
		await expect(opened(tx, scene, { audience: 'invited' })).rejects.toThrow(new Refused('nobodyInvited'))
		const known = await aParty(tx, scene.town, 'Kendt', { standing: 'known' })
		await expect(opened(tx, scene, { parties: [known] })).rejects.toThrow(NotFound)
	}))

test('an invited party gets a mail, answers by its link, and is told that it was received', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		const consultationId = await opened(tx, scene, { audience: 'invited', parties: [scene.shops] })
		const holder = async () => found(await findLinkHolder(tx, scene.token))
		const href = `/p/${scene.token}/consultations/${consultationId}`
		const task = { title: 'Svar på høringen ”Torvet uden biler”', text: '', href, dueOn: '2026-04-01' }
		expect(await listConsultationTasks(tx, await holder(), 'da')).toEqual([{ ...task, isDone: false }])

		await givePartyInput(tx, scene.access, { ...said, consultationId, language: 'da', publicUrl })

		expect(await listInputs(tx, consultationId)).toMatchObject([{ partyName: 'Handel', words: 'Husk bænke' }])
		expect(await listConsultationTasks(tx, await holder(), 'da')).toEqual([{ ...task, isDone: true }])
		expect(await mailsTo(tx, 'handel@example.dk')).toEqual([
			'Tak for dit høringssvar til ”Torvet uden biler”',
			'I høring: Torvet uden biler',
		])
		const trail = [{ actorId: null, particulars: { partyId: scene.shops } }]
		expect(await trailOf(tx, 'consultation.input_received')).toMatchObject(trail)
	}))

test('who was not invited cannot write, neither by link, account nor mail', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		const owners = await aParty(tx, scene.town, 'Ejere')
		const consultationId = await opened(tx, scene, { audience: 'invited', parties: [owners] })
		const outsider = await aPerson(tx, 'Outsider')
		const party = { ...said, consultationId, language: 'da' as const, publicUrl }

		await expect(givePartyInput(tx, scene.access, party)).rejects.toThrow(Forbidden)
		await expect(giveInput(tx, outsider, { ...said, consultationId, publicUrl })).rejects.toThrow(Forbidden)
		await expect(requestInput(tx, { consultationId, ...visitor })).rejects.toThrow(Forbidden)
		const elsewhere = (await aScene(tx)).access
		await expect(givePartyInput(tx, elsewhere, party)).rejects.toThrow(NotFound)
	}))

test('what a visitor writes is received only when the address is proven, and once', () =>
	inTransaction(db, async (tx) => {
		const consultationId = await opened(tx, await aScene(tx))
		await requestInput(tx, { consultationId, ...visitor })
		expect(await listInputs(tx, consultationId)).toEqual([])
		const { id } = await tx.selectFrom('consultation_inputs').select('id').executeTakeFirstOrThrow()

		expect(await confirmInput(tx, id, publicUrl)).toBe(id)
		expect(await confirmInput(tx, id, publicUrl)).toBe(id)

		expect(await listInputs(tx, consultationId)).toMatchObject([{ words: 'Husk bænke', name: 'Ena Prøve' }])
		expect(await trailOf(tx, 'consultation.input_received')).toHaveLength(1)
		expect(await mailsTo(tx, 'ena@example.dk')).toEqual([
			'Tak for dit høringssvar til ”Torvet uden biler”',
			'Bekræft dit høringssvar til ”Torvet uden biler”',
		])
	}))

test('after the last day nothing is taken any more, also what was written before and not confirmed', () =>
	inTransaction(db, async (tx) => {
		const consultationId = await opened(tx, await aScene(tx))
		travelTo('2026-04-01T21:59:59Z')
		await requestInput(tx, { consultationId, ...visitor })
		const { id } = await tx.selectFrom('consultation_inputs').select('id').executeTakeFirstOrThrow()
		travelTo('2026-04-01T22:00:00Z')

		await expect(confirmInput(tx, id, publicUrl)).rejects.toThrow(new Refused('closed'))
		await expect(requestInput(tx, { consultationId, ...visitor })).rejects.toThrow(new Refused('closed'))
	}))

test('one can only write about what is there', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		const consultationId = await opened(tx, scene)
		const outsider = await aPerson(tx, 'Outsider')
		const { content } = found(await findConsultation(tx, consultationId))
		const about = `action-${content.actions[0]?.id}`
		await giveInput(tx, outsider, { ...said, about, consultationId, publicUrl })

		expect(await listInputs(tx, consultationId)).toMatchObject([
			{ passageKind: 'action', passageId: content.actions[0]?.id },
		])
		const nowhere = { ...said, about: 'action-x', consultationId, publicUrl }
		await expect(giveInput(tx, outsider, nowhere)).rejects.toThrow(NotFound)
	}))

test('the eleventh mail within an hour is not sent', () =>
	inTransaction(db, async (tx) => {
		const consultationId = await opened(tx, await aScene(tx))
		for (let asked = 0; asked < 10; asked += 1) {
			expect(await requestInput(tx, { consultationId, ...visitor, network: `${asked}` })).toBe(true)
		}
		expect(await requestInput(tx, { consultationId, ...visitor })).toBe(false)
	}))

test('whoever wrote hears what became of it, and again when that is changed', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		const consultationId = await opened(tx, scene)
		const inputId = await confirmed(tx, consultationId)
		const outsider = await aPerson(tx, 'Outsider')
		await expect(answerInput(tx, outsider, { inputId, ...answer })).rejects.toThrow(Forbidden)

		await answerInput(tx, scene.town.planner, { inputId, ...answer })
		await answerInput(tx, scene.town.planner, { inputId, ...answer, isShown: false })
		await answerInput(tx, scene.town.planner, { inputId, ...answer, outcome: 'partly' })

		const { isShown, outcome } = found((await listInputs(tx, consultationId))[0]?.answer ?? undefined)
		expect([isShown, outcome]).toEqual([true, 'partly'])
		const told = (await mailsTo(tx, 'ena@example.dk')).filter((subject) => subject.startsWith('Hvad dit'))
		expect(told).toHaveLength(2)
		expect(await trailOf(tx, 'consultation.input_answered')).toHaveLength(3)
	}))

test('the report is published once, after the last day, when everybody has an answer', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		const consultationId = await opened(tx, scene)
		const inputId = await confirmed(tx, consultationId)
		const report = { consultationId, report: 'Vi lyttede' }
		const publish = () => publishReport(tx, scene.town.planner, report)
		await expect(publishReport(tx, await aPerson(tx, 'Outsider'), report)).rejects.toThrow(Forbidden)
		await expect(publish()).rejects.toThrow(new Refused('stillOpen'))
		travelTo('2026-04-02T10:00:00Z')
		await expect(publish()).rejects.toThrow(new Refused('unanswered'))
		await answerInput(tx, scene.town.planner, { inputId, ...answer })
		await publish()
		await expect(publish()).rejects.toThrow(new Refused('alreadyReported'))

		expect((await findConsultation(tx, consultationId))?.report?.words).toBe('Vi lyttede')
		expect(await trailOf(tx, 'consultation.reported')).toHaveLength(1)
	}))

test('what is taken back is gone with its answer and all mails about it', () =>
	inTransaction(db, async (tx) => {
		const scene = await aScene(tx)
		const inputId = await confirmed(tx, await opened(tx, scene))
		await answerInput(tx, scene.town.planner, { inputId, ...answer })

		await withdrawInput(tx, inputId)
		await withdrawInput(tx, inputId)

		expect(await tx.selectFrom('consultation_inputs').select('id').execute()).toEqual([])
		expect(await tx.selectFrom('consultation_answers').select('input_id').execute()).toEqual([])
		expect(await mailsTo(tx, 'ena@example.dk')).toEqual([])
		expect(await trailOf(tx, 'consultation.input_withdrawn')).toHaveLength(1)
	}))

test('who did not confirm is forgotten after two days; authors half a year after the report, unless they are named in it', async () => {
	const ids = await db.transaction().execute(async (tx) => {
		const scene = await aScene(tx)
		const consultationId = await opened(tx, scene)
		const named = await confirmed(tx, consultationId)
		await requestInput(tx, { consultationId, ...visitor, mayBeNamed: false, email: 'bo@example.dk', name: 'Bo' })
		const { id } = await tx
			.selectFrom('consultation_inputs')
			.select('id')
			.where('email', '=', 'bo@example.dk')
			.executeTakeFirstOrThrow()
		const unnamed = found(await confirmInput(tx, id, publicUrl))
		for (const inputId of [named, unnamed]) await answerInput(tx, scene.town.planner, { inputId, ...answer })
		await requestInput(tx, { consultationId, ...visitor, email: 'nobody@example.dk' })
		travelTo('2026-04-02T10:00:00Z')
		await publishReport(tx, scene.town.planner, { consultationId, report: 'Vi lyttede' })
		return { named, unnamed }
	})
	const kept = async () => {
		await forgetInputs.run(aWorkbench(db), {})
		const rows = await db.selectFrom('consultation_inputs').select(['id', 'name', 'email']).orderBy('id').execute()
		return rows.map(({ id, ...row }) => ({ ...row, who: id === ids.named ? 'named' : 'unnamed' }))
	}
	const mailed = (to: string) => listMails(db, { limit: 20, to })

	expect((await kept()).map(({ email }) => email)).toEqual(['ena@example.dk', 'bo@example.dk'])
	expect(await mailed('nobody@example.dk')).toEqual([])
	travelTo('2026-10-03T10:00:00Z')
	expect(await kept()).toEqual([
		{ name: 'Ena Prøve', email: '', who: 'named' },
		{ name: '', email: '', who: 'unnamed' },
	])
	expect([await mailed('ena@example.dk'), await mailed('bo@example.dk')]).toEqual([[], []])
})
