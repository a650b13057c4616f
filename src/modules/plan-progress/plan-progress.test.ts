import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { trailOf } from '../../../tests/support/assessments.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPicture } from '../../../tests/support/files.ts'
import { htmlFaultsOf } from '../../../tests/support/html-faults.ts'
import { aParty, aPartyLink, aPlan, aTown, anAction } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { someoneWaits } from '../../../tests/support/someone-waits.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden } from '../../platform/errors.ts'
import { newId } from '../../platform/id.ts'
import { findLinkHolder } from '../partnerships/index.ts'
import { listActions, lockPlan, publishPlan, readProgress, setActionParty } from '../plans/index.ts'
import { listProgressTasks } from './progress-tasks.ts'
import { listReports } from './queries.ts'
import { remindLeads } from './remind-leads.job.ts'
import { type Telling, tellProgress } from './tell-progress.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const make = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)
type Scene = Awaited<ReturnType<typeof aLedAction>>

/** A published plan with one action, led by a party without an account, with a step and a number to measure. */
async function aLedAction(tx: Tx) {
	const town = await aTown(tx)
	const plan = await aPlan(tx, town)
	const partyId = await aParty(tx, town, 'Ungerådet', { kind: 'young', contactEmail: 'noor@unge.example' })
	const actionId = await anAction(tx, town, plan, 'Scene på torvet')
	const led = { planId: plan.id, actionId, partyId, part: 'leads', steering: null, askedFor: '' } as const
	await setActionParty(tx, town.planner, led)
	const stepId = newId<'planStep'>()
	const step = { id: stepId, plan_id: plan.id, action_id: actionId, party_id: null, note: '', version: 1 }
	const due = { due_on: '2026-04-01', due_precision: 'day', is_milestone: true } as const
	await tx
		.insertInto('plan_steps')
		.values({ ...step, ...due, title: 'Tilladelse' })
		.execute()
	const indicator = { id: newId<'indicator'>(), plan_id: plan.id, action_id: actionId, version: 1 }
	await tx
		.insertInto('indicators')
		.values({ ...indicator, name: 'Arrangementer', unit: 'om året', source: '' })
		.execute()
	await publishPlan(tx, town.planner, { planId: plan.id, words: '' })
	const { token } = await aPartyLink(tx, town, { partyId })
	return { town, plan, partyId, actionId, stepId, token }
}

const said = {
	state: 'under_way',
	stateWords: '',
	words: '',
	stepDone: '',
	value: null,
	isWin: '',
	photoAlt: '',
} as const
const telling = ({ plan, actionId }: Scene, more: Partial<Telling> = {}): Telling => ({
	...said,
	planId: plan.id,
	actionId,
	...more,
})
const byAccount = ({ town }: Scene) => ({ by: 'account' as const, actor: town.planner })
const byLinkOf = async ({ token }: Scene) => {
	const { access } = (await findLinkHolder(db, token))!
	if (access.by !== 'link') throw new Error('no link')
	return access
}
const readingsOf = () => db.selectFrom('indicator_readings').select(['value', 'read_on', 'recorded_by']).execute()

test('the plan shows what was told, the step is done, and the number is kept', async () => {
	const scene = await make(aLedAction)
	const access = await byLinkOf(scene)

	await make((tx) =>
		tellProgress(
			tx,
			access,
			telling(scene, { stateWords: '3 af 8', words: 'Godt gået', stepDone: scene.stepId, value: 12.5 }),
		),
	)

	expect((await readProgress(db, scene.plan.id)).get(scene.actionId)).toMatchObject({
		state: 'under_way',
		stateWords: '3 af 8',
	})
	expect((await listActions(db, scene.plan.id))[0]?.steps).toMatchObject([
		{ title: 'Tilladelse', doneOn: '2026-03-10' },
	])
	expect(await readingsOf()).toEqual([{ value: 12.5, read_on: '2026-03-10', recorded_by: null }])
	expect(await listReports(db, scene.plan.id)).toMatchObject([
		{ partyName: 'Ungerådet', step: 'Tilladelse', words: 'Godt gået', isWin: true },
	])
	const trail = await make((tx) => trailOf(tx, 'action.progress_told'))
	expect(trail).toMatchObject([{ actorId: null, particulars: { partyId: scene.partyId, state: 'under_way' } }])
	expect(JSON.stringify(trail)).not.toContain('Godt gået')
})

test('a number told twice on a day is corrected', async () => {
	const scene = await make(aLedAction)
	const before = (await readingsOf()).length

	await make((tx) => tellProgress(tx, byAccount(scene), telling(scene, { value: 3 })))
	await make((tx) => tellProgress(tx, byAccount(scene), telling(scene, { value: 4 })))

	const readings = await readingsOf()
	expect(readings.length).toBe(before + 1)
	expect(readings.filter(({ recorded_by: by }) => by === scene.town.planner.id).map(({ value }) => value)).toEqual([4])
})

