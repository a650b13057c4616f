import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { anAction, aParty, aPlan, aTown } from '../../../tests/support/partnerships.ts'
import { ask } from '../../../tests/support/search.ts'
import { travelTo } from '../../platform/clock.ts'
import { openConsultation } from '../consultations/index.ts'
import { keepBudgetLine } from '../plan-actions/index.ts'
import { drawBoundary, keepEligible } from '../plan-editor/index.ts'
import { writeDownContribution } from '../contributions/index.ts'
import type { PlanType } from '../plans/index.ts'
import { publishPlan, setActionParty } from '../plans/index.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))
const browser = testApp(db, { TORVET_DEMO: 'off' })

async function aPublished(type: PlanType = 'development_plan') {
	return db.transaction().execute(async (tx) => {
		const town = await aTown(tx)
		const plan = await aPlan(tx, town, type)
		const party = await aParty(tx, town, 'Ellekøbing Handel', { kind: 'shop', contactEmail: 'handel@hemmelig.example' })
		await aParty(tx, town, 'Ejere udefra', { kind: 'owner', standing: 'known' })
		const actionId = await anAction(tx, town, plan, 'Fælles lejeaftale')
		await setActionParty(tx, town.planner, {
			planId: plan.id,
			actionId,
			partyId: party,
			part: 'leads',
			steering: null,
			askedFor: '',
		})
		return { town, plan, actionId, party }
	})
}

const publish = ({ town, plan }: Awaited<ReturnType<typeof aPublished>>, words = '') =>
	db.transaction().execute((tx) => publishPlan(tx, town.planner, { planId: plan.id, words }))

test('a draft is on no public page and in no list; published, everybody reads it', async () => {
	const made = await aPublished()
	const { plan } = made
	const seen = async () => [
		(await browser.get(`/plans/${plan.slug}`)).status,
		(await (await browser.get('/plans')).text()).includes(plan.title),
		(await (await browser.get('/sitemap.xml')).text()).includes(`/plans/${plan.slug}<`),
		(await ask(db, 'lejeaftale&kind=plan')).results.map(({ path }) => path),
	]
	const before = await seen()

	await publish(made)

	expect([before, await seen()]).toEqual([
		[404, false, false, []],
		[200, true, true, [`/plans/${plan.slug}`]],
	])
})

test('what is written after it was published is read by nobody yet', async () => {
	const made = await aPublished()
	await publish(made)
	await db.transaction().execute((tx) => anAction(tx, made.town, made.plan, 'Kvintskildpadde'))
	const read = async () => (await (await browser.get(`/plans/${made.plan.slug}`)).text()).includes('Kvintskildpadde')
	const before = await read()

	await publish(made, 'Ny handling')

	expect([before, await read()]).toEqual([false, true])
})

test.for(['development_plan', 'action_plan'] as const)(
	'%s: those who are with it stand there by name, with no address, and those who are only known do not',
	async (type) => {
		const made = await aPublished(type)
		await publish(made)

		const html = await (await browser.get(`/plans/${made.plan.slug}`)).text()

		expect(['Ellekøbing Handel', 'handel@hemmelig.example', 'Ejere udefra'].map((one) => html.includes(one))).toEqual([
			true,
			false,
			false,
		])
	},
)

test('how far an action is shows at once, without a new version', async () => {
	const made = await aPublished()
	await publish(made)
	const state = { state: 'under_way' as const, state_words: '5 af 8 åbnet' }
	await db.updateTable('plan_actions').set(state).where('id', '=', made.actionId).execute()

	const html = await (await browser.get(`/plans/${made.plan.slug}`)).text()

	expect([html.includes('5 af 8 åbnet'), html.includes('1 i gang')]).toEqual([true, true])
})

test('each version says what is new in it, the newest first', async () => {
	const made = await aPublished()
	await publish(made)
	await publish(made, 'Scenen har fået en dato')

	const html = await (await browser.get(`/plans/${made.plan.slug}/versions`)).text()
	const [list = ''] = html.split('id="compare"')

	expect([...list.matchAll(/Version \d|Scenen har fået en dato|Den første udgave/g)].map(([text]) => text)).toEqual([
		'Version 2',
		'Scenen har fået en dato',
		'Version 1',
		'Den første udgave',
	])
})

