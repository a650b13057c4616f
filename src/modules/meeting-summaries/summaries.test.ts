import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aClinic } from '../../../tests/support/peer-cases.ts'
import { aCorrectable, aDraft, anAgreed, PUBLIC_URL, type SummaryScene } from '../../../tests/support/summaries.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, NotFound, Outdated, Refused } from '../../platform/errors.ts'
import { addOutcome } from './add-outcome.ts'
import { addSection } from './add-section.ts'
import { agreeSummary } from './agree-summary.ts'
import { answerConsent, listConsentsAskedOf } from './answer-consent.ts'
import { answerSuggestion } from './answer-suggestion.ts'
import { askCorrections } from './ask-corrections.ts'
import { beginSummary } from './begin-summary.ts'
import { editOutcome, removeOutcome } from './edit-outcome.ts'
import { finishTask, listTasksOf } from './finish-task.ts'
import { markPassage } from './mark-passage.ts'
import { listPassages } from './passages.queries.ts'
import { publishSummary } from './publish-summary.ts'
import { findSummary, listEditions, listOutcomes, listSections, listSuggestions } from './queries.ts'
import { remindFacilitators } from './remind-facilitators.job.ts'
import { suggestWords } from './suggest-words.ts'
import { unmarkPassage } from './unmark-passage.ts'
import { writeSection } from './write-section.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-05-04T10:00:00Z'))
const browser = testApp(db)
const inOne = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)

function eventsOf({ meetingId }: Pick<SummaryScene, 'meetingId'>) {
	return db
		.selectFrom('events')
		.select(['verb', 'actor_id as actorId'])
		.where('subject_id', '=', meetingId)
		.where((eb) => eb.or([eb('verb', 'like', 'summary.%'), eb('verb', 'like', 'passage.%')]))
		.orderBy('id')
		.execute()
}

async function mailsAbout({ meetingId }: Pick<SummaryScene, 'meetingId'>) {
	const rows = await db
		.selectFrom('mails')
		.select(['recipient as to', 'subject'])
		.where('about_id', '=', meetingId)
		.execute()
	return rows.filter(({ subject }) => /psamling|citere/.test(subject))
}

test('a section for each item but the breaks; what tells of cases stays in the room', async () => {
	const scene = await inOne(aDraft)

	expect(await listSections(db, scene.meetingId)).toMatchObject([
		{ title: 'Tæthed', words: '', isConfidential: false },
		{ title: 'Sparring', words: '', isConfidential: true },
	])
	expect(await eventsOf(scene)).toEqual([{ verb: 'summary.begun', actorId: scene.facilitator.id }])
	await expect(inOne((tx) => beginSummary(tx, scene.facilitator, scene.meetingId))).rejects.toEqual(
		new Refused('alreadyBegun'),
	)
})

test('a summary is begun by the facilitator, once the meeting has', async () => {
	const { facilitator, member, meeting } = await inOne(aClinic)

	await expect(inOne((tx) => beginSummary(tx, member, meeting.id))).rejects.toThrow(Forbidden)
	await expect(inOne((tx) => beginSummary(tx, facilitator, meeting.id))).rejects.toEqual(new Refused('notYet'))
})

test('members write the draft together; who saves second loses nothing and sees both texts', async () => {
	const scene = await inOne(aDraft)
	const { meetingId, talkId: sectionId, member, giver } = scene
	await inOne((tx) => writeSection(tx, member, { meetingId, sectionId, words: 'Medlemmets', version: 1 }))

	const late = { meetingId, sectionId, words: 'Giverens', version: 1 }
	await expect(inOne((tx) => writeSection(tx, giver, late))).rejects.toThrow(Outdated)
	const address = `/meetings/${meetingId}/summary/sections/${sectionId}`
	const answer = await browser.post(`${address}/words`, { words: 'Giverens', version: '1' }, giver)
	const html = await answer.text()
	expect(answer.status).toBe(409)
	expect(html).toContain('<p>Medlemmets</p>')
	expect(html).toMatch(/<textarea[^>]*>Giverens<\/textarea>/)
	expect((await browser.post(`${address}/words`, { words: 'Begges', version: '2' }, giver)).status).toBe(303)
	expect((await listEditions(db, sectionId)).map(({ words }) => words)).toEqual(['Begges', 'Medlemmets'])
	expect((await eventsOf(scene)).map(({ verb }) => verb)).toEqual([
		'summary.begun',
		'summary.section_written',
		'summary.section_written',
	])
})

