import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aPicture } from '../../../tests/support/files.ts'
import { aDraft, aPublishedPage } from '../../../tests/support/pages.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { findPage, type Page } from '../pages/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'torvet-pages-'))
const db = await freshDatabase()
afterAll(async () => {
	await db[Symbol.asyncDispose]()
	rmSync(folder, { recursive: true })
})
beforeEach(() => travelTo('2026-03-02T10:00:00Z'))
const { app, get, post } = testApp(db, { TORVET_DEMO: 'off', TORVET_DATA: folder })

const inOne = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const sara = await inOne((tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] }))
const programme = await inOne((tx) => aProgramme(tx, sara))
const bo = await inOne((tx) => aPerson(tx, 'Bo', { roles: [{ role: 'assessor', programmeId: programme.id }] }))
const draft = (title: string) => inOne((tx) => aDraft(tx, sara, { programmeId: programme.id, title }))
const saved = async ({ id }: Pick<Page, 'id'>) => (await findPage(db, id))!

/** What a browser sends of the editor: all fields, and the button. */
function formOf(page: Page, over: Record<string, string | File> = {}): FormData {
	const { title, summary, language } = page.draft
	const fields = {
		version: `${page.version}`,
		slug: page.slug,
		title,
		summary,
		language,
		licence: 'reserved',
		do: 'save',
	}
	const blocks = { blocks: '1', 'block-0-kind': 'text', 'block-0-text': 'Kom forbi på lørdag.' }
	const form = new FormData()
	for (const [name, value] of Object.entries({ ...fields, ...blocks, ...over })) form.append(name, value)
	return form
}

test('the secretariat writes, adds a picture, looks, publishes, and everybody reads', async () => {
	const address = `/programmes/${programme.slug}/content`
	const made = await post(address, { kind: 'news', title: 'Ny bænk' }, sara)
	const path = made.headers.get('location') ?? ''
	const page = await saved({ id: path.replace('/content/', '') as Page['id'] })
	expect([made.status, page.slug, page.draft.language]).toEqual([303, 'ny-baenk', 'da'])

	const added = await post(path, formOf(page, { do: 'add-picture', title: 'Ny bænk på torvet' }), sara)
	const html = await added.text()
	expect(added.status).toBe(200)
	expect(html).toContain('value="Ny bænk på torvet"')
	expect(html).toContain('Ikke gemt endnu')
	expect(html).toContain('name="block-1-kind" value="picture"')
	expect((await saved(page)).version).toBe(1)

	const bytes = new Uint8Array(await aPicture({ width: 200, height: 120 }))
	const picture = { blocks: '2', 'block-1-kind': 'picture', 'block-1-upload': new File([bytes], 'Bænk.jpg') }
	const kept = await post(path, formOf(page, { ...picture, summary: 'Den er grøn.', do: 'publish' }), sara)
	expect(kept.headers.get('location')).toBe(`${path}/publication`)
	const missing = await (await get(`${path}/publication`, sara)).text()
	expect(missing).toContain('2. Billede mangler en tekst om, hvad det viser.')
	expect(missing).not.toContain('name="fromOn"')

	const withPicture = await saved(page)
	const block = withPicture.draft.blocks[1] as { file: string }
	const described = {
		blocks: '2',
		'block-1-kind': 'picture',
		'block-1-file': block.file,
		'block-1-alt': 'En grøn bænk',
	}
	await post(path, formOf(withPicture, { ...described, do: 'preview' }), sara)
	const preview = await (await get(`${path}/preview`, sara)).text()
	expect(preview).toContain('Sådan ser kladden ud, når den er udgivet')
	expect(preview).toContain('alt="En grøn bænk"')

	const news = `/programmes/${programme.slug}/news/ny-baenk`
	const image = /src="(\/files\/[^"]+)"/.exec(preview)![1]!
	expect([(await get(news)).status, (await get(image)).status]).toEqual([404, 404])
	const times = { fromOn: '', fromTime: '', untilOn: '', untilTime: '' }
	const published = await post(`${path}/publication`, { version: '3', ...times }, sara)
	expect(published.headers.get('location')).toBe(`${path}/publication?published`)

	const read = await (await get(news)).text()
	expect(read).toContain('alt="En grøn bænk"')
	expect(read).toContain('Udgivet 2. marts 2026')
	expect(read).not.toMatch(/<script(?! type="application\/ld\+json")/)
	const article = (html: string) => /<div class="prose article">.*?<\/article>/s.exec(html)?.[0]
	expect(article(read)).toBe(article(preview))
	expect((await get(image)).status).toBe(200)
	expect(await (await get(`/programmes/${programme.slug}/news`)).text()).toContain('Den er grøn.')
	expect(await (await get(`/programmes/${programme.slug}`)).text()).toContain(`href="${news}"`)
})

