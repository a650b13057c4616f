import { expect, test } from 'vitest'
import { open, reads } from '../../support/journey.ts'
import { readDocx } from '../../support/read-docx.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { readXlsx } from '../../support/read-xlsx.ts'
import { foreignTexts } from '../../support/other-languages.ts'
import { client, journey, PARTIES, people, PLAN, TITLE, WIETSKE, WORK, wietske } from './story.ts'

export function taking(): void {
	let files: Record<'pdf' | 'docx' | 'xlsx' | 'json', Uint8Array>

	test('the plan on paper is Dutch, tagged, and says who does what and what is not paid yet', async () => {
		await open(wietske, `${WORK}/files`)
		await reads(wietske, 'PDF om te drukken en voor te lezen')
		files = {
			pdf: await fileOf(`${PLAN}/plan.pdf`),
			docx: await fileOf(`${PLAN}/plan.docx`),
			xlsx: await fileOf(`${PLAN}/plan.xlsx`),
			json: await fileOf(`${PLAN}/plan.json`),
		}
		const pdf = await readPdf(files.pdf)

		expect(pdf).toMatchObject({ conformsTo: '1', isTagged: true, info: { Title: TITLE, Language: 'nl' } })
		expect(pdf.outline).toEqual([
			'Knelpunten en kansen',
			'Knelpunten en acties',
			'Samenspel',
			'Actie- en tijdplan',
			'Begroting en dekking',
			'Wat de partijen bijdragen',
			'Inspraak: Klopt het plan voor de Brink?',
			'Wie heeft het plan vastgesteld',
		])
		for (const said of [PARTIES.province.name, 'Nog niet gedekt', '205.500,50', 'Samenwerken is een werkwoord']) {
			expect(pdf.text.replaceAll(/\s+/g, ' ')).toContain(said)
		}
	})

	test('the same goes to Word, to a spreadsheet and to other systems', async () => {
		const docx = readDocx(files.docx)
		const xlsx = readXlsx(files.xlsx)
		const json = JSON.parse(new TextDecoder().decode(files.json)) as { language: string }

		expect(docx.language).toEqual(['nl-NL'])
		expect([...xlsx.keys()]).toEqual(['Acties', 'Stappen', 'Begroting', 'Bijdragen'])
		expect(json.language).toBe('nl')
	})

	test('whoever takes over from her gets what is promised, and who is who; not a word of it is foreign', async () => {
		const handover = readDocx(await fileOf(`${WORK}/files/handover.docx`, WIETSKE))
		const said = handover.paragraphs.map(({ text }) => text)
		const foreign = await foreignTexts('nl')

		expect(said).toContain(`Overdracht: ${TITLE}`)
		expect(said.filter((text) => text.includes('Hilde Zandweerd'))).toHaveLength(1)
		expect(foreign([...said, ...readDocx(files.docx).paragraphs.map(({ text }) => text)])).toEqual([])
	})

	test('everybody reads the plan: what is wrong, who does what, what is asked, and how to join', async () => {
		const visitor = await journey.visitor()
		await open(visitor, PLAN)

		await reads(visitor, 'Knelpunten, en wat er gebeurt als niemand ingrijpt', 'Wie doet wat', 'Wat wij vragen')
		await reads(visitor, 'Een derde deel, als de gemeente de rest betaalt.', 'Sluit aan')
	})
}

async function fileOf(path: string, name?: string): Promise<Uint8Array> {
	return new Uint8Array(
		await (await client.ask(path, name === undefined ? undefined : await people.as(name))).arrayBuffer(),
	)
}