test('two who save at once: one is kept, the other is told', async () => {
	const { meetingId, talkId: sectionId, member, giver } = await inOne(aDraft)
	const write = (words: string, actor: typeof member) =>
		inOne((tx) => writeSection(tx, actor, { meetingId, sectionId, words, version: 1 }))

	const results = await Promise.allSettled([write('a', member), write('b', giver)])

	const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []))
	expect(refusals).toEqual([expect.any(Outdated)])
	expect(await listEditions(db, sectionId)).toHaveLength(1)
})

test('a section can be added, in confidence too', async () => {
	const scene = await inOne(aDraft)
	const { meetingId, member } = scene
	await inOne((tx) => addSection(tx, member, { meetingId, title: 'Ved kaffen', confidential: true }))

	const outsider = { ...member, mandates: [] }
	const other = { meetingId, title: 'Udefra', confidential: false }
	await expect(inOne((tx) => addSection(tx, outsider, other))).rejects.toThrow(Forbidden)
	const sections = await listSections(db, meetingId)
	expect(sections.at(-1)).toMatchObject({ title: 'Ved kaffen', isConfidential: true })
	expect((await eventsOf(scene)).at(-1)).toEqual({ verb: 'summary.section_added', actorId: member.id })
})

test('corrections are asked for once something is written, and the room is told', async () => {
	const scene = await inOne(aDraft)
	const { meetingId, talkId: sectionId, facilitator, member } = scene
	const ask = (actor: typeof member, by = '2026-06-01') =>
		inOne((tx) => askCorrections(tx, actor, { meetingId, by, publicUrl: PUBLIC_URL }))
	await expect(ask(facilitator)).rejects.toEqual(new Refused('nothingWritten'))
	await inOne((tx) => writeSection(tx, member, { meetingId, sectionId, words: 'Noget', version: 1 }))
	await expect(ask(member)).rejects.toThrow(Forbidden)
	await expect(ask(facilitator, '2026-05-01')).rejects.toEqual(new Refused('byPast'))

	await ask(facilitator)

	expect(await findSummary(db, meetingId)).toMatchObject({
		state: 'corrections',
		correctionsBy: new Date('2026-06-01T22:00:00Z'),
	})
	expect((await mailsAbout(scene)).map(({ to }) => to).sort()).toEqual([scene.giver.email, member.email].sort())
	expect((await eventsOf(scene)).at(-1)?.verb).toBe('summary.corrections_asked')
	await expect(
		inOne((tx) => writeSection(tx, member, { meetingId, sectionId, words: 'Mere', version: 2 })),
	).rejects.toThrow(Forbidden)
})

test('the facilitator accepts a correction or declines it with a word, and then it is agreed', async () => {
	const scene = await inOne(aCorrectable)
	const { meetingId, talkId: sectionId, facilitator, member, giver } = scene
	const suggest = (actor: typeof member, suggestion: string) =>
		inOne((tx) => suggestWords(tx, actor, { meetingId, sectionId, suggestion, reason: '' }))
	await expect(suggest(member, 'Skygge er problemet.')).rejects.toEqual(new Refused('sameWords'))
	const first = await suggest(member, 'Skygge er tit problemet.')
	const second = await suggest(giver, 'Sol er problemet.')
	const answer = (actor: typeof member, suggestionId: typeof first, wish: object) =>
		inOne((tx) =>
			answerSuggestion(tx, actor, {
				meetingId,
				suggestionId,
				answer: 'accepted',
				words: 'Skygge er tit problemet.',
				word: '',
				version: 2,
				...wish,
			}),
		)
	await expect(answer(member, first, {})).rejects.toThrow(Forbidden)
	await expect(inOne((tx) => agreeSummary(tx, facilitator, meetingId))).rejects.toEqual(new Refused('openSuggestions'))

	await answer(facilitator, first, {})
	await expect(answer(facilitator, first, { version: 3 })).rejects.toEqual(new Refused('alreadyAnswered'))
	await expect(answer(facilitator, second, {})).rejects.toThrow(Outdated)
	const page = `/meetings/${meetingId}/summary/suggestions/${second}`
	expect(await (await browser.get(page, facilitator)).text()).toContain('Afsnittet er ændret')
	const silent = await browser.post(page, { answer: 'declined', words: 'x', word: '', version: '3' }, facilitator)
	expect(silent.status).toBe(422)
	expect(await silent.text()).toContain('Skriv, hvorfor du afviser det')
	await answer(facilitator, second, { answer: 'declined', word: 'Vi målte det.', version: 3 })
	await expect(inOne((tx) => agreeSummary(tx, member, meetingId))).rejects.toThrow(Forbidden)
	await inOne((tx) => agreeSummary(tx, facilitator, meetingId))

	expect((await listSections(db, meetingId))[0]?.words).toBe('Skygge er tit problemet.')
	expect(await listSuggestions(db, meetingId)).toMatchObject([
		{ answer: 'accepted', word: '' },
		{ answer: 'declined', word: 'Vi målte det.' },
	])
	expect((await eventsOf(scene)).slice(-5).map(({ verb }) => verb)).toEqual([
		'summary.suggested',
		'summary.suggested',
		'summary.suggestion_answered',
		'summary.suggestion_answered',
		'summary.agreed',
	])
	await expect(suggest(member, 'For sent')).rejects.toThrow(Forbidden)
})

