import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { aDraft, aPublishedPage } from '../../../tests/support/pages.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aWorkbench } from '../../../tests/support/workbench.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { ask } from '../../../tests/support/search.ts'
import { now, travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { Forbidden, Outdated } from '../../platform/errors.ts'
import type { Id } from '../../platform/id.ts'
import { listEvents } from '../activity/index.ts'
import { findPage, listEditions, listShownPages, stateOf } from '../pages/index.ts'
import { editFacts } from '../programme-setup/edit-facts.ts'
import { publishProgramme } from '../programme-setup/index.ts'
import { findProgramme } from '../programmes/index.ts'
import { findNewPath } from '../redirects/index.ts'
import { draftPage } from './draft-page.ts'
import { publishPage } from './publish-page.ts'
import { restoreEdition } from './restore-edition.ts'
import { savePage } from './save-page.ts'
import { indexProgrammePages } from './index-programme-pages.job.ts'
import { turnPage } from './turn-page.job.ts'
import { cancelPlan, withdrawPage } from './withdraw-page.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-02T10:00:00Z'))

async function aDesk(tx: Tx) {
	const sara = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
	const programme = await aProgramme(tx, sara)
	const bo = await aPerson(tx, 'Bo', { roles: [{ role: 'assessor', programmeId: programme.id }] })
	return { sara, bo, programme, programmeId: programme.id }
}

const verbsOf = async (tx: Tx, id: string) => (await listEvents(tx, id)).map(({ verb }) => verb)
const titlesAt = async (tx: Tx, programmeId: Id<'programme'>) =>
	(await listShownPages(tx, { programmeId, kind: 'news' }, now())).map(({ content }) => content.title)
const found = async (tx: Tx, id: string) =>
	(await tx.selectFrom('search_documents').select(['path', 'title', 'audience']).where('key', '=', id).execute())[0]
const jobs = async (tx: Tx) =>
	(
		await sql<{ payload: unknown; run_at: Date }>`
			select p.payload, j.run_at from graphile_worker.jobs j join graphile_worker._private_jobs p using (id)
			where j.task_identifier = 'pages.turned' order by j.run_at`.execute(tx)
	).rows

describe('a draft', () => {
	test('begins with a title, an address made of it, and an event', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId } = await aDesk(tx)
			const wish = { programmeId, kind: 'news' as const, title: 'Ærø på vej', language: 'da' as const }

			const [one, two] = [await draftPage(tx, sara, wish), await draftPage(tx, sara, wish)]

			expect([(await findPage(tx, one))?.slug, (await findPage(tx, two))?.slug]).toEqual([
				'aeroe-paa-vej',
				'aeroe-paa-vej-2',
			])
			expect(await verbsOf(tx, one)).toEqual(['page.drafted'])
			expect(await titlesAt(tx, programmeId)).toEqual([])
		}))

	test('is refused to others, and the house has pages only', () =>
		inTransaction(db, async (tx) => {
			const { sara, bo, programmeId } = await aDesk(tx)
			const wish = { kind: 'news' as const, title: 'x', language: 'da' as const }

			await expect(draftPage(tx, bo, { ...wish, programmeId })).rejects.toThrow(Forbidden)
			await expect(draftPage(tx, sara, { ...wish, programmeId: null })).rejects.toMatchObject({ reason: 'onlyPages' })
		}))

	test('is saved without changing what is public', () =>
		inTransaction(db, async (tx) => {
			const { sara, bo, programmeId } = await aDesk(tx)
			const page = await aPublishedPage(tx, sara, { programmeId })
			const edit = { ...page, content: { ...page.draft, title: 'Nyt' } }

			await savePage(tx, sara, edit)

			expect(await titlesAt(tx, programmeId)).toEqual(['Torvet åbner'])
			expect(await findPage(tx, page.id)).toMatchObject({ version: page.version + 1, draft: { title: 'Nyt' } })
			expect((await verbsOf(tx, page.id))[0]).toBe('page.edited')
			await expect(savePage(tx, sara, edit)).rejects.toThrow(Outdated)
			await expect(savePage(tx, bo, { ...edit, version: page.version + 1 })).rejects.toThrow(Forbidden)
		}))

	test('moves to another address, and once it was public the old one leads there for ever', () =>
		inTransaction(db, async (tx) => {
			const { sara, programme, programmeId } = await aDesk(tx)
			const [hidden, open] = [
				await aDraft(tx, sara, { programmeId, title: 'Skjult' }),
				await aPublishedPage(tx, sara, { programmeId }),
			]
			const address = `/programmes/${programme.slug}/news`

			await savePage(tx, sara, { ...hidden, slug: 'andet', content: hidden.draft })
			await savePage(tx, sara, { ...open, slug: 'nyt', content: open.draft })

			expect(await findNewPath(tx, `${address}/skjult`)).toBeUndefined()
			expect(await findNewPath(tx, `${address}/torvet-aabner`)).toBe(`${address}/nyt`)
			expect((await found(tx, open.id))?.path).toBe(`${address}/nyt`)
			const taking = (slug: string) =>
				savePage(tx, sara, { ...hidden, version: hidden.version + 1, slug, content: hidden.draft })
			await expect(taking('nyt')).rejects.toMatchObject({ reason: 'slugTaken' })
			await expect(taking('torvet-aabner')).rejects.toMatchObject({ reason: 'slugTaken' })
		}))
})

