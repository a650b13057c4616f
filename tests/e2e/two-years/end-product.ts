import { expect, test } from 'vitest'
import { follow, open, pathOf, press, reads, write } from '../../support/journey.ts'
import { readDocx } from '../../support/read-docx.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { FACILITATOR, SECRETARIAT } from './ground.ts'
import { listMeetings } from './meetings.ts'
import { MEETINGS } from './plans.ts'
import { as, client, frede, goTo, journey, meet, openMail, ROOM } from './years.ts'

const TITLE = 'Hvad vi lærte om tæthed'
const PRODUCT = `${ROOM}/end-product`
const FREDE = 'frede.askelund@people.example'

/** What may be quoted at the end: what the meetings said, and what towns said with a yes, also of one that has left. */
const QUOTED = [
	{ number: 1, words: 'Plant træerne, før husene bygges.' },
	...Object.values(MEETINGS).flatMap(({ number, talk, advice, answer }) => [
		{ number, words: `${talk} Det gælder også i små byer.` },
		...(answer === 'given' ? [{ number, words: advice }] : []),
	]),
]

export function endProduct(): void {
	test('Frede, whose browser has not been here for long, is asked to sign in and comes back to his desk', async () => {
		await goTo('2025-12-08')
		await open(frede, '/desk')
		await write(frede, 'E-mail', FREDE)
		await press(frede, 'Send link')
		await openMail(frede, FREDE, 'Dit link til Torvet')
		await follow(frede, /\/sign-in\//)
		await press(frede, 'Log ind', frede.page.getByRole('main'))

		expect(pathOf(frede)).toBe('/desk')
	})

	test('he gathers what may be quoted into a chapter, whole', async () => {
		await follow(frede, 'Møder')
		await follow(frede, 'Slutprodukt')
		await follow(frede, 'Begynd på slutproduktet')
		await write(frede, 'Titel', TITLE)
		await write(frede, 'Forord', 'Otte møder på to år.')
		await press(frede, 'Begynd')
		await write(frede, 'Nyt kapitel', 'Byg tæt, og vis det')
		await press(frede, 'Tilføj kapitlet')
		await follow(frede, 'Byg tæt, og vis det')
		const offered = await frede.page.getByRole('group', { name: 'Hent fra møderne' }).getByRole('checkbox').all()
		expect(offered).toHaveLength(QUOTED.length)
		for (const one of offered) await one.check()
		await press(frede, 'Sæt ind')

		await reads(frede, ...QUOTED.map(({ words }) => words))
	})

	test('every passage is followed back to what was said at its meeting', async () => {
		await open(frede, PRODUCT)
		const meetings = await listMeetings()

		for (const { words, number } of QUOTED) {
			const paragraph = frede.page.getByRole('paragraph').filter({ hasText: words })
			const source = (await paragraph.getByRole('link').getAttribute('href')) ?? ''
			const meeting = frede.page.locator(source).getByRole('link', { name: new RegExp(`^${number}\\. netværksmøde`) })
			expect(await meeting.getAttribute('href')).toBe(`${meetings[number - 1]}/summary`)
		}
		await follow(frede, /^3\. netværksmøde/, frede.page.getByRole('main'))
		await reads(frede, QUOTED.find(({ number }) => number === 3)?.words ?? '')
	})

	test('it is taken along as a page, a PDF and a document of Word, each with all of it', async () => {
		const html = await (await client.ask(`${PRODUCT}.html`, await as(FACILITATOR))).text()
		const pdf = await readPdf(await bytesOf('pdf'))
		const docx = readDocx(await bytesOf('docx'))

		const written = docx.paragraphs.map(({ text }) => text).join('\n')
		for (const { words } of QUOTED) {
			expect(html).toContain(words)
			expect(pdf.text.replaceAll(/\s+/g, ' ')).toContain(words)
			expect(written).toContain(words)
		}
		expect(pdf.isTagged).toBe(true)
		expect(written).toContain('8. netværksmøde')
	})

	test('Sara publishes it, and everybody reads it', async () => {
		const sara = await meet(SECRETARIAT)
		await open(sara, `${PRODUCT}/edit`)
		await press(sara, 'Offentliggør for alle')
		const visitor = await journey.visitor()
		await open(visitor, ROOM)
		await follow(visitor, TITLE)

		await reads(visitor, ...QUOTED.map(({ words }) => words))
		expect(
			await visitor.page
				.getByRole('main')
				.getByRole('link', { name: /netværksmøde/ })
				.allInnerTexts(),
		).toEqual(['3. netværksmøde, 12. september 2024', '7. netværksmøde, 11. september 2025'])
	})
}

async function bytesOf(format: 'pdf' | 'docx'): Promise<Uint8Array> {
	return new Uint8Array(await (await client.ask(`${PRODUCT}.${format}`, await as(FACILITATOR))).arrayBuffer())
}
