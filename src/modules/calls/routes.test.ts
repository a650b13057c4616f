import { afterAll, beforeEach, expect, test } from 'vitest'
import { testApp } from '../../../tests/support/app.ts'
import { aCall, anOpenCall, aRule } from '../../../tests/support/calls.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import { aMunicipality, aPerson } from '../../../tests/support/people.ts'
import { travelTo } from '../../platform/clock.ts'
import { loadPlaces } from '../places/index.ts'
import type { CallDefinition } from './definition.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
beforeEach(() => travelTo('2026-03-01T10:00:00Z'))
const browser = testApp(db)

await db.transaction().execute(loadPlaces)
const sofie = await db.transaction().execute((tx) => aPerson(tx, 'Sofie', { roles: ['secretariat'] }))
const otto = await db.transaction().execute((tx) => aPerson(tx, 'Otto', { roles: ['assessor'] }))
const open = (over: Partial<CallDefinition> = {}) => db.transaction().execute((tx) => anOpenCall(tx, sofie, over))
const draft = () => db.transaction().execute((tx) => aCall(tx, sofie))

async function read(path: string, as?: typeof sofie) {
	const answer = await browser.get(path, as)
	const html = await answer.text()
	return { status: answer.status, html, text: textOf(html) }
}

function textOf(html: string): string {
	const body = html.slice(html.indexOf('<main'))
	return body
		.replace(/<[^>]+>/g, ' ')
		.replaceAll('&#39;', '’')
		.replaceAll('\u00a0', ' ')
		.replace(/\s+/g, ' ')
}

test('everybody reads an open call: deadline, who may apply, questions, weights, spread, draw and lock', async () => {
	const call = await open({ deadlineAt: new Date('2026-04-15T22:00:00Z') })

	const { status, html, text } = await read(`/calls/${call.slug}`)

	expect(status).toBe(200)
	expect(html).not.toContain('<script')
	for (const said of [
		'Frist onsdag 15. april 2026 kl. 23.59 (dansk tid)',
		'For Byer med 4.000–20.000 indbyggere',
		'Pladser 3–5 byer',
		'46 dage tilbage',
		'De to spørgsmål 1 Hvad er bymidtens største udfordringer? Beskriv det. Højst 400 ord.',
		'2 Hvem vil I lave planen sammen med? Ingen grænse for længden. Kan udelades.',
		'I vælger højst 2 temaer: Tomme lokaler Mødesteder Grønt',
		'Bedømmerne giver hvert kriterium fra 1 til 5 og skriver hvorfor.',
		'Udfordring Er den beskrevet klart? Vægt: 60 %',
		'Forankring Hvem har sagt ja? Vægt: 40 %',
		'Højst 2 byer fra samme region. Mindst 1 by med temaet ”Mødesteder”.',
		'Den går ud fra teksten ”torvet-proeve”',
		'blev offentliggjort søndag 1. marts 2026 kl. 11.00 og kan ikke ændres.',
		`Fingeraftryk ${call.lockedSha256!.slice(0, 4)} ${call.lockedSha256!.slice(4, 8)} ${call.lockedSha256!.slice(8, 12)} `,
		'Ansøgning Sekretariatet bymidter@example.dk',
	]) {
		expect(text).toContain(said)
	}
	expect(html).toContain(`href="/calls/${call.slug}/applications/new"`)
	expect(html).not.toContain('/setup')
})

test('a limit that all questions share is said once', async () => {
	const question = { title: 'Hvad?', shortTitle: '', hint: '', wordLimit: 300, required: true }
	const { slug } = await open({ questions: [question, { ...question, title: 'Hvem?' }] })

	const { text } = await read(`/calls/${slug}`)

	expect(text.match(/Højst 300 ord/g)).toEqual(['Højst 300 ord'])
	expect(text).toContain('Højst 300 ord til hvert svar.')
})

test.each([
	['2026-03-10T07:59:59Z', 'Opslaget åbner tirsdag 10. marts 2026 kl. 09.00', false],
	['2026-03-10T08:00:00Z', 'dage tilbage', true],
	['2026-03-31T21:59:59Z', 'Det er sidste dag.', true],
	['2026-03-31T22:00:00Z', 'Fristen var tirsdag 31. marts 2026 kl. 23.59. Der kan ikke længere søges.', false],
])('at %s the page says “%s”; applying can begin: %s', async (at, said, mayStart) => {
	const dates = { opensAt: new Date('2026-03-10T08:00:00Z'), deadlineAt: new Date('2026-03-31T22:00:00Z') }
	const { slug } = await open(dates)
	travelTo(at)

	const { text, html } = await read(`/calls/${slug}`)

	expect(text).toContain(said)
	expect(html.includes('/applications/new')).toBe(mayStart)
})

test('a draft is shown to its secretariat, with a notice, and to nobody else', async () => {
	const { slug } = await draft()

	const shown = await read(`/calls/${slug}`, sofie)
	const preview = await read(`/calls/${slug}/preview`, sofie)

	expect(shown.status).toBe(200)
	expect(shown.text).toContain('Kladde: kun sekretariatet kan se opslaget')
	expect(shown.text).toContain('bliver låst, når opslaget bliver offentliggjort')
	expect(shown.html).not.toContain('/applications/new')
	expect(preview.text).toBe(shown.text)
	expect((await browser.get(`/calls/${slug}`)).status).toBe(404)
	expect((await browser.get(`/calls/${slug}`, otto)).status).toBe(404)
	expect((await browser.get('/calls/findes-ikke')).status).toBe(404)
})

