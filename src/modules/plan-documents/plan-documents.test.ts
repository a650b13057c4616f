import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { htmlFaultsOf } from '../../../tests/support/html-faults.ts'
import { aPlan, aTown } from '../../../tests/support/partnerships.ts'
import { aPerson } from '../../../tests/support/people.ts'
import { aWholePlan, type WholePlan } from '../../../tests/support/plan-documents.ts'
import { readDocx } from '../../../tests/support/read-docx.ts'
import { readPdf } from '../../../tests/support/read-pdf.ts'
import { readXlsx } from '../../../tests/support/read-xlsx.ts'
import { travelTo } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/id.ts'
import { recordAnswer } from '../adoptions/index.ts'
import { answerInput, giveInput, listInputs, openConsultation, publishReport } from '../consultations/index.ts'
import { keepIndicator, recordReading } from '../plan-actions/index.ts'
import { listVersions, publishPlan } from '../plans/index.ts'
import { formats } from './plan-files.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const browser = testApp(db)
beforeEach(() => travelTo('2026-03-10T10:00:00Z'))

const make = <Made>(work: (tx: Tx) => Promise<Made>) => db.transaction().execute(work)
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())
const published = ({ plan }: WholePlan, format: string) => `/plans/${plan.slug}/plan.${format}`

test('the PDF claims PDF/UA-1, and says what it is, in which language and from whom', async () => {
	const whole = await make(aWholePlan)

	const answer = await browser.get(published(whole, 'pdf'))

	expect(answer.headers.get('content-disposition')).toBe(`inline; filename="${whole.plan.slug}-1.pdf"`)
	expect(answer.headers.get('link')).toBe(`<http://localhost:3000/plans/${whole.plan.slug}>; rel="canonical"`)
	const { info, conformsTo, isTagged, outline, links } = await readPdf(await bytesOf(answer))
	expect([info.Title, info.Language, info.Author]).toEqual([whole.plan.title, 'da', whole.town.partnership.name])
	expect({ conformsTo, isTagged }).toEqual({ conformsTo: '1', isTagged: true })
	expect(outline).toEqual([
		'Vision',
		'Udfordringer og handlinger',
		'Handlings- og tidsplan',
		'Budget og finansiering',
		'Hvad parterne lægger i',
		'Milepæle',
	])
	expect(links.filter((link) => link === 'nowhere')).toEqual([])
	expect(links).toContain(`http://localhost:3000/plans/${whole.plan.slug}`)
})

test('the PDF leads those who listen from challenge over consequence to agenda and actions', async () => {
	const whole = await make(aWholePlan)

	const { tags } = await readPdf(await bytesOf(await browser.get(published(whole, 'pdf'))))

	const saying = (role: string) => tags.filter((tag) => tag.role === role).map(({ text }) => text)
	expect(saying('H2')).toEqual(['Fyld stueetagerne', 'Fyld stueetagerne'])
	expect(saying('H3')).toEqual(['Fælles lejeaftale', 'Scene på torvet'])
	expect(saying('TH').join(' ')).toBe(
		'Hvornår Handling Ansvarlig Stand Handling I alt Egne midler Mangler Part Penge Timer Andet',
	)
	expect(saying('P')).toEqual(expect.arrayContaining(['Før: Fælles lejeaftale', 'Gaden tømmes', 'Handelsforeningen']))
	expect(saying('LBody')).toEqual(
		expect.arrayContaining(['lys i vinduerne', 'Handelsforeningen: 20.000 kr.', 'Ungerådet: 160 timer']),
	)
	expect(saying('Figure').length).toBe(1)
})

test('what is only proposed, who is only known, and how to reach anybody is in no file', async () => {
	const whole = await make(aWholePlan)

	const said = await Promise.all(formats.map((format) => wordsOf(whole, format)))

	for (const text of said) {
		expect(text).toContain('Fælles lejeaftale')
		expect(text).not.toMatch(/987\.?654|Ejere udefra|formand@handel/)
	}
})

async function wordsOf(whole: WholePlan, format: (typeof formats)[number]): Promise<string> {
	const answer = await browser.get(published(whole, format))
	if (format === 'html' || format === 'json') return answer.text()
	const bytes = await bytesOf(answer)
	if (format === 'pdf') return (await readPdf(bytes)).text
	if (format === 'docx')
		return readDocx(bytes)
			.paragraphs.map(({ text }) => text)
			.join('\n')
	return JSON.stringify([...readXlsx(bytes)])
}