test('any two versions are compared for everybody, the newest two unless others are asked for', async () => {
	const made = await aPublished()
	await publish(made)
	for (const title of ['Kvintskildpadde', 'Snegleløb']) {
		await db.transaction().execute((tx) => anAction(tx, made.town, made.plan, title))
		await publish(made, 'Ny handling')
	}
	const compared = async (query: string) => {
		const html = await (await browser.get(`/plans/${made.plan.slug}/versions${query}`)).text()
		return ['Kvintskildpadde', 'Snegleløb'].map((title) => html.includes(title))
	}

	expect(await compared('')).toEqual([false, true])
	expect(await compared('?from=1&to=2')).toEqual([true, false])
	expect(await compared('?from=1&to=x')).toEqual([true, true])
})

test('the plan leads to who adopted it, to its files and to consultations that are for everybody', async () => {
	const made = await aPublished()
	await publish(made)
	const closesOn = '2026-04-01'
	const about = { planId: made.plan.id, intro: '', publicUrl: '', closesOn }
	await db.transaction().execute(async (tx) => {
		const open = { ...about, title: 'Hvad synes byen?', audience: 'public' as const, parties: [] }
		await openConsultation(tx, made.town.planner, open)
		const closed = { ...about, title: 'Kun for handlen', audience: 'invited' as const, parties: [made.party] }
		await openConsultation(tx, made.town.planner, closed)
	})

	const html = await (await browser.get(`/plans/${made.plan.slug}`)).text()

	const address = `/plans/${made.plan.slug}`
	const told = ['I høring til og med 1. april 2026', 'Hvad synes byen?', 'Kun for handlen']
	expect(told.map((text) => html.includes(text))).toEqual([true, true, false])
	const files = ['pdf', 'docx', 'html', 'xlsx', 'json'].map((format) => `${address}/plan.${format}`)
	expect([`${address}/adoptions`, ...files].map((href) => html.includes(`href="${href}"`))).toEqual(
		Array.from({ length: 6 }, () => true),
	)
})

test('the programme and the place that takes part lead to the plan once it is published', async () => {
	const made = await aPublished()
	const { programme } = made.town.room
	const leads = async () => {
		const pages = [`/programmes/${programme.slug}`, `/programmes/${programme.slug}/participants`]
		return Promise.all(
			pages.map(async (page) => (await (await browser.get(page)).text()).includes(`href="/plans/${made.plan.slug}"`)),
		)
	}

	expect(await leads()).toEqual([false, false])
	await publish(made)
	expect(await leads()).toEqual([true, true])
})

test('a plan of a programme that is a draft is none', async () => {
	const made = await aPublished()
	await publish(made)
	await db.updateTable('programmes').set({ state: 'draft' }).where('id', '=', made.plan.programmeId).execute()

	expect((await browser.get(`/plans/${made.plan.slug}`)).status).toBe(404)
	expect((await browser.get(`/plans/${made.plan.slug}`, made.town.planner)).status).toBe(404)
})

test('only those who belong to the workroom see the way to it', async () => {
	const made = await aPublished()
	await publish(made)
	const way = async (who?: typeof made.town.planner) =>
		(await (await browser.get(`/plans/${made.plan.slug}`, who)).text()).includes(`href="/plans/${made.plan.slug}/work"`)

	expect([await way(), await way(made.town.planner)]).toEqual([false, true])
})

const OFFER = {
	kind: 'hours',
	measure: '12',
	partyName: 'Cykelhandleren',
	partyKind: 'shop',
	contactName: 'Ib',
	email: 'ib@cykler.example',
}
const offersOf = (planId: string) =>
	db
		.selectFrom('pledges')
		.select(['party_name as name', 'email', 'link_id as linkId'])
		.where('plan_id', '=', planId as never)
		.execute()