describe('publishing', () => {
	test('freezes an edition, shows it at once and lets it be found', () =>
		inTransaction(db, async (tx) => {
			const { sara, programme, programmeId } = await aDesk(tx)
			const page = await aPublishedPage(tx, sara, { programmeId })

			expect(await titlesAt(tx, programmeId)).toEqual(['Torvet åbner'])
			const [edition, ...more] = await listEditions(tx, page.id)
			expect(more).toEqual([])
			expect(edition).toMatchObject({ edition: 1, content: page.draft, frozenByName: 'Sara' })
			expect((await verbsOf(tx, page.id))[0]).toBe('page.published')
			expect(await found(tx, page.id)).toMatchObject({
				path: `/programmes/${programme.slug}/news/torvet-aabner`,
				title: 'Torvet åbner',
			})
		}))

	test('again without a change makes no new edition, with one it does', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId } = await aDesk(tx)
			const page = await aPublishedPage(tx, sara, { programmeId })

			await publishPage(tx, sara, { id: page.id, version: page.version, from: null, until: null })
			await savePage(tx, sara, { ...page, version: page.version + 1, content: { ...page.draft, title: 'Nyt' } })
			await publishPage(tx, sara, { id: page.id, version: page.version + 2, from: null, until: null })

			expect((await listEditions(tx, page.id)).map(({ edition }) => edition)).toEqual([2, 1])
			expect(await titlesAt(tx, programmeId)).toEqual(['Nyt'])
		}))

	test('is refused to others, twice at once, in the past, and of what is not whole', () =>
		inTransaction(db, async (tx) => {
			const { sara, bo, programmeId } = await aDesk(tx)
			const { id, version } = await aDraft(tx, sara, { programmeId })
			const half = await aDraft(tx, sara, { programmeId, content: { blocks: [] } })
			const publication = { id, version, from: null, until: null }

			await expect(publishPage(tx, bo, publication)).rejects.toThrow(Forbidden)
			await expect(publishPage(tx, sara, { ...publication, from: new Date(0) })).rejects.toMatchObject({
				reason: 'fromPast',
			})
			await expect(publishPage(tx, sara, { ...publication, id: half.id })).rejects.toMatchObject({
				reason: 'incomplete',
			})
			await publishPage(tx, sara, publication)
			await expect(publishPage(tx, sara, publication)).rejects.toThrow(Outdated)
		}))
})