test('the team tells for itself, and an action that is done is worth a celebration', async () => {
	const scene = await make(aLedAction)

	await make((tx) => tellProgress(tx, byAccount(scene), telling(scene, { state: 'under_way' })))
	await make((tx) => tellProgress(tx, byAccount(scene), telling(scene, { state: 'done', stepDone: newId() })))

	const reports = await listReports(db, scene.plan.id)
	expect(reports.map(({ partyName, isWin, step }) => [partyName, isWin, step])).toEqual([
		[null, true, null],
		[null, false, null],
	])
})

test('whoever does not lead it tells nothing', async () => {
	const scene = await make(aLedAction)
	const outsider = await make((tx) => aPerson(tx, 'Outsider'))
	const other = await make(async (tx) => {
		const partyId = await aParty(tx, scene.town, 'Museet')
		return { ...scene, token: (await aPartyLink(tx, scene.town, { partyId })).token }
	})

	await expect(make((tx) => tellProgress(tx, { by: 'account', actor: outsider }, telling(scene)))).rejects.toThrow(
		Forbidden,
	)
	const access = await byLinkOf(other)
	await expect(make((tx) => tellProgress(tx, access, telling(scene)))).rejects.toThrow(Forbidden)
	expect(await listReports(db, scene.plan.id)).toEqual([])
})

test('it waits while the plan is changed, and then judges it as it is', async () => {
	const scene = await make(aLedAction)
	let told: Promise<unknown> = Promise.resolve()
	await db.transaction().execute(async (tx) => {
		await lockPlan(tx, scene.plan.id)
		await tx.updateTable('plans').set({ state: 'closed' }).where('id', '=', scene.plan.id).execute()
		told = make((other) => tellProgress(other, byAccount(scene), telling(scene)))
		told.catch(() => undefined)
		await someoneWaits(db)
	})

	await expect(told).rejects.toThrow(Forbidden)
})

test('on a phone, by the link alone: the form, its faults, and thanks', async () => {
	const scene = await make(aLedAction)
	const path = `/p/${scene.token}/actions/${scene.actionId}/progress`

	const empty = await browser.get(path)
	expect(empty.status).toBe(200)
	const html = await empty.text()
	expect(await htmlFaultsOf(html)).toEqual([])
	expect(html).toContain('Gjort: Tilladelse')
	expect(html).toContain('Arrangementer (om året)')

	const stopped = await browser.post(path, form({ state: 'stopped', value: 'mange' }))
	expect(stopped.status).toBe(422)
	const faults = await stopped.text()
	expect(faults).toContain('Skriv, hvorfor handlingen er stoppet.')
	expect(faults).toContain('Skriv et tal, fx 12 eller 12,5.')

	const told = await browser.post(path, form({ state: 'under_way', stateWords: '5 af 8', value: '12,5' }))
	expect([told.status, told.headers.get('location')]).toEqual([303, `${path}?saved=yes`])
	expect(await (await browser.get(`${path}?saved=yes`)).text()).toContain('Tak. Planen viser det nu.')
	expect((await browser.get(`/p/${newId()}/actions/${scene.actionId}/progress`)).status).toBe(404)
})

function form(fields: Record<string, string>, photo?: Uint8Array<ArrayBuffer>): FormData {
	const data = new FormData()
	for (const [name, value] of Object.entries(fields)) data.append(name, value)
	if (photo) data.append('files', new File([photo], 'scene.jpg', { type: 'image/jpeg' }))
	return data
}

test('a link opens no action of another partnership, and none that somebody else leads', async () => {
	const [one, other] = [await make(aLedAction), await make(aLedAction)]
	const own = await make((tx) => anAction(tx, one.town, one.plan, 'Bænke'))

	expect((await browser.get(`/p/${one.token}/actions/${other.actionId}/progress`)).status).toBe(404)
	expect((await browser.get(`/p/${one.token}/actions/${own}/progress`)).status).toBe(403)
})