test('after the day nobody suggests any more', async () => {
	const { meetingId, talkId: sectionId, member } = await inOne(aCorrectable)
	travelTo('2026-06-01T22:00:00Z')

	const wish = { meetingId, sectionId, suggestion: 'For sent', reason: '' }
	await expect(inOne((tx) => suggestWords(tx, member, wish))).rejects.toEqual(new Refused('tooLate'))
})

test('a task waits on the list of its owner until it is done', async () => {
	const scene = await inOne(aCorrectable)
	const { meetingId, talkId: sectionId, facilitator, giver, member, giverSeat } = scene
	const form = { meetingId, sectionId, kind: 'task' as const, outcome: 'Mål skyggen', dueOn: '2026-06-30' }
	const add = (owner: string) => inOne((tx) => addOutcome(tx, facilitator, { ...form, owner }))
	await expect(add('seat:another')).rejects.toThrow(NotFound)
	await expect(inOne((tx) => addOutcome(tx, member, { ...form, owner: `seat:${giverSeat.id}` }))).rejects.toThrow(
		Forbidden,
	)
	const outcomeId = await add(`seat:${giverSeat.id}`)
	expect(await listTasksOf(db, giver, [scene.room])).toEqual([])
	await expect(inOne((tx) => finishTask(tx, giver, { meetingId, outcomeId }))).rejects.toThrow(Forbidden)
	await inOne((tx) => agreeSummary(tx, facilitator, meetingId))

	expect(await listTasksOf(db, giver, [scene.room])).toMatchObject([
		{ id: outcomeId, words: 'Mål skyggen', dueOn: '2026-06-30' },
	])
	expect(await listTasksOf(db, member, [scene.room])).toEqual([])
	await expect(inOne((tx) => finishTask(tx, member, { meetingId, outcomeId }))).rejects.toThrow(Forbidden)
	await inOne((tx) => finishTask(tx, giver, { meetingId, outcomeId }))
	expect(await listTasksOf(db, giver, [scene.room])).toEqual([])
	await expect(inOne((tx) => finishTask(tx, giver, { meetingId, outcomeId }))).rejects.toEqual(
		new Refused('alreadyDone'),
	)
	expect((await eventsOf(scene)).at(-1)).toEqual({ verb: 'summary.task_done', actorId: giver.id })
})

test('an outcome is corrected or taken out until the summary is agreed', async () => {
	const scene = await inOne(aCorrectable)
	const { meetingId, talkId: sectionId, facilitator, member } = scene
	const form = { meetingId, kind: 'advice' as const, owner: '', dueOn: null }
	const outcomeId = await inOne((tx) => addOutcome(tx, facilitator, { ...form, sectionId, outcome: 'Mål' }))
	const edit = (version: number, actor = facilitator) =>
		inOne((tx) => editOutcome(tx, actor, { ...form, outcomeId, outcome: 'Mål to gange', version }))

	await expect(edit(1, member)).rejects.toThrow(Forbidden)
	await expect(inOne((tx) => removeOutcome(tx, member, { meetingId, outcomeId }))).rejects.toThrow(Forbidden)
	await edit(1)
	await expect(edit(1)).rejects.toThrow(Outdated)
	expect(await listOutcomes(db, meetingId)).toMatchObject([{ words: 'Mål to gange', kind: 'advice', version: 2 }])
	await inOne((tx) => removeOutcome(tx, facilitator, { meetingId, outcomeId }))
	expect(await listOutcomes(db, meetingId)).toEqual([])
	await inOne((tx) => agreeSummary(tx, facilitator, meetingId))
	await expect(inOne((tx) => addOutcome(tx, facilitator, { ...form, sectionId, outcome: 'For sent' }))).rejects.toThrow(
		Forbidden,
	)
})