describe('a plan', () => {
	const from = new Date('2026-03-05T08:00:00Z')
	const until = new Date('2026-03-09T08:00:00Z')

	test('shows and hides by the clock, and queues that it is told', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId } = await aDesk(tx)
			const { id, version } = await aDraft(tx, sara, { programmeId })

			await publishPage(tx, sara, { id, version, from, until })

			expect(stateOf((await findPage(tx, id))!, now())).toBe('scheduled')
			expect(await found(tx, id)).toBeUndefined()
			expect((await verbsOf(tx, id))[0]).toBe('page.scheduled')
			const shownAt = async (instant: string) => {
				travelTo(instant)
				return titlesAt(tx, programmeId)
			}
			expect(await shownAt('2026-03-05T07:59:59Z')).toEqual([])
			expect(await shownAt('2026-03-05T08:00:01Z')).toEqual(['Torvet åbner'])
			expect(await shownAt('2026-03-09T07:59:59Z')).toEqual(['Torvet åbner'])
			expect(await shownAt('2026-03-09T08:00:01Z')).toEqual([])
			expect((await jobs(tx)).map(({ payload }) => payload)).toEqual([
				{ pageId: id, at: from.toISOString() },
				{ pageId: id, at: until.toISOString() },
			])
		}))

	test('waits on the database’s clock as long as on ours', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId } = await aDesk(tx)
			const { id, version } = await aDraft(tx, sara, { programmeId })

			await publishPage(tx, sara, { id, version, from, until: null })

			const [job] = await jobs(tx)
			expect(Math.abs(job!.run_at.getTime() - Date.now() - (from.getTime() - now().getTime()))).toBeLessThan(5_000)
		}))

	test('of a page that was withdrawn does not bring the old edition back', () =>
		inTransaction(db, async (tx) => {
			const { sara, programmeId } = await aDesk(tx)
			const page = await aPublishedPage(tx, sara, { programmeId })
			await withdrawPage(tx, sara, page.id)

			await publishPage(tx, sara, { id: page.id, version: page.version + 1, from, until: null })

			expect(await titlesAt(tx, programmeId)).toEqual([])
		}))

	test('is replaced by the next publication, and can be dropped', () =>
		inTransaction(db, async (tx) => {
			const { sara, bo, programmeId } = await aDesk(tx)
			const page = await aPublishedPage(tx, sara, { programmeId })
			await publishPage(tx, sara, { id: page.id, version: page.version, from, until })
			await publishPage(tx, sara, { id: page.id, version: page.version + 1, from: until, until: null })

			expect((await findPage(tx, page.id))?.showings.slice(1)).toEqual([{ fromAt: until, edition: 1 }])
			await expect(cancelPlan(tx, bo, page.id)).rejects.toThrow(Forbidden)
			await cancelPlan(tx, sara, page.id)
			expect(stateOf((await findPage(tx, page.id))!, now())).toBe('public')
			expect((await verbsOf(tx, page.id))[0]).toBe('page.plan_cancelled')
			await expect(cancelPlan(tx, sara, page.id)).rejects.toMatchObject({ reason: 'nothingPlanned' })
		}))
})

describe('withdrawing', () => {
	test('hides at once, forgets, and keeps draft and editions', () =>
		inTransaction(db, async (tx) => {
			const { sara, bo, programmeId } = await aDesk(tx)
			const page = await aPublishedPage(tx, sara, { programmeId })

			await expect(withdrawPage(tx, bo, page.id)).rejects.toThrow(Forbidden)
			await withdrawPage(tx, sara, page.id)

			expect(await titlesAt(tx, programmeId)).toEqual([])
			expect(await found(tx, page.id)).toBeUndefined()
			expect(await listEditions(tx, page.id)).toHaveLength(1)
			expect((await verbsOf(tx, page.id))[0]).toBe('page.withdrawn')
			await expect(withdrawPage(tx, sara, page.id)).rejects.toMatchObject({ reason: 'notPublic' })
		}))
})