describe('the editor', () => {
	test('says what is wrong with a file beside its field, and keeps everything else', async () => {
		const page = await draft('Fil')
		const files = { blocks: '2', 'block-1-kind': 'files', 'block-1-upload': new File(['<svg/>'], 'tegning.png') }

		const answer = await post(`/content/${page.id}`, formOf(page, { ...files, title: 'Nyt' }), sara)
		const html = await answer.text()

		expect(answer.status).toBe(422)
		expect(html).toContain('<a href="#block-1-upload">tegning.png: SVG kan indeholde kode')
		expect(html).toContain('value="Nyt"')
		expect((await saved(page)).draft.title).toBe('Fil')
	})

	test('takes neither an address that is another’s nor a page without a title', async () => {
		const [one, other] = [await draft('En'), await draft('To')]
		const faultsOf = async (over: Record<string, string>) => {
			const answer = await post(`/content/${one.id}`, formOf(one, over), sara)
			const html = await answer.text()
			return [answer.status, ...[...html.matchAll(/<a href="#([\w-]+)">[^<]+<\/a><\/li>/g)].map(([, name]) => name)]
		}

		expect(await faultsOf({ slug: other.slug })).toEqual([422, 'slug'])
		expect(await faultsOf({ slug: 'Å' })).toEqual([422, 'slug'])
		expect(await faultsOf({ title: ' ', slug: '' })).toEqual([422, 'title', 'slug'])
		expect(await faultsOf({ 'block-0-text': 'x'.repeat(20_001) })).toEqual([422, 'block-0-text'])
		expect((await saved(one)).version).toBe(one.version)
	})

	test('shows both texts when somebody saved first, and takes the second on purpose', async () => {
		const page = await draft('Fælles')
		await post(`/content/${page.id}`, formOf(page, { summary: 'Deres tekst står her.' }), sara)

		const answer = await post(`/content/${page.id}`, formOf(page, { summary: 'Vores tekst står her.' }), sara)
		const html = await answer.text()

		expect(answer.status).toBe(409)
		expect(html).toContain('Nogen har gemt imens')
		expect(html).toMatch(/<del>.*Deres .*<\/del>.*<ins>.*Vores .*<\/ins>/s)
		const version = /name="version" value="(\d+)"/.exec(html)![1]!
		const again = formOf(page, { summary: 'Vores tekst står her.', version })
		expect((await post(`/content/${page.id}`, again, sara)).status).toBe(303)
		expect((await saved(page)).draft.summary).toBe('Vores tekst står her.')
	})

	test('does not read more than fits', async () => {
		const page = await draft('Meget')
		const headers = new Headers({ 'content-length': '90000000', 'content-type': 'multipart/form-data; boundary=x' })
		const cookie = `torvet_session=${await inOne(async (tx) => (await import('../people/index.ts')).openSession(tx, sara.id, 't'))}`
		headers.set('cookie', cookie)
		headers.set('origin', 'http://localhost:3000')
		headers.set('host', 'localhost:3000')

		const answer = await app.request(`/content/${page.id}`, { method: 'POST', headers, body: 'x' })

		expect(answer.status).toBe(422)
		expect(await answer.text()).toContain('Det var for meget på én gang')
	})
})