test('what is marked may be quoted once whoever said it has said yes, and no longer', async () => {
	const scene = await inOne(anAgreed)
	const { meetingId, talkId, casesId, facilitator, giver, member, giverSeat, room } = scene
	const mark = (actor: typeof member, sectionId: typeof talkId) =>
		inOne((tx) =>
			markPassage(tx, actor, { meetingId, passage: { sectionId }, seatId: giverSeat.id, publicUrl: PUBLIC_URL }),
		)
	await expect(mark(member, talkId)).rejects.toThrow(Forbidden)
	await expect(mark(facilitator, casesId)).rejects.toThrow(Forbidden)
	const markId = await mark(facilitator, talkId)
	await expect(mark(facilitator, talkId)).rejects.toEqual(new Refused('alreadyMarked'))
	const consents = async () => (await listPassages(db, room.programme.id)).map(({ consent }) => consent)
	expect(await listPassages(db, room.programme.id)).toMatchObject([
		{ id: markId, meetingId, sectionTitle: 'Tæthed', kind: 'section', words: 'Skygge er problemet.', consent: 'asked' },
	])
	expect((await mailsAbout(scene)).filter(({ subject }) => subject.includes('citere'))).toEqual([
		{ to: giver.email, subject: expect.any(String) },
	])
	expect(await listConsentsAskedOf(db, member, [room])).toEqual([])
	expect(await listConsentsAskedOf(db, giver, [room])).toMatchObject([{ id: markId }])

	const answer = (actor: typeof member, said: 'given' | 'refused') =>
		inOne((tx) => answerConsent(tx, actor, { meetingId, markId, answer: said }))
	await expect(answer(facilitator, 'given')).rejects.toThrow(Forbidden)
	await answer(giver, 'given')
	expect(await consents()).toEqual(['given'])
	await answer(giver, 'refused')
	expect(await consents()).toEqual(['refused'])
	await expect(inOne((tx) => unmarkPassage(tx, member, { meetingId, markId }))).rejects.toThrow(Forbidden)
	await inOne((tx) => unmarkPassage(tx, facilitator, { meetingId, markId }))
	expect(await listPassages(db, room.programme.id)).toEqual([])
	expect((await eventsOf(scene)).slice(-4).map(({ verb }) => verb)).toEqual([
		'passage.marked',
		'passage.consent_answered',
		'passage.consent_answered',
		'passage.unmarked',
	])
})

test('what is published to all stays out while its speaker has not said yes, and is found when they have', async () => {
	const scene = await inOne(anAgreed)
	const { meetingId, talkId, facilitator, giver, member, giverSeat } = scene
	const publish = (actor: typeof member, reach: 'room' | 'public') =>
		inOne((tx) => publishSummary(tx, actor, { meetingId, reach, publicUrl: PUBLIC_URL }))
	await expect(publish(member, 'public')).rejects.toThrow(Forbidden)
	await publish(facilitator, 'public')
	const passage = { sectionId: talkId }
	const markId = await inOne((tx) =>
		markPassage(tx, facilitator, { meetingId, passage, seatId: giverSeat.id, publicUrl: PUBLIC_URL }),
	)
	const page = async () => (await browser.get(`/meetings/${meetingId}/summary`)).text()

	expect(await page()).not.toContain('Skygge er problemet.')
	await inOne((tx) => answerConsent(tx, giver, { meetingId, markId, answer: 'given' }))
	expect(await page()).toContain('Skygge er problemet.')
	expect(await page()).not.toContain('Om naboerne.')
	const found = () =>
		db.selectFrom('search_documents').select('path').where('path', '=', `/meetings/${meetingId}/summary`).execute()
	expect(await found()).toHaveLength(1)
	await publish(facilitator, 'room')
	expect(await found()).toEqual([])
	expect((await browser.get(`/meetings/${meetingId}/summary`)).status).toBe(401)
	expect((await mailsAbout(scene)).filter(({ subject }) => subject.includes('er ude'))).toHaveLength(2)
})

test('the facilitator is reminded after three days, then weekly, until it is out', async () => {
	const scene = await inOne(anAgreed)
	const { meetingId, facilitator } = scene
	const reminders = async () => {
		await remindFacilitators.run(aWorkbench(db), {})
		return (await mailsAbout(scene)).filter(({ subject }) => subject.includes('mangler')).map(({ to }) => to)
	}
	travelTo('2026-05-17T12:59:00Z')
	expect(await reminders()).toEqual([])
	travelTo('2026-05-17T13:00:00Z')
	expect(await reminders()).toEqual([facilitator.email])
	travelTo('2026-05-24T12:59:00Z')
	expect(await reminders()).toEqual([facilitator.email])
	travelTo('2026-05-24T13:00:00Z')
	expect(await reminders()).toEqual([facilitator.email, facilitator.email])
	await inOne((tx) => publishSummary(tx, facilitator, { meetingId, reach: 'room', publicUrl: PUBLIC_URL }))
	travelTo('2026-06-24T13:00:00Z')
	expect(await reminders()).toHaveLength(2)
})
