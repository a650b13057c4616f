import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { tablesThatHold } from '../../../tests/support/leaks.ts'
import { aWritingPlan, historyOf, type WritingScene, writingDesk } from '../../../tests/support/plan-writing.ts'
import { travelTo } from '../../platform/clock.ts'
import { openSession } from '../people/index.ts'
import { findDraft } from './queries.ts'
import { writePassage } from './write-passage.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const { inOne, outsider, suggest, write } = writingDesk(db)
const browser = testApp(db)

const visionOf = ({ address, vision }: WritingScene) => `${address}/sections/${vision.id}`
const fieldOf = (html: string, name: string) =>
	new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1]
const hiddenOf = (html: string, name: string) =>
	new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1]
const fields = (body: string, edition = 2) => ({ title: 'Vision', body, edition: `${edition}`, draft: '0', page: 'p1' })

async function askAsScript(path: string, sent: Record<string, string>, { id }: { id: WritingScene['planner']['id'] }) {
	const cookie = `torvet_session=${await inOne((tx) => openSession(tx, id, 'test'))}`
	const headers = { cookie, accept: 'application/json', origin: 'http://localhost:3000', host: 'localhost:3000' }
	return browser.app.request(path, { method: 'POST', body: new URLSearchParams(sent), headers })
}

test('every page is for those who belong to the workroom alone', async () => {
	const scene = await inOne(aWritingPlan)
	const id = await suggest(scene, 'Torvet er åbent.')
	const own = visionOf(scene)
	const paths = [scene.address, own, `${own}/history`, `${scene.address}/suggestions/${id}`]
	const statuses = async (who?: Parameters<typeof browser.get>[1]) =>
		Promise.all(paths.map(async (path) => (await browser.get(path, who)).status))

	expect(await statuses(scene.planner)).toEqual([200, 200, 200, 200])
	expect(await statuses(scene.shopkeeper)).toEqual([200, 200, 200, 200])
	expect(await statuses(await outsider())).toEqual([404, 404, 404, 404])
	expect(await statuses()).toEqual([401, 401, 401, 401])
	const missing = [own.replace('sections', 'actions'), `${own}x`, `${scene.address}/sections/${scene.plan.id}`]
	for (const path of missing) expect((await browser.get(path, scene.planner)).status).toBe(404)
})

test('the team writes, a party suggests: each has the buttons for it', async () => {
	const scene = await inOne(aWritingPlan)
	const buttons = async (who: WritingScene['planner']) => {
		const html = await (await browser.get(visionOf(scene), who)).text()
		return ['Gem i planen', 'Send som forslag', 'Gem kladden'].filter((words) => html.includes(`>${words}</button>`))
	}

	expect(await buttons(scene.planner)).toEqual(['Gem i planen', 'Send som forslag', 'Gem kladden'])
	expect(await buttons(scene.shopkeeper)).toEqual(['Send som forslag', 'Gem kladden'])
	const answer = await browser.post(`${visionOf(scene)}/words`, fields('Butikken skriver'), scene.shopkeeper)
	expect(answer.status).toBe(403)
	expect(await historyOf(db, scene.vision)).toHaveLength(2)
})

test('the team finds the way to the order of the plan from its text', async () => {
	const scene = await inOne(aWritingPlan)
	const leads = async (who: WritingScene['planner']) =>
		(await (await browser.get(scene.address, who)).text()).includes(`href="${scene.address}/structure"`)

	expect([await leads(scene.planner), await leads(scene.shopkeeper)]).toEqual([true, false])
	expect((await browser.get(`${scene.address}/structure`, scene.planner)).status).toBe(200)
})

test('what is saved stands in the plan', async () => {
	const scene = await inOne(aWritingPlan)

	const answer = await browser.post(`${visionOf(scene)}/words`, fields('Torvet er **fuldt**.'), scene.planner)

	expect([answer.status, answer.headers.get('location')]).toEqual([303, `${visionOf(scene)}?told=saved`])
	const pageOf = async (path: string) => (await browser.get(path, scene.planner)).text()
	const told = await pageOf(answer.headers.get('location') ?? '')
	expect([told.includes(ARRIVED), (await pageOf(visionOf(scene))).includes(ARRIVED)]).toEqual([true, false])
	const html = await (await browser.get(visionOf(scene), scene.shopkeeper)).text()
	expect(html).toContain('<p>Torvet er <strong>fuldt</strong>.</p>')
})

/** So that the script does not put what was sent over the words that the page gives. */
const ARRIVED = ' data-arrived '