test('the workroom sees what is late, what is new and what is worth a celebration, with its photo', async () => {
	const scene = await make(aLedAction)
	const tell = `/plans/${scene.plan.slug}/work/actions/1/progress`
	const photo = new Uint8Array(await aPicture({ width: 60, height: 40 }))
	const { planner } = scene.town
	const outsider = await make((tx) => aPerson(tx, 'Nobody'))

	const without = await browser.post(tell, form({ state: 'under_way' }, photo), planner)
	expect([without.status, (await without.text()).includes('Skriv, hvad billedet viser.')]).toEqual([422, true])
	const fields = { state: 'under_way', words: 'Scenen står', photoAlt: 'En scene' }
	expect((await browser.post(tell, form(fields, photo), planner)).status).toBe(303)
	travelTo('2026-04-02T10:00:00Z')

	const page = `/plans/${scene.plan.slug}/work/progress`
	const html = await (await browser.get(page, planner)).text()
	expect(await htmlFaultsOf(html)).toEqual([])
	expect(html).toContain('siden 1. april 2026')
	expect(html).toContain('Scenen står')
	expect(html).toContain('alt="En scene"')
	const picture = /src="(\/files\/[^"]+)"/.exec(html)![1]!
	expect((await browser.get(picture, planner)).status).toBe(200)
	expect((await browser.get(picture, outsider)).status).toBe(404)
	expect((await browser.get(picture)).status).toBe(404)
	travelTo('2026-04-15T10:00:00Z')
	expect(await (await browser.get(page, planner)).text()).toContain('Ingen har fortalt noget i den tid.')
	expect(await (await browser.get(`${page}?since=all`, planner)).text()).toContain('Scenen står')
	expect((await browser.get(page, outsider)).status).toBe(404)
	expect((await browser.get(tell, outsider)).status).toBe(404)
})

test('what is worth a celebration everybody reads beside the public plan, with its photo, and nothing else that is told', async () => {
	const scene = await make(aLedAction)
	const { planner } = scene.town
	const tell = `/plans/${scene.plan.slug}/work/actions/1/progress`
	const photo = new Uint8Array(await aPicture({ width: 60, height: 40 }))
	const told = { state: 'under_way', words: 'Det er svært', photoAlt: 'Et hul' }
	await browser.post(tell, form(told, photo), planner)
	travelTo('2026-03-11T10:00:00Z')
	const win = { ...told, words: 'Scenen står', photoAlt: 'En scene', isWin: 'yes' }
	await browser.post(tell, form(win, photo), planner)

	const html = await (await browser.get(`/plans/${scene.plan.slug}`)).text()

	const said = ['Scenen står', 'alt="En scene"', 'Det er svært', 'alt="Et hul"']
	expect(said.map((text) => html.includes(text))).toEqual([true, true, false, false])
	const picture = /src="(\/files\/[^"]+)"/.exec(html)![1]!
	expect((await browser.get(picture)).status).toBe(200)
	await db.updateTable('plans').set({ state: 'draft' }).where('id', '=', scene.plan.id).execute()
	expect((await browser.get(picture)).status).toBe(404)
	expect((await browser.get(picture, planner)).status).toBe(200)
})

test('only the lead is reminded, once for each thing, with the way to the form', async () => {
	const scene = await make(aLedAction)
	const run = () => remindLeads.run(aWorkbench(db), {})
	const mails = () =>
		db
			.selectFrom('mails')
			.select(['recipient', 'subject', 'body_text as text'])
			.where('about_id', '=', scene.actionId)
			.execute()

	await run()
	expect(await mails()).toEqual([])
	travelTo('2026-03-26T10:00:00Z')
	await run()
	await run()
	travelTo('2026-04-02T10:00:00Z')
	await run()
	await run()

	const sent = await mails()
	expect(sent.map(({ recipient, subject }) => [recipient, subject]).toSorted()).toEqual([
		['noor@unge.example', 'Hvor langt er Scene på torvet?'],
		['noor@unge.example', 'Snart: næste skridt i Scene på torvet'],
	])
	for (const { text } of sent) expect(text).toContain(`/p/${scene.token}/actions/${scene.actionId}/progress`)
})

test('behind its link a party finds what it is to tell of', async () => {
	const scene = await make(aLedAction)
	const tasks = async () => listProgressTasks(db, (await findLinkHolder(db, scene.token))!, 'da')
	const task = {
		title: 'Fortæl, hvor langt Scene på torvet er',
		text: '',
		href: `/p/${scene.token}/actions/${scene.actionId}/progress`,
		dueOn: '2026-04-01',
		isDone: false,
	}

	expect(await tasks()).toEqual([task])
	await make(async (tx) => tellProgress(tx, await byLinkOf(scene), telling(scene)))
	expect(await tasks()).toEqual([{ ...task, isDone: true }])
	travelTo('2026-04-02T10:00:00Z')
	expect(await tasks()).toEqual([{ ...task, text: 'Forsinket siden 1. april 2026' }])
	await make(async (tx) => tellProgress(tx, await byLinkOf(scene), telling(scene, { state: 'done' })))
	expect(await tasks()).toEqual([])
})