test('the preview is for those who may edit', async () => {
	const { slug } = await open()

	expect((await browser.get(`/calls/${slug}/preview`)).status).toBe(401)
	expect((await browser.get(`/calls/${slug}/preview`, otto)).status).toBe(403)
	expect((await browser.get(`/calls/${slug}/preview`, sofie)).status).toBe(200)
})

test('a deadline that was moved says so, and why', async () => {
	const call = await open({ deadlineAt: new Date('2026-04-01T22:00:00Z') })
	const wish = { version: `${call.version}`, deadlineOn: '8. april 2026', deadlineTime: '23.59', reason: 'Et nedbrud.' }
	await browser.post(`/calls/${call.slug}/postponement`, wish, sofie)

	const { text } = await read(`/calls/${call.slug}`)

	expect(text).toContain('Fristen er udsat til onsdag 8. april 2026 kl. 23.59')
	expect(text).toContain('Den var onsdag 1. april 2026 kl. 23.59 og blev udsat 1. marts 2026.')
	expect(text).toContain('Et nedbrud.')
})

const rule = { kind: 'population' as const, populationMin: 4000, populationMax: 20_000, regionCodes: [], note: '' }
const town = (population: number) => db.transaction().execute((tx) => aMunicipality(tx, { population }))

test.each([
	[true, 8940, 'kan søge. Byen har 8.940 indbyggere.', true],
	[true, 23_866, 'kan søge med en begrundelse. Byen har 23.866 indbyggere.', true],
	[false, 900, 'kan ikke søge. Byen har 900 indbyggere.', false],
])('a town is told whether it may apply (soft: %s, %i inhabitants)', async (soft, population, said, mayStart) => {
	const call = await open({ eligibilityRules: [{ ...rule, soft }] })
	const { townId, name } = await town(population)

	const { text, html } = await read(`/calls/${call.slug}?town=${townId}`)

	expect(text).toContain(said)
	const figure = population.toLocaleString('da-DK')
	expect(html).toContain(
		`aria-label="${name.replace(' Kommune', '')} har ${figure} indbyggere. Grænserne er 4.000 og 20.000."`,
	)
	expect(text).toContain('Byen og tallet er opdigtet til prøveudgaven.')
	const answer = html.slice(html.indexOf('check__out'), html.indexOf('id="questions"'))
	expect(answer.includes('/applications/new')).toBe(mayStart)
})

test('a figure that nobody has given is not known, and turns nobody away', async () => {
	const call = await open({ eligibilityRules: [{ ...rule, soft: false }] })
	const { townId } = await town(5000)
	await db.updateTable('towns').set({ population: null, population_on: null }).where('id', '=', townId).execute()

	const { text, html } = await read(`/calls/${call.slug}?town=${townId}`)

	expect(text).toContain('Vi kender ikke indbyggertallet for Prøvelev')
	expect(text).toContain('I kan søge. Sekretariatet finder tallet')
	expect(html).not.toContain('class="fit"')
})

test('a figure of statistics tells its day and source', async () => {
	const call = await open({ eligibilityRules: [{ ...rule, soft: true }] })

	const { text } = await read(`/calls/${call.slug}?town=ringsted`)

	expect(text).toContain('Ringsted kan søge med en begrundelse. Byen har 23.866 indbyggere.')
	expect(text).toContain('Indbyggere i byen 1. januar 2026. Kilde: Danmarks Statistik BY3.')
})

test('a rule about regions is explained with the region of the town', async () => {
	const region = {
		...rule,
		kind: 'region' as const,
		regionCodes: ['DK-1083'],
		populationMin: null,
		populationMax: null,
	}
	const call = await open({ eligibilityRules: [{ ...region, soft: false }] })
	const { townId } = await town(5000)

	const { text } = await read(`/calls/${call.slug}?town=${townId}`)

	expect(text).toContain('For Byer i Region Syddanmark')
	expect(text).toContain('Den ligger i Region Midtjylland. Opslaget er for ansøgere i Region Syddanmark.')
})

test('who looks for a name that nobody has, or that several have, is helped on', async () => {
	const call = await open()
	const none = await read(`/calls/${call.slug}?town=${encodeURIComponent('<Ellebro>')}`)
	const several = await read(`/calls/${call.slug}?town=Nyk%C3%B8bing`)

	expect(none.html).toContain('Vi kender ingen by, der hedder &lt;Ellebro')
	expect(none.html).toContain('value="&lt;Ellebro')
	expect(several.text).toContain('Hvilken mener I?')
	expect(several.text).toContain('Nykøbing F Guldborgsund Kommune, Region Sjælland')
	expect(several.html).toContain(`href="/calls/${call.slug}?town=DK-0376-nykoebing-f#eligibility"`)
	expect(several.html).toContain(`href="/calls/${call.slug}?town=DK-0773-nykoebing-m#eligibility"`)
})

test('the page speaks the reader’s language, and the programme’s own words keep theirs', async () => {
	const { slug } = await open({ spreadRules: [{ ...aRule, kind: 'region', minDistinct: 2 }] })

	const answer = await browser.app.request(`/calls/${slug}`, { headers: { 'accept-language': 'en' } })
	const html = await answer.text()

	expect(html).toContain('<html lang="en"')
	expect(textOf(html)).toContain('At least 2 different regions must be present.')
	expect(html).toContain('<h1 lang="da">')
})