test('two who changed different paragraphs find both changes in the field', async () => {
	const scene = await inOne(aWritingPlan)
	await write(scene, 'Et\n\nTo\n\nTre')
	await write(scene, 'Et\n\nTo\n\nTRE', { edition: 3, by: scene.secretariat })

	const answer = await browser.post(`${visionOf(scene)}/words`, fields('ET\n\nTo\n\nTre', 3), scene.planner)

	const html = await answer.text()
	expect(answer.status).toBe(409)
	expect(fieldOf(html, 'body')).toBe('ET\n\nTo\n\nTRE')
	expect(html).toContain('Begge tekster er lagt sammen')
	expect(html).toContain(`${scene.secretariat.name} gemte en ny tekst`)
	expect(hiddenOf(html, 'edition')).toBe('4')
	expect(html).toContain(ARRIVED)
	const merged = { ...fields('ET\n\nTo\n\nTRE', 4), draft: hiddenOf(html, 'draft') ?? '' }
	expect((await browser.post(`${visionOf(scene)}/words`, merged, scene.planner)).status).toBe(303)
	expect(await findDraft(db, scene.planner.id, scene.vision.id)).toBeUndefined()
})

test('two who changed the same paragraph see both texts, and what was sent is a draft, too', async () => {
	const scene = await inOne(aWritingPlan)
	await write(scene, 'Torvet er fuldt.', { by: scene.secretariat })

	const answer = await browser.post(`${visionOf(scene)}/words`, fields('Torvet er stille.'), scene.planner)

	const html = await answer.text()
	expect(answer.status).toBe(409)
	expect(fieldOf(html, 'body')).toBe('Torvet er stille.')
	expect(html).toContain('I har ændret det samme sted')
	expect(html).toContain('<p>Torvet er fuldt.</p>')
	expect((await findDraft(db, scene.planner.id, scene.vision.id))?.words).toEqual({
		title: 'Vision',
		body: 'Torvet er stille.',
	})
	const later = await (await browser.get(visionOf(scene), scene.planner)).text()
	expect(fieldOf(later, 'body')).toBe('Torvet er stille.')
	expect(later).toContain('I har ændret det samme sted')
})

test('a fault is said beside its field, and what was typed stays, in a draft too', async () => {
	const scene = await inOne(aWritingPlan)

	const sent = { ...fields('Nyt'), title: '' }
	const answer = await browser.post(`${visionOf(scene)}/words`, sent, scene.planner)

	const html = await answer.text()
	expect(answer.status).toBe(422)
	expect(html).toContain('Skriv en overskrift')
	expect(fieldOf(html, 'body')).toBe('Nyt')
	expect((await findDraft(db, scene.planner.id, scene.vision.id))?.words).toEqual({ title: '', body: 'Nyt' })
})

test('the page keeps itself as a draft, that its writer alone reads', async () => {
	const scene = await inOne(aWritingPlan)
	const path = `${visionOf(scene)}/draft`
	const base = { edition: '2', page: 'p1' }

	const first = await askAsScript(path, { ...base, draft: '0', body: 'Kvintskildpadde' }, scene.planner)
	expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/json'])
	expect(await first.json()).toEqual({ savedAt: expect.any(String) as string, versions: { draft: 1 } })
	const other = await askAsScript(path, { edition: '2', page: 'p2', draft: '0', body: 'Andet' }, scene.planner)
	expect(other.status).toBe(409)
	expect(await other.json()).toEqual({ message: expect.stringContaining('et andet vindue') as string })
	expect((await askAsScript(path, { body: 'x' }, scene.planner)).status).toBe(422)
	expect((await askAsScript(path, { ...base, draft: '0', body: 'x' }, await outsider())).status).toBe(404)

	const own = await (await browser.get(visionOf(scene), scene.planner)).text()
	expect(fieldOf(own, 'body')).toBe('Kvintskildpadde')
	const others = await (await browser.get(visionOf(scene), scene.secretariat)).text()
	expect(others).not.toContain('Kvintskildpadde')
	expect(others).toContain(`${scene.planner.name} har også en kladde her`)
	expect(await tablesThatHold(db, 'Kvintskildpadde')).toEqual(['public.plan_passage_drafts'])
})

test('without a script the draft is kept and thrown away by buttons', async () => {
	const scene = await inOne(aWritingPlan)
	const path = `${visionOf(scene)}/draft`

	expect((await browser.post(path, fields('Halvt'), scene.planner)).status).toBe(303)
	const windows = await browser.post(path, { ...fields('Andet'), page: 'p2' }, scene.planner)
	expect(windows.status).toBe(409)
	const html = await windows.text()
	expect(fieldOf(html, 'body')).toBe('Andet')
	expect(html).toContain('Fra kladden i det andet vindue')
	const removal = await browser.post(`${path}/removal`, { ...fields('Andet'), draft: '1' }, scene.planner)
	expect(removal.headers.get('location')).toBe(`${visionOf(scene)}?told=discarded`)
	expect(await findDraft(db, scene.planner.id, scene.vision.id)).toBeUndefined()
})