describe('restoring', () => {
	test('makes an old edition the draft and tells what it replaced', () =>
		inTransaction(db, async (tx) => {
			const { sara, bo, programmeId } = await aDesk(tx)
			const page = await aPublishedPage(tx, sara, { programmeId })
			const changed = { ...page.draft, title: 'Ændret' }
			await savePage(tx, sara, { ...page, content: changed })
			const restoration = { id: page.id, version: page.version + 1, edition: 1 }

			await expect(restoreEdition(tx, bo, restoration)).rejects.toThrow(Forbidden)
			await restoreEdition(tx, sara, restoration)

			expect((await findPage(tx, page.id))?.draft).toEqual(page.draft)
			const [event] = await listEvents(tx, page.id)
			expect(event).toMatchObject({ verb: 'page.restored', particulars: { edition: 1, replaced: changed } })
			await expect(restoreEdition(tx, sara, restoration)).rejects.toThrow(Outdated)
		}))
})

test('the database itself refuses to change an edition', () =>
	inTransaction(db, async (tx) => {
		const { sara, programmeId } = await aDesk(tx)
		const page = await aPublishedPage(tx, sara, { programmeId })

		await expect(
			tx.updateTable('page_editions').set({ content: '{}' }).where('page_id', '=', page.id).execute(),
		).rejects.toThrow('append-only')
	}))

test('when its moment has come it is told once, and found', async () => {
	const bench = aWorkbench(db)
	const at = new Date('2026-03-05T08:00:00Z')
	const { id } = await db.transaction().execute(async (tx) => {
		const { sara, programmeId } = await aDesk(tx)
		const page = await aDraft(tx, sara, { programmeId })
		await publishPage(tx, sara, { id: page.id, version: page.version, from: at, until: null })
		return page
	})
	const told = async () => (await listEvents(db, id)).filter(({ verb }) => verb === 'page.appeared').length
	const payload = { pageId: id, at: at.toISOString() }

	await turnPage.run(bench, payload)
	expect(await told()).toBe(0)
	travelTo('2026-03-05T08:00:01Z')
	await turnPage.run(bench, payload)
	await turnPage.run(bench, payload)
	await turnPage.run(bench, { pageId: id, at: '2026-03-04T08:00:00.000Z' })

	expect(await told()).toBe(1)
	expect(await db.transaction().execute((tx) => found(tx, id))).toMatchObject({ title: 'Torvet åbner' })
})

test('what was published while its programme was a draft is found by everybody once that is published, where it is then', async () => {
	const { sara, programme } = await db.transaction().execute(async (tx) => {
		const sara = await aPerson(tx, 'Sara Kladde', { roles: ['secretariat'] })
		const programme = await aProgramme(tx, sara, { state: 'draft' })
		await aPublishedPage(tx, sara, { programmeId: programme.id, title: 'Okarinaens dag' })
		return { sara, programme }
	})
	const paths = async () => (await ask(db, 'okarinaens')).results.map(({ path }) => path)
	const work = async () => {
		for (const payload of await programmesChanged()) await indexProgrammePages.run(aWorkbench(db), payload)
	}
	await work()
	expect(await paths()).toEqual([])

	await db.transaction().execute((tx) => publishProgramme(tx, sara, programme.id))
	await work()
	expect(await paths()).toEqual([`/programmes/${programme.slug}/news/okarinaens-dag`])

	const { version, name, owner, summary, theme, startsOn, endsOn } = (await findProgramme(db, programme.id))!
	const facts = { name, slug: 'okarinabyer', owner, summary, theme, startsOn, endsOn }
	await db.transaction().execute((tx) => editFacts(tx, sara, { id: programme.id, version, facts }))
	await work()
	expect(await paths()).toEqual(['/programmes/okarinabyer/news/okarinaens-dag'])
})

async function programmesChanged(): Promise<unknown[]> {
	const { rows } = await sql<{ payload: unknown }>`
		select payload from graphile_worker._private_jobs join graphile_worker._private_tasks t on t.id = task_id
		where t.identifier = 'programmes.changed'`.execute(db)
	return rows.map(({ payload }) => payload)
}
