import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aPicture } from '../../../tests/support/files.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import type { Actor } from '../../platform/actor.ts'
import { travelTo } from '../../platform/clock.ts'
import { Forbidden } from '../../platform/errors.ts'
import { type Id, newId } from '../../platform/id.ts'
import { localStorage } from '../../platform/storage.ts'
import { listEvents } from '../activity/index.ts'
import { type Belonging, fileUrl, type StoredFile } from './file.ts'
import { listFiles } from './queries.ts'
import { receiveUpload, type Upload } from './receive-upload.ts'
import { showFiles } from './show-files.ts'
import { storeFile } from './store-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'torvet-files-'))
const db = await freshDatabase()
afterAll(async () => {
	await db[Symbol.asyncDispose]()
	rmSync(folder, { recursive: true })
})
const browser = testApp(db, { TORVET_DEMO: 'off', TORVET_DATA: folder })

let sara: Actor
let bo: Actor
let programmeId: Id<'programme'>
let belongsTo: Belonging
let picture: StoredFile
const papers: Record<string, StoredFile> = {}

async function store(name: string, bytes: Uint8Array): Promise<StoredFile> {
	const upload = (await receiveUpload(localStorage(folder), { name, bytes })) as Upload
	return db.transaction().execute((tx) => storeFile(tx, sara, { upload, belongsTo }))
}

beforeAll(async () => {
	travelTo('2026-03-01T10:00:00Z')
	await db.transaction().execute(async (tx) => {
		const admin = await aPerson(tx, 'Ada', { roles: ['administrator'] })
		programmeId = (await aProgramme(tx, admin)).id
		sara = await aPerson(tx, 'Sara', { roles: [{ role: 'secretariat', programmeId }] })
		bo = await aPerson(tx, 'Bo', { roles: [{ role: 'assessor', programmeId }] })
	})
	belongsTo = { kind: 'page', id: newId(), programmeId }
	picture = await store('Torvet.jpg', await aPicture({ width: 700, height: 350 }))
	papers['pdf'] = await store('Plan.pdf', new TextEncoder().encode('%PDF-1.7 plan'))
	papers['csv'] = await store("Det's tal.csv", new TextEncoder().encode('a;b'))
})
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))

const show = (from: string, until: string | null) =>
	db.transaction().execute((tx) =>
		showFiles(
			tx,
			belongsTo,
			[picture, papers['pdf']!, papers['csv']!].map(({ id }) => ({
				id,
				from: new Date(from),
				until: until === null ? null : new Date(until),
			})),
		),
	)
const hideAll = () => db.transaction().execute((tx) => showFiles(tx, belongsTo, []))

describe('storing', () => {
	test('keeps what came, with who and when, and tells of it', async () => {
		expect(await listFiles(db, belongsTo)).toEqual([picture, papers['pdf'], papers['csv']])
		const [event] = await listEvents(db, picture.id)
		expect(event).toMatchObject({ actorName: 'Sara', verb: 'file.stored' })
		expect(event?.at.toISOString().slice(0, 16)).toBe('2026-03-01T10:00')
		expect(event?.particulars).toMatchObject({ name: 'Torvet.jpg', about: { kind: 'page', id: belongsTo.id } })
	})

	test('is refused to others', () =>
		inTransaction(db, async (tx) => {
			const upload: Upload = {
				name: 'x.pdf',
				mediaType: 'application/pdf',
				size: 1,
				sha256: 'ab'.repeat(32),
				picture: null,
			}

			await expect(storeFile(tx, bo, { upload, belongsTo })).rejects.toThrow(Forbidden)
			const house = { ...belongsTo, programmeId: null }
			await expect(storeFile(tx, sara, { upload, belongsTo: house })).rejects.toThrow(Forbidden)
		}))
})

describe('before it is public', () => {
	beforeAll(hideAll)

	test('a file exists for those who may edit, and is not kept on the way to them', async () => {
		const answer = await browser.get(fileUrl(papers['pdf']!), sara)

		expect(answer.status).toBe(200)
		expect(await answer.text()).toBe('%PDF-1.7 plan')
		expect(answer.headers.get('cache-control')).toBe('private, no-cache')
		expect((await browser.get(fileUrl(papers['pdf']!), bo)).status).toBe(404)
		expect((await browser.get(fileUrl(papers['pdf']!))).status).toBe(404)
	})

	test('it opens at its hour and closes at its hour', async () => {
		await show('2026-03-02T10:00:00Z', '2026-03-03T10:00:00Z')
		const statusAt = async (instant: string) => {
			travelTo(instant)
			return (await browser.get(fileUrl(picture))).status
		}

		expect(await statusAt('2026-03-02T09:59:00Z')).toBe(404)
		expect(await statusAt('2026-03-02T10:00:01Z')).toBe(200)
		expect(await statusAt('2026-03-03T10:00:01Z')).toBe(404)
	})
})

describe('a public file', () => {
	beforeAll(() => show('2026-03-01T09:00:00Z', null))

	test('of every size and format is served for ever, and can do nothing', async () => {
		for (const [format, width] of [
			['avif', 480],
			['avif', 700],
			['jpeg', 480],
			['jpeg', 700],
		] as const) {
			const answer = await browser.get(fileUrl(picture, { width, format }))

			expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `image/${format}`])
			expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
			expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
			expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
			expect(Number(answer.headers.get('content-length'))).toBe((await answer.arrayBuffer()).byteLength)
		}
	})

	test('that is neither picture nor PDF is saved, not opened', async () => {
		const csv = await browser.get(fileUrl(papers['csv']!))
		const pdf = await browser.get(fileUrl(papers['pdf']!))

		expect(csv.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Det%27s%20tal.csv")
		expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
		expect(pdf.headers.get('content-disposition')).toBe("inline; filename*=UTF-8''Plan.pdf")
	})

	test('is not sent again to whoever has it', async () => {
		const etag = (await browser.get(fileUrl(papers['pdf']!))).headers.get('etag')!

		const again = await browser.app.request(fileUrl(papers['pdf']!), { headers: { 'if-none-match': etag } })

		expect([again.status, await again.text()]).toEqual([304, ''])
	})

	test.for(['Plan', 'plan.pdf', '..%2f..%2fetc%2fpasswd', 'Plan.pdf.exe'])(
		'has no other name, such as %s',
		async (name) => {
			expect((await browser.get(`/files/${papers['pdf']!.id}/${name}`)).status).toBe(404)
		},
	)

	test('that does not exist is not found', async () => {
		expect((await browser.get(`/files/${newId()}/x.pdf`)).status).toBe(404)
		expect((await browser.get('/files/1/x.pdf')).status).toBe(404)
	})
})