test('a suggestion is answered where the text has gone on, with both in the field', async () => {
	const scene = await inOne(aWritingPlan)
	await write(scene, 'Et\n\nTo')
	const id = await suggest(scene, 'Et\n\nTO', { edition: 3, reason: 'Større' })
	await write(scene, 'ET\n\nTo', { edition: 3 })
	const path = `${scene.address}/suggestions/${id}`

	const html = await (await browser.get(path, scene.planner)).text()
	expect(fieldOf(html, 'body')).toBe('ET\n\nTO')
	expect(html).toContain('Teksten er ændret, siden forslaget blev skrevet')
	expect(html).toContain('Større')
	const overview = await (await browser.get(scene.address, scene.planner)).text()
	expect(overview).toContain('1 forslag')

	const declined = await browser.post(path, { answer: 'declined', edition: '4' }, scene.planner)
	expect(declined.status).toBe(422)
	expect(await declined.text()).toContain('Skriv, hvorfor I afviser det')
	expect((await browser.post(path, { edition: '4' }, scene.planner)).status).toBe(422)
	const stale = await browser.post(path, { answer: 'accepted', ...fields('ET\n\nTO', 3) }, scene.planner)
	expect(stale.status).toBe(409)
	const taken = await browser.post(path, { answer: 'accepted', ...fields('ET\n\nTO', 4) }, scene.planner)
	expect(taken.headers.get('location')).toBe(`${visionOf(scene)}?told=answered`)
	expect((await historyOf(db, scene.vision)).at(-1)?.[0]).toBe('ET\n\nTO')
	expect((await browser.post(`${path}/withdrawal`, {}, scene.shopkeeper)).status).toBe(409)
})

test('what is said stands beside the text, is answered and settled', async () => {
	const scene = await inOne(aWritingPlan)
	const own = visionOf(scene)
	const say = (sent: Record<string, string>, who = scene.shopkeeper) => browser.post(`${own}/comments`, sent, who)

	expect((await say({ comment: '' })).status).toBe(422)
	const unknown = await say({ comment: 'Hvor?', quote: 'Havnen' })
	expect([unknown.status, fieldOf(await unknown.text(), 'comment')]).toEqual([422, 'Hvor?'])
	expect((await say({ comment: 'Hvornår?', quote: 'er tomt' })).headers.get('location')).toBe(
		`${own}?told=commented#conversation`,
	)
	const html = await (await browser.get(own, scene.planner)).text()
	const comment = /\/comments\/([\w-]{36})\/replies/.exec(html)?.[1] ?? ''
	expect(html).toContain('Ellekøbing Handel')
	const at = `${scene.address}/comments/${comment}`
	expect((await browser.post(`${at}/replies`, {}, scene.planner)).status).toBe(422)
	expect((await browser.post(`${at}/replies`, { [`reply-${comment}`]: 'I maj' }, scene.planner)).status).toBe(303)
	expect((await browser.post(`${at}/resolution`, {}, scene.planner)).status).toBe(303)
	expect((await browser.post(`${at}/resolution`, {}, scene.planner)).status).toBe(409)
	const settled = await (await browser.get(own, scene.planner)).text()
	expect(['Afsluttede samtaler', 'Ingen har sagt noget endnu'].map((text) => settled.includes(text))).toEqual([
		true,
		false,
	])
	expect((await browser.post(`${at}/reopening`, {}, scene.shopkeeper)).status).toBe(303)
	expect((await browser.post(`${at}/removal`, {}, scene.planner)).status).toBe(403)
	expect((await browser.post(`${at}/removal`, {}, scene.shopkeeper)).status).toBe(303)
})

test('the history shows every text, compares two, and brings one back', async () => {
	const scene = await inOne(aWritingPlan)
	await write(scene, 'Torvet er fuldt.', { by: scene.secretariat })
	const path = `${visionOf(scene)}/history`

	const html = await (await browser.get(path, scene.planner)).text()
	expect(html).toMatch(/<del>.*tomt.*<\/del>/)
	expect(html).toContain('Fra udgave 2 til udgave 3')
	expect(await (await browser.get(`${path}?from=1&to=9`, scene.shopkeeper)).text()).not.toContain('Hent denne frem')
	expect(await (await browser.get(`${path}?read=1`, scene.planner)).text()).toContain('Teksten i udgave 1')
	const restore = (number: string, edition = '3') =>
		browser.post(`${visionOf(scene)}/restoration`, { number, edition }, scene.planner)
	expect((await restore('2', '2')).status).toBe(409)
	expect((await restore('x')).status).toBe(422)
	expect((await restore('2')).headers.get('location')).toBe(`${visionOf(scene)}?told=restored`)
	expect((await historyOf(db, scene.vision)).at(-1)?.[0]).toBe('Torvet er tomt.')
})

test('what was taken out of the plan can still be read', async () => {
	const scene = await inOne(aWritingPlan)
	await db
		.deleteFrom('plan_sections')
		.where('id', '=', scene.vision.id as never)
		.execute()
	const { challenge } = scene
	const own = { planId: scene.plan.id, passageId: challenge.id, edition: 1, draft: 0, page: '' }
	await inOne((tx) => writePassage(tx, scene.planner, { ...own, words: { ...challenge.words, evidence: 'Ny' } }))

	const overview = await (await browser.get(scene.address, scene.planner)).text()
	expect(overview).toContain('Taget ud af planen')
	const html = await (await browser.get(`${visionOf(scene)}/history?read=2`, scene.planner)).text()
	expect(html).toContain('<p>Torvet er tomt.</p>')
	expect((await browser.get(visionOf(scene), scene.planner)).status).toBe(404)
})
