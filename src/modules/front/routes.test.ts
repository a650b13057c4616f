import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aCall, anOpenCall } from '../../../tests/support/calls.ts'
import { countQueries } from '../../../tests/support/count-queries.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aDraft, aPublishedPage } from '../../../tests/support/pages.ts'
import { anAction, aPlan, aTown } from '../../../tests/support/partnerships.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { aProgramme } from '../../../tests/support/programmes.ts'
import { anEvent } from '../../../tests/support/public-events.ts'
import type { Actor } from '../../platform/actor.ts'
import { moveClock, travelTo } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { draftCase, emptyWords } from '../cases/index.ts'
import { publishPlan } from '../plans/index.ts'

const db = await freshDatabase()
const inOne = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
const sara = await inOne((tx) => aPerson(tx, 'Sara', { roles: ['secretariat'] }))

beforeEach(() => travelTo('2026-05-01T10:00:00Z'))
afterAll(async () => {
	moveClock(0)
	await db[Symbol.asyncDispose]()
})

async function front(of: Db = db, as?: Actor) {
	const html = await (await testApp(of).get('/', as)).text()
	return {
		html,
		calls: [...html.matchAll(/<h2[^>]*><a href="\/calls\/([^"]+)">/g)].map(([, slug]) => slug),
		programmes: [...html.matchAll(/class="cover__link" href="\/programmes\/([^"]+)"/g)].map(([, slug]) => slug),
	}
}

test('without an open call the front page says so', async () => {
	await using empty = await freshDatabase()

	const { html, calls, programmes } = await front(empty)

	expect(html).toContain('Ingen åbne opslag lige nu')
	expect(html).toContain('Hvad er Torvet?')
	expect({ calls, programmes }).toEqual({ calls: [], programmes: [] })
	expect(html).not.toContain('<script')
})

test('open calls come first, the next to close before the others, with the days that are left', async () => {
	await using own = await freshDatabase()
	const { early, late } = await own.transaction().execute(async (tx) => {
		const secretariat = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		const idle = await aProgramme(tx, secretariat, { slug: 'stille', startsOn: '2027-01-01' })
		const open = { opensAt: new Date('2026-04-01T00:00:00Z') }
		const late = await anOpenCall(tx, secretariat, { ...open, deadlineAt: new Date('2026-06-11T22:00:00Z') })
		const early = await anOpenCall(tx, secretariat, { ...open, deadlineAt: new Date('2026-05-13T22:00:00Z') })
		await aCall(tx, secretariat, { title: 'En kladde', programmeId: idle.id })
		return { early, late }
	})

	const { html, calls, programmes } = await front(own)

	expect(calls).toEqual([early.slug, late.slug])
	expect(html).toContain('<p class="big">13</p><p>dage tilbage<br/>')
	expect(html).toContain('Frist onsdag 13. maj 2026 kl. 23.59</time>')
	expect(html).toContain('3–5 byer')
	expect(html).not.toContain('En kladde')
	expect(programmes.at(-1)).toBe('stille')
	expect(html.match(/Åbent for ansøgning/g)).toHaveLength(2)
})

test('a call is there until its last second and not after, and not before it opens', async () => {
	await using own = await freshDatabase()
	const call = await own.transaction().execute(async (tx) => {
		const secretariat = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		const dates = { opensAt: new Date('2026-05-10T06:00:00Z'), deadlineAt: new Date('2026-05-13T22:00:00Z') }
		return anOpenCall(tx, secretariat, dates)
	})
	const callsAt = async (instant: string) => {
		travelTo(instant)
		return (await front(own)).calls
	}

	expect(await callsAt('2026-05-10T05:59:50Z')).toEqual([])
	expect(await callsAt('2026-05-10T06:00:00Z')).toEqual([call.slug])
	expect(await callsAt('2026-05-13T21:59:50Z')).toEqual([call.slug])
	expect(await callsAt('2026-05-13T22:00:00Z')).toEqual([])
})

test('drafts are not on the timeline, not even for their secretariat', async () => {
	const [shown, draft] = await inOne(async (tx) => [
		await aProgramme(tx, sara),
		await aProgramme(tx, sara, { state: 'draft', slug: 'en-kladde' }),
	])

	const { programmes } = await front(db, sara)

	expect(programmes).toContain(shown!.slug)
	expect(programmes).not.toContain(draft!.slug)
})

test('the front page asks the database as often for three programmes with calls as for one', async () => {
	await using own = await freshDatabase()
	const add = () =>
		own
			.transaction()
			.execute(async (tx) => anOpenCall(tx, await aPerson(tx, `Sara ${Math.random()}`, { roles: ['secretariat'] })))
	const counted = countQueries(own)
	const ask = async () => {
		const before = counted.count()
		const { calls, programmes } = await front(counted.db)
		return { shown: [calls.length, programmes.length], queries: counted.count() - before }
	}

	await add()
	const one = await ask()
	await add()
	await add()
	const three = await ask()

	expect([one.shown, three.shown]).toEqual([
		[1, 1],
		[3, 3],
	])
	expect(three.queries).toBe(one.queries)
})

