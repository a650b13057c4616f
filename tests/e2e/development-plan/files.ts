import { expect, test } from 'vitest'
import { follow, open, reads } from '../../support/journey.ts'
import { readDocx } from '../../support/read-docx.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { readXlsx } from '../../support/read-xlsx.ts'
import { BENCHES, LIGHTS, SHOP, STAGE } from './actions.ts'
import { OUTSIDER, PLANNER } from './ground.ts'
import { KNITTERS } from './joining.ts'
import { CAFE, MUNICIPALITY, partyOf, TRADE } from './parties.ts'
import { bo, PLAN, story, WORK } from './town.ts'

const VISION = 'Torvet er for alle, der bor her eller kommer forbi.'

export function files(): void {
	test('Bo finds every form of the plan on one page', async () => {
		await open(bo, WORK)
		await follow(bo, 'Filer og udskrift')

		await reads(
			bo,
			'PDF til tryk og oplæsning',
			'Word',
			'Regneark (Excel)',
			'JSON',
			'Webside for sig selv',
			'Overdragelse',
		)
	})

	test('the PDF is tagged to the standard and tells the plan in its order', async () => {
		const pdf = await readPdf(await fileAt(`${PLAN}/plan.pdf`))
		const { conformsTo, isTagged, info } = pdf
		const text = unbroken(pdf.text)

		expect([conformsTo, isTagged, info.Title, info.Language]).toEqual(['1', true, 'Hasselnæs 2030', 'da'])
		for (const words of [VISION, SHOP, LIGHTS, STAGE, BENCHES, 'Torvedage', TRADE, KNITTERS])
			expect(text).toContain(words)
		expect(pdf.tags.filter(({ role }) => role === 'H1').length).toBeGreaterThan(0)
		expect(pdf.links.filter((link) => link === 'nowhere')).toEqual([])
	})

	test('the file for Word has the same words, in headings and lists', async () => {
		const { paragraphs, language } = readDocx(await fileAt(`${PLAN}/plan.docx`))

		expect(language).toEqual(['da-DK'])
		expect(paragraphs.some(({ text }) => text.includes(VISION))).toBe(true)
		expect(paragraphs.some(({ style, text }) => style?.startsWith('Heading') && text === 'Vision')).toBe(true)
	})

	test('the sheet has a row for each action, with what it costs as a number', async () => {
		const sheets = readXlsx(await fileAt(`${PLAN}/plan.xlsx`))
		const [head, ...rows] = sheets.get('Handlinger')?.rows ?? []
		const column = Object.keys(head ?? {}).find((key) => head?.[key] === 'Koster') ?? ''

		expect(rows.map((row) => [row['A'], row[column]])).toEqual([
			[1, 200_000],
			[2, 50_000],
			[3, 310_000],
			[4, 90_000],
		])
		expect([...sheets.keys()]).toEqual(['Handlinger', 'Trin', 'Budget', 'Bidrag'])
	})

	test('other systems read it as JSON, and the page stands alone', async () => {
		const json = JSON.parse(await story.client.read(`${PLAN}/plan.json`)) as { title: string; actions: unknown[] }
		const page = await story.client.read(`${PLAN}/plan.html`)

		expect([json.title, json.actions.length]).toEqual(['Hasselnæs 2030', 4])
		expect(page).toContain(VISION)
		expect(/<script|<link[^>]+stylesheet/.test(page)).toBe(false)
	})

	test('who takes over has what is going on and whom to call, and nobody but the team has it', async () => {
		const handover = `${WORK}/files/handover.pdf`
		const pdf = await readPdf(await fileAt(handover, PLANNER))
		const text = unbroken(pdf.text)
		const asked = await Promise.all(
			[partyOf(TRADE).person, OUTSIDER].map(async (name) => story.client.ask(handover, await story.as(name))),
		)

		for (const words of [partyOf(CAFE).email, MUNICIPALITY, 'siden 1. april 2026']) expect(text).toContain(words)
		expect(asked.map(({ status }) => status)).toEqual([403, 404])
	})
}

/** Without what divides lines and words on paper. */
function unbroken(text: string): string {
	return text.replaceAll(/\s+/g, ' ').replaceAll(/(?<=\p{Ll})- (?=\p{Ll})/gu, '')
}

async function fileAt(path: string, name?: string): Promise<Uint8Array> {
	const answer = await story.client.ask(path, name === undefined ? undefined : await story.as(name))
	expect(answer.status, path).toBe(200)
	return new Uint8Array(await answer.arrayBuffer())
}