test('the page that stands alone is valid, and tells each action in a table', async () => {
	const whole = await make(aWholePlan)

	const html = await (await browser.get(published(whole, 'html'))).text()

	expect(await htmlFaultsOf(html)).toEqual([])
	expect(html).toContain('<caption>Handlinger: Fyld stueetagerne</caption>')
	expect(html).toContain(
		'<td>Fælles lejeaftale. Søger: Ejere på Algade</td><td>Handelsforeningen</td><td>5 af 8 åbnet</td><td>Juni 2026</td>',
	)
})

test('Word has the headings that its navigation knows', async () => {
	const whole = await make(aWholePlan)

	const { paragraphs, language } = readDocx(await bytesOf(await browser.get(published(whole, 'docx'))))

	expect(language).toEqual(['da-DK'])
	expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toContain('Vision')
	expect(paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text)).toEqual([
		'Fyld stueetagerne',
		'Fyld stueetagerne',
	])
})

test('the sheets hold numbers and days that can be summed and sorted, and no formula', async () => {
	const whole = await make(async (tx) => {
		const made = await aWholePlan(tx)
		await tx.updateTable('plan_actions').set({ summary: '=1+1' }).where('id', '=', made.actionId).execute()
		await publishPlan(tx, made.town.planner, { planId: made.plan.id, words: '' })
		return made
	})

	const sheets = readXlsx(await bytesOf(await browser.get(published(whole, 'xlsx'))))

	expect([...sheets.keys()]).toEqual(['Handlinger', 'Trin', 'Budget', 'Bidrag'])
	expect(sheets.get('Handlinger')?.rows[1]).toMatchObject({
		A: 1,
		C: 'Fælles lejeaftale',
		D: '=1+1',
		I: 46_174,
		N: 52_500.5,
	})
	const lines = sheets.get('Budget')?.rows ?? []
	expect(lines.find(({ C }) => C === 'Skilte')).toMatchObject({ A: 1, D: 12_500.5, E: 'Mangler' })
	const gifts = sheets.get('Bidrag')?.rows.slice(1) ?? []
	expect(gifts.toSorted((a, b) => `${a['A']}`.localeCompare(`${b['A']}`))).toMatchObject([
		{ A: 'Handelsforeningen', E: 60_000, J: 20_000 },
		{ A: 'Ungerådet', F: 160 },
	])
	expect([...sheets.values()].map(({ formulas }) => formulas)).toEqual([0, 0, 0, 0])
})

test('JSON holds the words, how far they are, and what is given, each once', async () => {
	const whole = await make(aWholePlan)

	const plan = await (await browser.get(published(whole, 'json'))).json()

	expect(plan).toMatchObject({
		address: `http://localhost:3000/plans/${whole.plan.slug}`,
		title: whole.plan.title,
		version: { number: 1 },
		actions: [
			{ number: 1, state: 'under_way', stateWords: '5 af 8 åbnet', parties: [{ name: 'Handelsforeningen' }] },
			{ number: 2, state: 'not_begun' },
		],
	})
	expect(plan.contributions.map(({ party }: { party: string }) => party).toSorted()).toEqual([
		'Handelsforeningen',
		'Ungerådet',
	])
	expect(Object.keys(plan.actions[0])).not.toContain('version')
})

test('each version keeps its words, while how far it is lives on', async () => {
	const whole = await make(async (tx) => {
		const made = await aWholePlan(tx)
		await tx.updateTable('plan_actions').set({ title: 'Ny lejeaftale' }).where('id', '=', made.actionId).execute()
		await publishPlan(tx, made.town.planner, { planId: made.plan.id, words: 'Nyt navn' })
		await tx.updateTable('plan_actions').set({ state_words: '6 af 8' }).where('id', '=', made.actionId).execute()
		return made
	})
	const htmlOf = async (path: string) => (await browser.get(`/plans/${whole.plan.slug}/${path}`)).text()

	const first = await htmlOf('versions/1/plan.html')

	expect([first.includes('Ny lejeaftale'), first.includes('6 af 8'), first.includes('Version 1')]).toEqual([
		false,
		true,
		true,
	])
	expect(await htmlOf('plan.html')).toContain('Ny lejeaftale')
	expect((await browser.get(`/plans/${whole.plan.slug}/versions/3/plan.html`)).status).toBe(404)
	expect((await browser.get(`/plans/${whole.plan.slug}/versions/x/plan.html`)).status).toBe(404)
})