test('what is new, what is on and what towns have done stand there from the moment that everybody may see it', async () => {
	await using own = await freshDatabase()
	const secretariat = await own.transaction().execute(async (tx) => {
		const secretariat = await aPerson(tx, 'Sara', { roles: ['secretariat'] })
		const draft = await aProgramme(tx, secretariat, { state: 'draft' })
		const open = await aProgramme(tx, secretariat, { slug: 'aaben' })
		await aPublishedPage(tx, secretariat, { programmeId: open.id, title: 'Huset har fået nyt tag' })
		await aPublishedPage(tx, secretariat, { programmeId: draft.id, title: 'Hemmelig nyhed' })
		await aDraft(tx, secretariat, { programmeId: open.id, title: 'Halv nyhed' })
		await anEvent(tx, { title: 'Byvandring' })
		await anEvent(tx, { title: 'Hemmelig vandring', state: 'draft' })
		const { municipalityCode, townId } = await aMunicipality(tx, { name: 'Bredsund' })
		const places = [{ label: 'Bredsund', municipalityCode, townId, regionCode: null }]
		const envelope = { title: 'Torvedage', summary: 'Om aftenen.', language: 'da' as const }
		await draftCase(tx, secretariat, { envelope, whole: { words: { ...emptyWords, source: 'Byen' }, places } })
		return secretariat
	})
	const before = await front(own)
	expect(before.html).not.toMatch(/Torvedage|Hemmelig|Halv nyhed/)
	expect(before.html).toMatch(/href="\/programmes\/aaben\/news\/huset-har-faaet-nyt-tag"/)
	expect(before.html).toMatch(/>Torsdag\s14\.\smaj\s2026\skl\.\s10\.00–15\.00\.\sPrøvelev\sRådhus</)

	await testApp(own).post('/cases/torvedage/edition', { version: '1', changes: '' }, secretariat)
	const after = await front(own)
	expect(after.html).toContain(`<a class="cover__link" href="/cases/torvedage"><span>Torvedage</span></a>`)
	expect(after.html).toContain(`<p class="index__meta">Bredsund</p>`)

	travelTo('2026-05-14T13:00:00Z')
	expect((await front(own)).html).not.toContain('Byvandring')
})

/** A published plan with an action, which seeks something or nothing. */
async function aPublishedPlan(of: Db, sought: string) {
	return of.transaction().execute(async (tx) => {
		const town = await aTown(tx)
		const plan = await aPlan(tx, town)
		const actionId = await anAction(tx, town, plan, 'Fælles lejeaftale')
		await tx.updateTable('plan_actions').set({ sought }).where('id', '=', actionId).execute()
		await publishPlan(tx, town.planner, { planId: plan.id, words: '' })
		return { ...plan, actionId }
	})
}

const plansOn = ({ html }: { html: string }) =>
	[...html.matchAll(/class="cover__link" href="\/plans\/([^"]+)"/g)].map(([, slug]) => slug)

test('the three plans published last that seek somebody stand there, until what they seek is done or they are closed', async () => {
	await using own = await freshDatabase()
	const slugs: string[] = []
	const hours = [8, 9, 10, 11]
	for (const hour of hours) {
		travelTo(`2026-05-01T${String(hour).padStart(2, '0')}:00:00Z`)
		slugs.push((await aPublishedPlan(own, 'En jurist')).slug)
	}
	await aPublishedPlan(own, '')
	const [oldest, second, third, last] = slugs
	const shown = async () => plansOn(await front(own))
	expect(await shown()).toEqual([last, third, second])
	expect((await front(own)).html).toMatch(/1\shandling\ssøger\sparter/)

	await own.updateTable('plans').set({ state: 'closed' }).where('slug', '=', last!).execute()
	await own
		.updateTable('plan_actions')
		.set({ state: 'done' })
		.where('plan_id', 'in', own.selectFrom('plans').select('id').where('slug', '=', third!))
		.execute()
	expect(await shown()).toEqual([second, oldest])

	await own
		.updateTable('programmes')
		.set({ state: 'draft' })
		.where('id', 'in', own.selectFrom('plans').select('programme_id').where('slug', '=', second!))
		.execute()
	expect(await shown()).toEqual([oldest])
})

test('the front page asks the database as often for three plans as for one', async () => {
	await using own = await freshDatabase()
	const counted = countQueries(own)
	const ask = async () => {
		const before = counted.count()
		const shown = plansOn(await front(counted.db)).length
		return [shown, counted.count() - before]
	}

	await aPublishedPlan(own, 'En jurist')
	const [one, queries] = await ask()
	await aPublishedPlan(own, 'En jurist')
	await aPublishedPlan(own, 'En jurist')

	expect([one, await ask()]).toEqual([1, [3, queries]])
})
