import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aProposal, aSelection, oneMoreAssessor, type Selecting, sixTowns } from '../../../tests/support/selection.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { selectCohort } from '../../methods/cohort-selection.ts'
import { lockApplication } from './lock-application.ts'
import { markProposal } from './mark-proposal.ts'
import { listLocks, listProposals } from './queries.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)

const make = () => {
	travelTo('2026-03-01T10:00:00Z')
	return db.transaction().execute((tx) => aSelection(tx))
}
const freeze = (actor: Selecting['secretariat'], call: Selecting['call']) =>
	db.transaction().execute((tx) => aProposal(tx, actor, { call }))

async function textOf(answer: Response | Promise<Response>): Promise<string> {
	return (await answer).text()
}

/** The text of an element's first appearance, without tags. */
function plain(page: string, from: string, to: string): string {
	const start = page.indexOf(from)
	const cut = page.slice(start, page.indexOf(to, start))
	return cut
		.replaceAll(/<[^>]+>/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim()
}

const tableOf = (page: string, heading: string) => plain(page, `id="${heading}"`, '</table>')
const hashIn = (page: string) => /name="inputSha256" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? ''

describe('the studio', () => {
	let selecting: Selecting
	let path: string
	beforeAll(async () => {
		selecting = await make()
		path = `/calls/${selecting.call.slug}/selection`
	})

	test('is for the secretariat and the committee', async () => {
		const { secretariat, committee, decisionMaker, assessors, applicant } = selecting
		const statuses = []
		for (const actor of [secretariat, committee, decisionMaker, assessors[0], applicant, undefined]) {
			statuses.push((await browser.get(path, actor)).status)
		}

		expect(statuses).toEqual([200, 200, 403, 403, 403, 401])
		expect((await browser.get('/calls/no-such-call/selection', secretariat)).status).toBe(404)
	})

	test('shows the cohort, its sum and why everybody is in or out', async () => {
		const page = await textOf(browser.get(`${path}?seats=3`, selecting.committee))

		expect(plain(page, '<h1>', '</h1>')).toBe('3 byer fra 3 regioner')
		expect(plain(page, 'class="cohort__list"', '</ol>')).toMatch(/Ellekøbing.*5,00.*Bredsund.*4,00.*Rosenhavn.*3,00/)
		expect(plain(page, 'class="cohort__sum"', '</p>')).toContain('12,00')
		const rows = tableOf(page, 'applicants')
		expect(rows).toContain('Uden Ellekøbing ville Lyngkøbing komme ind. −0,50')
		expect(rows).toContain('Kan kun komme ind, hvis Rosenhavn går ud. −0,50')
		expect(page).not.toContain('<script')
	})

	test('shows what the rules cost, one by one', async () => {
		const page = await textOf(browser.get(`${path}?seats=3`, selecting.committee))

		expect(plain(page, 'class="price__n"', '</p>')).toContain('−1,50 point, 11,1 %')
		expect(tableOf(page, 'price')).toContain(
			'Uden hensyn 13,50 Ellekøbing, Lyngkøbing og Bredsund Højst 2 byer fra samme region. 13,50 0 ingen ' +
				'Mindst 3 forskellige regioner skal være med. 12,00 −1,50 Rosenhavn ind, Lyngkøbing ud',
		)
		expect(page).toContain('Hele prisen kommer fra dette hensyn: Mindst 3 forskellige regioner skal være med.')
		expect(page).toContain('Hver prik er et af de 20 mulige hold')
	})

	test('gives another number of seats, within what was published', async () => {
		const headings = []
		for (const seats of ['4', '5', '6', 'mange']) {
			headings.push(plain(await textOf(browser.get(`${path}?seats=${seats}`, selecting.committee)), '<h1>', '</h1>'))
		}

		expect(headings).toEqual([
			'4 byer fra 3 regioner',
			'5 byer fra 3 regioner',
			'5 byer fra 3 regioner',
			'5 byer fra 3 regioner',
		])
	})

	test('turns the ticked rules of its form into an address', async () => {
		const [most, distinct] = selecting.call.spreadRules.map(({ id }) => id)
		const send = (query: string) => browser.get(`${path}?form=rules&seats=3${query}`, selecting.committee)
		const box = encodeURIComponent('keep-region[]')

		const one = await send(`&${box}=${most}`)
		const all = await send(`&${box}=${most}&${box}=${distinct}`)

		expect([one.status, one.headers.get('location')]).toEqual([303, `${path}?seats=3&without=${distinct}`])
		expect(all.headers.get('location')).toBe(`${path}?seats=3`)
	})

	test('says that a what-if cannot be put forward', async () => {
		const [, distinct] = selecting.call.spreadRules.map(({ id }) => id)

		const whatIf = await textOf(browser.get(`${path}?seats=3&without=${distinct}`, selecting.committee))
		const real = await textOf(browser.get(`${path}?seats=3`, selecting.committee))

		expect(plain(whatIf, '<h1>', '</h1>')).toBe('3 byer fra 2 regioner')
		expect(whatIf).toContain('Kun det hold, der opfylder dem alle, kan indstilles.')
		expect([whatIf, real].map((page) => page.includes('Læg indstillingen frem'))).toEqual([false, true])
	})

	test('speaks Dutch and English', async () => {
		const { secretariat } = selecting
		const ask = () => textOf(browser.get(`${path}?seats=3`, secretariat))
		await db.updateTable('people').set({ language: 'nl' }).where('id', '=', secretariat.id).execute()
		const nl = await ask()
		await db.updateTable('people').set({ language: 'en' }).where('id', '=', secretariat.id).execute()
		const en = await ask()
		await db.updateTable('people').set({ language: 'da' }).where('id', '=', secretariat.id).execute()

		expect(plain(nl, '<h1>', '</h1>')).toBe('3 steden uit 3 regio’s')
		expect(plain(en, '<h1>', '</h1>')).toBe('3 towns from 3 regions')
	})

	test('asks the database as often for twelve applicants as for six', async () => {
		const counted = counting(db)
		const other = testApp(counted.db)
		const twelve = await db.transaction().execute((tx) => {
			travelTo('2026-03-01T10:00:00Z')
			const namesakes = sixTowns.map((town) => ({ ...town, name: `${town.name} Nord` }))
			return aSelection(tx, { towns: [...sixTowns, ...namesakes] })
		})
		const ask = async ({ call, committee }: Selecting) => {
			await other.get(`/calls/${call.slug}/selection`, committee)
			const before = counted.count()
			const page = await textOf(other.get(`/calls/${call.slug}/selection`, committee))
			return { rows: page.match(/class="rng"/g)?.length, queries: counted.count() - before }
		}

		const [six, more] = [await ask(selecting), await ask(twelve)]

		expect([six.rows, more.rows]).toEqual([6, 12])
		expect(more.queries).toBe(six.queries)
	})
})

describe('before it can begin, the studio says', () => {
	test('that the deadline has not passed', async () => {
		const { call, secretariat } = await make()
		travelTo(new Date(call.deadlineAt!.getTime() - 1000))

		const page = await textOf(browser.get(`/calls/${call.slug}/selection`, secretariat))

		expect(plain(page, '<h1>', '</h1>')).toBe('Udvælgelsen venter')
		expect(page).toContain('Der kan vælges, når fristen er udløbet.')
	})

	test('which applications are still being assessed, and nothing about their scores', async () => {
		const selecting = await make()
		await db.transaction().execute((tx) => oneMoreAssessor(tx, selecting))

		const answer = await browser.get(`/calls/${selecting.call.slug}/selection`, selecting.committee)
		const page = await answer.text()

		expect(answer.status).toBe(200)
		expect(page).toContain('Der kan vælges, når alle bedømmelser er færdige.')
		for (const { name } of sixTowns) expect(page).toContain(`${name} (`)
		expect(page).not.toMatch(/5,00|4,50/)
	})

	test('that nobody has applied', async () => {
		travelTo('2026-03-01T10:00:00Z')
		const { call, secretariat } = await db.transaction().execute((tx) => aSelection(tx, { towns: [] }))

		expect(await textOf(browser.get(`/calls/${call.slug}/selection`, secretariat))).toContain(
			'Der er ingen ansøgninger at vælge imellem.',
		)
	})
})

describe('locks', () => {
	let selecting: Selecting
	let path: string
	let tangby: string
	beforeAll(async () => {
		selecting = await make()
		path = `/calls/${selecting.call.slug}/selection`
		tangby = selecting.applications.get('Tangby')!
	})
	const post = (fields: Record<string, string>, actor = selecting.committee) =>
		browser.post(`${path}/locks?seats=3`, fields, actor)

	test('need an applicant, a direction and a reason; what was typed stays', async () => {
		const empty = await post({ applicationId: '', reason: 'Fjorden.' })
		const unreasoned = await post({ applicationId: tangby, direction: 'in', reason: '  ' })
		const [emptyPage, unreasonedPage] = [await empty.text(), await unreasoned.text()]

		expect([empty.status, unreasoned.status]).toEqual([422, 422])
		expect(emptyPage).toContain('Vælg en ansøger')
		expect(emptyPage).toContain('Vælg, om ansøgeren skal med eller ikke med')
		expect(emptyPage).toContain('>Fjorden.</textarea>')
		expect(emptyPage).toContain('<title>Fejl: ')
		expect(unreasonedPage).toContain('Skriv en begrundelse')
		expect(unreasonedPage).toMatch(new RegExp(`<option value="${tangby}" selected`))
		expect(await listLocks(db, selecting.call.id)).toEqual([])
	})

	test('are for those who recommend', async () => {
		const fields = { applicationId: tangby, direction: 'in', reason: 'Fjorden.' }

		expect((await post(fields, selecting.decisionMaker)).status).toBe(403)
		expect((await browser.post(`${path}/locks`, fields)).status).toBe(401)
	})

	test('put an applicant in, and can be taken off again', async () => {
		const link = await textOf(browser.get(`${path}?seats=3&lock=${tangby}`, selecting.committee))
		const locked = await post({ applicationId: tangby, direction: 'in', reason: 'Fjorden.' })
		const page = await textOf(browser.get(`${path}?seats=3`, selecting.committee))
		const unlocked = await post({ applicationId: tangby, direction: 'free' })

		expect(link).toMatch(new RegExp(`<option value="${tangby}" selected`))
		expect([locked.status, locked.headers.get('location')]).toEqual([303, `${path}?seats=3`])
		expect(tableOf(page, 'applicants')).toMatch(/Tangby , på holdet .* Låst ind\. Fjorden\. – Skal med/)
		expect(plain(page, 'id="locks"', '</ul>')).toContain(`Tangby : Skal med. Fjorden. ${selecting.committee.name}`)
		expect(page).toContain('end hvis kun antallet og jeres låse gjaldt')
		expect(unlocked.status).toBe(303)
		expect(await listLocks(db, selecting.call.id)).toEqual([])
	})

	test('that leave no cohort are named, with the least that must give way', async () => {
		const { call, committee, applications } = await make()
		for (const name of ['Rosenhavn', 'Tangby']) {
			const lock = { direction: 'out' as const, reason: 'Har trukket sig.' }
			const applicationId = applications.get(name)!
			await db
				.transaction()
				.execute((tx) => lockApplication(tx, committee, { callId: call.id, applicationId, ...lock }))
		}

		const page = await textOf(browser.get(`/calls/${call.slug}/selection?seats=3`, committee))

		const [, distinct] = call.spreadRules.map(({ id }) => id)
		expect(plain(page, '<h1>', '</h1>')).toBe('Intet hold opfylder alle hensyn')
		expect(plain(page, 'class="notice"', '</div></div></div>')).toContain(
			'Dette kan ikke opfyldes på samme tid: Mindst 3 forskellige regioner skal være med. ' +
				'Rosenhavn er låst ude. Tangby er låst ude. Det mindste, der må vige',
		)
		expect(page).toContain(`?seats=3&amp;without=${distinct}"`)
		expect(page).not.toContain('Læg indstillingen frem')
		const without = await textOf(browser.get(`/calls/${call.slug}/selection?seats=3&without=${distinct}`, committee))
		expect(plain(without, '<h1>', '</h1>')).toBe('3 byer fra 2 regioner')
	})
})

describe('a proposal', () => {
	let selecting: Selecting
	let path: string
	beforeAll(async () => {
		selecting = await make()
		path = `/calls/${selecting.call.slug}`
	})
	const shown = async () => hashIn(await textOf(browser.get(`${path}/selection?seats=3`, selecting.secretariat)))
	const propose = (fields: Record<string, string>, actor = selecting.secretariat) =>
		browser.post(`${path}/proposals?seats=3`, { seats: '3', reasons: 'Et bredt hold.', ...fields }, actor)

	test('needs reasons', async () => {
		const answer = await propose({ inputSha256: await shown(), reasons: ' ' })

		expect(answer.status).toBe(422)
		expect(await answer.text()).toContain('Skriv jeres begrundelse')
		expect(await listProposals(db, selecting.call.id)).toEqual([])
	})

	test('is put forward by those who recommend', async () => {
		expect((await propose({ inputSha256: await shown() }, selecting.decisionMaker)).status).toBe(403)
		expect((await browser.post(`${path}/proposals`, { reasons: 'x' })).status).toBe(401)
	})

	test('is refused when a lock changed in between; the reasons stay and the new cohort shows', async () => {
		const inputSha256 = await shown()
		const lock = { applicationId: selecting.applications.get('Tangby')!, direction: 'in' as const, reason: 'Fjorden.' }
		const { committee, call } = selecting
		await db.transaction().execute((tx) => lockApplication(tx, committee, { callId: call.id, ...lock }))

		const answer = await propose({ inputSha256, reasons: 'Et bredt hold.' })
		const page = await answer.text()

		expect(answer.status).toBe(409)
		expect(page).toContain('Bedømmelser eller låse er ændret, siden I så holdet.')
		expect(page).toContain('>Et bredt hold.</textarea>')
		expect(plain(page, 'class="cohort__list"', '</ol>')).toContain('Tangby')
		expect(hashIn(page)).not.toBe(inputSha256)
		await db
			.transaction()
			.execute((tx) => lockApplication(tx, committee, { callId: call.id, ...lock, direction: 'free' }))
	})

	test('is refused with seats outside the bounds', async () => {
		const answer = await propose({ inputSha256: await shown(), seats: '9' })

		expect(answer.status).toBe(409)
		expect(await answer.text()).toContain('Antallet ligger uden for det, der er offentliggjort.')
	})

	test('goes its way: put forward, shut for others, sent back, put forward again', async () => {
		const { secretariat, committee, decisionMaker, call } = selecting
		const inputSha256 = await shown()

		const frozen = await propose({ inputSha256 })
		const address = frozen.headers.get('location')!
		const page = await textOf(browser.get(address, decisionMaker))
		const studio = await textOf(browser.get(`${path}/selection?seats=3`, committee))
		const second = await propose({ inputSha256 })
		const lock = { applicationId: selecting.applications.get('Tangby')!, direction: 'in', reason: 'Fjorden.' }
		const locking = await browser.post(`${path}/selection/locks`, lock, committee)

		expect([frozen.status, second.status, locking.status]).toEqual([303, 409, 409])
		expect(await second.text()).toContain('Der er allerede en åben indstilling.')
		expect(plain(page, '<h1>', '</h1>')).toBe('Indstilling 1')
		expect(page).toContain('Et bredt hold.')
		expect(page).toContain(inputSha256)
		expect(page).toContain('Træf afgørelse')
		expect(tableOf(page, 'entries')).toContain('Det bedste hold med Lyngkøbing har ikke plads til Ellekøbing.')
		expect(studio).toContain('Indstilling 1 er lagt frem')
		expect([studio.includes('Læg indstillingen frem'), studio.includes('id="locks"')]).toEqual([false, false])

		const [first] = await listProposals(db, call.id)
		await db.transaction().execute(async (tx) => {
			const decision = { proposal_id: first!.id, outcome: 'sent_back' as const, reason: 'Se på Fyn.' }
			const decided = { decided_by: decisionMaker.id, decided_at: new Date() }
			await tx
				.insertInto('decisions')
				.values({ id: newId(), ...decision, ...decided })
				.execute()
			await markProposal(tx, first!.id, 'sent_back')
		})
		const again = await propose({ inputSha256: await shown() })
		const list = await textOf(browser.get(`${path}/selection`, secretariat))
		const old = await textOf(browser.get(address, secretariat))

		expect(again.status).toBe(303)
		expect(plain(list, 'id="proposals"', '</section>')).toMatch(
			/Indstilling 2 .* Lagt frem Indstilling 1 .* Grund: Se på Fyn\. Sendt tilbage/,
		)
		expect(old).toContain('Se på Fyn.')
		expect(old).not.toContain('Træf afgørelse')
	})
})

describe('a frozen proposal', () => {
	let selecting: Selecting
	let address: string
	beforeAll(async () => {
		selecting = await make()
		address = `/proposals/${await freeze(selecting.secretariat, selecting.call)}`
	})

	test.for(['', '/case.json'])('does not exist for others%s', async (part) => {
		const { secretariat, committee, decisionMaker, assessors, applicant } = selecting
		const statuses = []
		for (const actor of [secretariat, committee, decisionMaker, assessors[0], applicant, undefined]) {
			statuses.push((await browser.get(`${address}${part}`, actor)).status)
		}

		expect(statuses).toEqual([200, 200, 200, 404, 404, 401])
		expect((await browser.get(`/proposals/${newId()}${part}`, secretariat)).status).toBe(404)
		expect((await browser.get(`/proposals/nonsense${part}`, secretariat)).status).toBe(404)
	})

	test('gives its case as a file that is enough to compute the same again', async () => {
		const answer = await browser.get(`${address}/case.json`, selecting.decisionMaker)
		const file = JSON.parse(await answer.text())

		expect(answer.headers.get('content-type')).toContain('application/json')
		expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${selecting.call.slug}-1.json"`)
		const again = await selectCohort(file.input, { kBest: 5, priceOfSpread: true, explain: 'all' })
		expect(file.result).toEqual(again)
		expect(again.inputSha256).toBe(file.inputSha256)
	})

	test('tells the order of the draw only when the draw mattered', async () => {
		const twins = sixTowns.map((town) => (town.name === 'Lyngkøbing' ? { ...town, scores: [5, 5] } : town))
		travelTo('2026-03-01T10:00:00Z')
		const tied = await db.transaction().execute((tx) => aSelection(tx, { towns: twins }))
		const other = `/proposals/${await freeze(tied.secretariat, tied.call)}`

		const [untiedPage, tiedPage] = [
			await textOf(browser.get(address, selecting.committee)),
			await textOf(browser.get(other, tied.committee)),
		]

		expect(untiedPage).toContain('Ikke brugt: Intet andet hold har lige så mange point.')
		expect(tiedPage).toMatch(/Flere hold har lige så mange point\. Rækkefølgen i lodtrækningen: (.*?)\./)
		expect(tiedPage).toContain('Den offentliggjorte lodtrækning afgjorde det.')
	})
})

function counting(real: Db) {
	let queries = 0
	const counted = real.withPlugin({
		transformQuery: ({ node }) => {
			queries += 1
			return node
		},
		transformResult: ({ result }) => Promise.resolve(result),
	})
	return { db: counted, count: () => queries }
}