test('a draft is for its workroom, and says on its cover that it is one', async () => {
	const { town, plan, outsider } = await make(async (tx) => {
		const made = await aTown(tx)
		return { town: made, plan: await aPlan(tx, made), outsider: await aPerson(tx, 'Outsider') }
	})
	const files = `/plans/${plan.slug}/work/files`
	const statusOf = async (path: string, as?: { id: typeof outsider.id }) => (await browser.get(path, as)).status

	expect(await statusOf(`/plans/${plan.slug}/plan.pdf`, town.planner)).toBe(404)
	expect([await statusOf(files, outsider), await statusOf(`${files}/plan.pdf`, outsider)]).toEqual([404, 404])
	expect([await statusOf(files), await statusOf(`${files}/plan.pdf`)]).toEqual([401, 401])
	expect(await (await browser.get(`${files}/plan.html`, town.planner)).text()).toContain('Kladde, 10. marts 2026')
	const shown = await (await browser.get(files, town.planner)).text()
	expect(await htmlFaultsOf(shown)).toEqual([])
	expect(shown).toContain('Planen er ikke offentliggjort endnu.')
})

test.for(['nl', 'en'] as const)('a plan in %s is set by the same standard', async (language) => {
	const whole = await make(async (tx) => {
		const made = await aWholePlan(tx)
		await tx.updateTable('plans').set({ language, currency: 'EUR' }).where('id', '=', made.plan.id).execute()
		return made
	})

	const path = `/plans/${whole.plan.slug}/work/files/plan.pdf`
	const { info, conformsTo, text } = await readPdf(await bytesOf(await browser.get(path, whole.town.planner)))

	expect([info.Language, conformsTo]).toEqual([language, '1'])
	expect(text).toContain(language === 'nl' ? 'Concept, 10 maart 2026' : 'Draft, 10 March 2026')
	expect(text).toContain('€ 20')
})

test('the handover tells the team what waits and how to reach people, and nobody else', async () => {
	const whole = await make(aWholePlan)
	const path = `/plans/${whole.plan.slug}/work/files/handover`
	const facilitator = await make((tx) => aPerson(tx, 'Facilitator F', { roles: ['facilitator'] }))
	travelTo('2026-03-20T10:00:00Z')
	const step = { id: newId<'planStep'>(), plan_id: whole.plan.id, action_id: whole.actionId, party_id: null, note: '' }
	const due = { due_on: '2026-03-15', due_precision: 'day', is_milestone: false, version: 1 } as const
	await db
		.insertInto('plan_steps')
		.values({ ...step, ...due, title: 'Ring til ejerne' })
		.execute()
	const reached = { contact_name: 'Formanden', contact_phone: '00 00 12 34' }
	await db.updateTable('parties').set(reached).where('id', '=', whole.shops).execute()

	const { conformsTo } = await readPdf(await bytesOf(await browser.get(`${path}.pdf`, whole.town.planner)))
	const { paragraphs } = readDocx(await bytesOf(await browser.get(`${path}.docx`, whole.town.planner)))

	expect(conformsTo).toBe('1')
	const said = paragraphs.map((one) => one.text)
	expect(said).toEqual(
		expect.arrayContaining([
			'5 af 8 åbnet. Forsinket siden 15. marts 2026',
			'Handelsforeningen: Formanden, formand@handel.example, 00 00 12 34',
			'Ungerådet: 160 timer',
		]),
	)
	expect(said.join(' ')).not.toContain('Ejere udefra')
	expect((await browser.get(`${path}.pdf`, facilitator)).status).toBe(403)
	expect((await browser.get(`${path}.pdf`)).status).toBe(401)
})