test('anybody offers something on the page of the plan, and proves the address next', async () => {
	const made = await aPublished()
	await publish(made)
	const address = `/plans/${made.plan.slug}/join`

	const sent = await browser.post(address, { ...OFFER, actionId: made.actionId })

	expect([sent.status, sent.headers.get('location')?.startsWith('/pledges/')]).toEqual([303, true])
	expect(await offersOf(made.plan.id)).toEqual([{ name: 'Cykelhandleren', email: 'ib@cykler.example', linkId: null }])
})

test('what is missing in an offer stands beside its field, and nothing typed is lost', async () => {
	const made = await aPublished()
	await publish(made)

	const sent = await browser.post(`/plans/${made.plan.slug}/join`, { ...OFFER, email: '' })

	expect([sent.status, (await sent.text()).includes('Cykelhandleren')]).toEqual([422, true])
	expect(await offersOf(made.plan.id)).toEqual([])
})

test('a plan that is closed takes no offers', async () => {
	const made = await aPublished()
	await publish(made)
	await db.updateTable('plans').set({ state: 'closed' }).where('id', '=', made.plan.id).execute()

	const sent = await browser.post(`/plans/${made.plan.slug}/join`, OFFER)

	expect([sent.status, (await offersOf(made.plan.id)).length]).toEqual([409, 0])
})

test('any site may frame the list of actions, and no other page', async () => {
	const made = await aPublished()
	await publish(made)
	const framing = async (path: string) => {
		const { headers } = await browser.get(path)
		const [ancestors] = /frame-ancestors [^;]*/.exec(headers.get('content-security-policy') ?? '') ?? []
		return [ancestors, headers.get('x-frame-options')]
	}

	expect(await framing(`/plans/${made.plan.slug}/embed`)).toEqual(['frame-ancestors *', null])
	expect(await framing(`/plans/${made.plan.slug}`)).toEqual(["frame-ancestors 'none'", 'DENY'])
	const html = await (await browser.get(`/plans/${made.plan.slug}/embed`, made.town.planner)).text()
	expect([html.includes('Fælles lejeaftale'), html.includes(made.town.planner.name)]).toEqual([true, false])
})

test('what is agreed is read by everybody, what is only offered is not', async () => {
	const made = await aPublished()
	await publish(made)
	const partyId = made.party
	const wish = { planId: made.plan.id, actionId: made.actionId, partyId }
	const gift = { kind: 'rooms', amount: null, minutes: null, quantity: 12, condition: '', dueOn: null } as const
	await db.transaction().execute(async (tx) => {
		await writeDownContribution(tx, made.town.planner, {
			...wish,
			gift: { ...gift, words: 'lokaler til halv leje' },
			saidYes: 'Ja',
		})
		await writeDownContribution(tx, made.town.planner, { ...wish, gift: { ...gift, words: 'guldbarrer' }, saidYes: '' })
	})

	const html = await (await browser.get(`/plans/${made.plan.slug}`)).text()

	expect([html.includes('12 lokaler til halv leje'), html.includes('guldbarrer')]).toEqual([true, false])
})

test('a statutory programme says what it lacks, and shows its tables and its area', async () => {
	const made = await aPublished('renewal_programme')
	const { town, plan, actionId } = made
	await db.transaction().execute(async (tx) => {
		const at = { planId: plan.id, version: 0 }
		await keepBudgetLine(tx, town.planner, { ...at, actionId, title: 'Lys', amount: 250_000_00, source: 'own' })
		const measure = { title: 'Torvet', description: '', basis: '§ 6', expense: 250_000_00, refundPercent: 50 }
		await keepEligible(tx, town.planner, { ...at, ...measure, actionId: null })
		await drawBoundary(tx, town.planner, { ...at, ring: '55.40, 10.40\n55.41, 10.40\n55.41, 10.42' })
	})
	await publish(made)

	const html = await (await browser.get(`/plans/${plan.slug}`)).text()

	expect(html).toContain('Programmet er ikke helt endnu')
	expect(html).toContain('aria-label="Kort over området, som planen handler om"')
	for (const cell of ['1 Fælles lejeaftale<', '250.000<', '§ 6<', '50 %<']) expect(html).toContain(`>${cell}`)
})