describe('publication', () => {
	test('asks for a day and a time that fit', async () => {
		const page = await draft('Plan')
		const send = async (times: Record<string, string>) => {
			const empty = { fromOn: '', fromTime: '', untilOn: '', untilTime: '' }
			const answer = await post(`/content/${page.id}/publication`, { version: '2', ...empty, ...times }, sara)
			return [answer.status, /<a href="#(\w+)">/.exec(await answer.text())?.[1]]
		}

		expect(await send({ fromOn: 'i morgen' })).toEqual([422, 'fromOn'])
		expect(await send({ fromOn: '5. marts 2026' })).toEqual([422, 'fromTime'])
		expect(await send({ fromTime: '8.00' })).toEqual([422, 'fromOn'])
		expect(await send({ untilOn: '5. marts 2026' })).toEqual([422, 'untilTime'])
		expect(await send({ fromOn: '1. marts 2026', fromTime: '8.00' })).toEqual([422, 'fromOn'])
		expect(await send({ untilOn: '1. marts 2026', untilTime: '8.00' })).toEqual([422, 'untilOn'])
		expect(await send({ fromOn: '5. marts 2026', fromTime: '8.00' })).toEqual([303, undefined])
		expect(await (await get(`/content/${page.id}/publication?published`, sara)).text()).toContain(
			'Siden udgives 5. marts 2026 kl. 08.00',
		)
	})

	test('of what somebody changed meanwhile is not done', async () => {
		const page = await draft('Ændret')
		const times = { fromOn: '', fromTime: '', untilOn: '', untilTime: '' }

		const answer = await post(`/content/${page.id}/publication`, { version: '1', ...times }, sara)

		expect([answer.status, (await saved(page)).showings]).toEqual([409, []])
	})
})

test('editions are listed, looked at, compared and fetched back', async () => {
	const page = await inOne((tx) => aPublishedPage(tx, sara, { programmeId: programme.id, title: 'Udgaver' }))
	await post(`/content/${page.id}`, formOf(page, { 'block-0-text': 'Kom forbi på søndag.' }), sara)

	const html = await (await get(`/content/${page.id}/versions?from=1&to=draft`, sara)).text()
	expect(html).toMatch(/<del>.*lørdag\..*<\/del>.*<ins>.*søndag\..*<\/ins>/s)
	expect(await (await get(`/content/${page.id}/preview?edition=1`, sara)).text()).toContain('på lørdag')
	expect((await get(`/content/${page.id}/preview?edition=9`, sara)).status).toBe(404)

	const { version } = await saved(page)
	const restored = await post(`/content/${page.id}/restoration`, { version: `${version}`, edition: '1' }, sara)
	expect(restored.headers.get('location')).toBe(`/content/${page.id}?restored`)
	expect((await saved(page)).draft).toEqual(page.draft)
})

test('a page that is withdrawn is gone for everybody, and its address leads to the new one after a move', async () => {
	const page = await inOne((tx) => aPublishedPage(tx, sara, { programmeId: null, kind: 'page', title: 'Om os' }))
	expect((await get('/pages/om-os')).status).toBe(200)
	await post(`/content/${page.id}`, formOf(page, { slug: 'om' }), sara)
	const old = await get('/pages/om-os')
	expect([old.status, old.headers.get('location')]).toEqual([301, '/pages/om'])

	await post(`/content/${page.id}/withdrawal`, {}, sara)

	expect((await get('/pages/om')).status).toBe(404)
})

describe('for others', () => {
	test('there is no editor', async () => {
		const page = await draft('Hemmelig')
		const rooms = ['', '/publication', '/preview', '/versions'].map((room) => `/content/${page.id}${room}`)

		for (const room of rooms) {
			expect([room, (await get(room, bo)).status, (await get(room)).status]).toEqual([room, 404, 401])
			expect((await get(room, sara)).status).toBe(200)
		}
		for (const change of ['', '/publication', '/withdrawal', '/cancellation', '/restoration']) {
			expect((await post(`/content/${page.id}${change}`, {}, bo)).status).toBe(404)
		}
		for (const list of ['/content', `/programmes/${programme.slug}/content`]) {
			expect([(await get(list, bo)).status, (await get(list)).status, (await get(list, sara)).status]).toEqual([
				403, 401, 200,
			])
			expect((await post(list, { kind: 'page', title: 'x' }, bo)).status).toBe(403)
		}
		expect((await get(`/content/${newId()}`, sara)).status).toBe(404)
	})

	test('nothing of a programme that is a draft is public', async () => {
		const hidden = await inOne((tx) => aProgramme(tx, sara, { state: 'draft' }))
		const page = await inOne((tx) => aPublishedPage(tx, sara, { programmeId: hidden.id }))
		const address = `/programmes/${hidden.slug}/news`

		for (const path of [address, `${address}/${page.slug}`]) {
			expect([(await get(path)).status, (await get(path, sara)).status]).toEqual([404, 200])
		}
		const indexed = await db.selectFrom('search_documents').select('audience').where('key', '=', page.id).execute()
		expect(JSON.stringify(indexed)).not.toContain('public')
	})
})