test('paper says who adopted the version and under which reservation, what became of a consultation, and what was measured last', async () => {
	const whole = await make(async (tx) => {
		const made = await aWholePlan(tx)
		const { plan, town, shops, actionId } = made
		const at = { planId: plan.id, actionId }
		const times = { baselineOn: '2026-01-01', targetOn: '2026-12-31', version: 0 }
		const measured = { name: 'Tomme lokaler', unit: 'lokaler', baseline: 12, target: 4, source: 'Tælles', ...times }
		const indicatorId = await keepIndicator(tx, town.planner, { ...at, ...measured })
		for (const [value, readOn] of [
			[9, '2026-02-01'],
			[7, '2026-03-01'],
			[11, '2026-01-15'],
		] as const) {
			await recordReading(tx, town.planner, { ...at, indicatorId, value, readOn, note: '' })
		}
		const consultationId = await openConsultation(tx, town.planner, { planId: plan.id, ...OPEN })
		for (const words of ['Plant flere træer', 'Hemmelig mening']) {
			await giveInput(tx, town.secretariat, { consultationId, ...INPUT, words })
		}
		await publishPlan(tx, town.planner, { planId: plan.id, words: '' })
		return { ...made, shops, consultationId }
	})
	await make(async (tx) => {
		const { town, plan, shops, consultationId } = whole
		const [versionId] = (await listVersions(tx, plan.id)).map(({ id }) => id)
		const yes = {
			answer: 'adopted',
			decidedOn: '2026-03-09',
			name: 'Anna Hemmelig',
			mandate: 'Generalforsamlingen',
		} as const
		const saying = { versionId: versionId!, ...yes, reservation: 'Når banken er med' }
		await recordAnswer(tx, town.planner, { planId: plan.id, partyId: shops, publicUrl: '', ...saying })
		travelTo('2026-03-21T10:00:00Z')
		for (const input of await listInputs(tx, consultationId)) {
			const isShown = input.words === 'Plant flere træer'
			const answer = { outcome: 'taken_up' as const, words: 'Der kommer 18', isShown, publicUrl: '' }
			await answerInput(tx, town.planner, { inputId: input.id, ...answer })
		}
		await publishReport(tx, town.planner, { consultationId, report: 'Tak for svarene.' })
	})

	for (const format of ['pdf', 'docx', 'html'] as const) {
		const text = (await wordsOf(whole, format)).replaceAll(/\s+/g, ' ')
		for (const said of SAID) expect(text).toContain(said)
		expect(text).not.toMatch(/Hemmelig/)
	}
	expect((await wordsOf(whole, 'html')).includes('7 lokaler (1. marts 2026)')).toBe(true)
	const { adoptedBy, readings } = JSON.parse(await wordsOf(whole, 'json')) as Record<string, unknown>
	const yes = { decidedOn: '2026-03-09', mandate: 'Generalforsamlingen', reservation: 'Når banken er med' }
	expect(adoptedBy).toEqual([{ party: 'Handelsforeningen', adoptedVersion: 2, ...yes }])
	expect(readings).toMatchObject([{ value: 7, readOn: '2026-03-01' }])
})

const OPEN = {
	title: 'Hvad synes I?',
	intro: '',
	audience: 'public' as const,
	parties: [],
	publicUrl: '',
	closesOn: '2026-03-20',
}
const INPUT = { about: 'plan', place: '', lon: null, lat: null, mayBeNamed: false, publicUrl: '' }
const SAID = [
	'Generalforsamlingen',
	'Når banken er med',
	'Plant flere træer',
	'Der kommer 18',
	'Tak for svarene.',
	'Der kom 2 høringssvar.',
]

test('a statutory programme has its six parts on paper, also those that nobody has written', async () => {
	const plan = await make(async (tx) => {
		const town = await aTown(tx)
		const programme = await aPlan(tx, town, 'renewal_programme')
		await publishPlan(tx, town.planner, { planId: programme.id, words: '' })
		return programme
	})

	const { outline, text } = await readPdf(await bytesOf(await browser.get(`/plans/${plan.slug}/plan.pdf`)))

	expect(outline.slice(0, 7)).toEqual([
		'Byfornyelsesprogrammets seks dele',
		'Problemer og ressourcer',
		'Kommunale og private initiativer',
		'Handlings- og tidsplan',
		'Budget og finansiering',
		'Investeringsredegørelse',
		'Støtteberettigede foranstaltninger',
	])
	expect(text.match(/Denne del er ikke skrevet endnu\./g)).toHaveLength(6)
	expect(text.replaceAll(/\s+/g, ' ')).toContain('Programmet er ikke helt endnu: 0 af 7 dele er på plads.')
})
