import { expect, test } from 'vitest'
import { about, choose, follow, open, press, reads, type Visitor, write } from '../../support/journey.ts'
import { aPicture } from '../../support/files.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { BENCHES, LIGHTS, SHOP, STAGE } from './actions.ts'
import { PLANNER } from './ground.ts'
import { BOOKS, CAFE, partyOf, TRADE, YOUNG } from './parties.ts'
import { behindLink, onPhone } from './people.ts'
import { GIFTS } from './pledges.ts'
import { bo, PLAN, story, WORK } from './town.ts'

const TOLD = 'Lyset er oppe i 14 af 30 vinduer'

export function progress(): void {
	test('when steps are late, those who lead them are asked, and nobody else', async () => {
		await story.goTo('2026-05-04')

		expect(await askedAbout(SHOP)).toEqual([partyOf(TRADE).email])
		expect(await askedAbout(LIGHTS)).toEqual([partyOf(CAFE).email])
		expect(await askedAbout(STAGE)).toEqual([partyOf(YOUNG).email])
		expect(await askedAbout(BENCHES)).toEqual(['bo.tangholm@hasselnaes.example'])
	})

	test('what is late stands where everybody in the workroom sees it', async () => {
		await open(bo, WORK)
		await follow(bo, 'Fremdrift')

		await reads(bo, '0 af 4 handlinger er gennemført', `1 ${SHOP}`, 'siden 1. april 2026', 'siden 20. april 2026')
		await reads(bo, `Ansvarlig: ${TRADE}`, `Ansvarlig: ${CAFE}`)
	})

	test('Nadia tells on her telephone how far the lights are, with a number and a photo', async () => {
		const nadia = await onPhone(CAFE)
		await story.openMail(nadia, partyOf(CAFE).email, `Hvor langt er ${LIGHTS}?`)
		await follow(nadia, /\/progress$/)
		await choose(nadia, 'I gang')
		await write(nadia, 'Hvor langt er I, i få ord?', TOLD)
		await choose(nadia, `Gjort: Begynd: ${LIGHTS}`)
		await write(nadia, 'Vinduer med lys (vinduer)', '14')
		await write(nadia, 'Hvad er der sket siden sidst?', 'Boghandlen og caféen gik forrest.')
		await choose(nadia, /^Det er værd at fejre/)
		await addPhoto(nadia)
		await press(nadia, 'Fortæl det')
		await reads(nadia, 'Skriv, hvad billedet viser.')
		await write(nadia, 'Hvad viser billedet?', 'Lyskæder i caféens vindue i skumringen')
		await addPhoto(nadia)
		await press(nadia, 'Fortæl det')

		await reads(nadia, 'Tak. Planen viser det nu.', TOLD)
	})

	test('the plan shows it at once, and what happened since last time', async () => {
		expect(await story.client.read(PLAN)).toContain(TOLD)
		await open(bo, `${WORK}/progress`)
		await reads(bo, 'Værd at fejre', 'Boghandlen og caféen gik forrest.', `Gjort: Begynd: ${LIGHTS}`)
		expect(await bo.page.getByRole('img', { name: 'Lyskæder i caféens vindue i skumringen' }).count()).toBe(1)
		await follow(bo, 'En uge')
		await reads(bo, 'Boghandlen og caféen gik forrest.')
		const versions = await story.client.read(`${PLAN}/versions`)

		expect(versions).toContain('Bænkene får ryglæn og armlæn.')
		expect(versions).toContain('Lyset tændes en måned senere.')
	})

	test('what was promised and came is said by those who lead, in whole or in part', async () => {
		const nadia = await behindLink(CAFE)
		const gift = await giftOf('12.000 kr.')
		await open(nadia, gift.replace(GIFTS, `${new URL(nadia.page.url()).pathname}/contributions`))
		await choose(nadia, 'Ja, det hele')
		await press(nadia, 'Gem')
		await open(bo, await giftOf('12 timer'))
		await choose(bo, 'Noget af det')
		await press(bo, 'Gem')
		await reads(bo, /^Skriv, hvor meget der kom/)
		await write(bo, 'Hvor mange timer blev det?', '10')
		await press(bo, 'Gem')
		await open(bo, GIFTS)

		// Of 140,5 hours two did not come; the money of the books did.
		await reads(bo, '162.000 kr., heraf 12.000 kr. leveret', '138,5 timer, heraf 10 timer leveret')
		expect(await bo.page.getByRole('row').filter({ hasText: BOOKS }).getByText('Leveret').count()).toBeGreaterThan(0)
	})

	test('a step is ended by whoever leads it, and a late action is late no more', async () => {
		await open(bo, `${WORK}/actions/4`)
		await press(bo, about('Gjort', `Begynd: ${BENCHES}`))
		await open(bo, `${WORK}/actions/4/progress`)
		await choose(bo, 'Gennemført')
		await press(bo, 'Fortæl det')
		await open(bo, `${WORK}/progress`)

		await reads(bo, '1 af 4 handlinger er gennemført')
		expect(await bo.page.getByText(`Ansvarlig: Hasselnæs Kommune`).count()).toBe(0)
	})
}

async function askedAbout(action: string): Promise<string[]> {
	const mails = story.db.selectFrom('mails').select('recipient').where('subject', '=', `Hvor langt er ${action}?`)
	return [...new Set((await mails.execute()).map(({ recipient }) => recipient))]
}

async function giftOf(gift: string): Promise<string> {
	const all = (await story.read(PLANNER, GIFTS)).replaceAll('\u00a0', ' ')
	return addressIn(all, new RegExp(`href="(${GIFTS}/[\\w-]{36})"[^>]*>${gift}<`))
}

async function addPhoto({ page }: Visitor): Promise<void> {
	const buffer = await aPicture({ width: 640, height: 480 })
	await page.getByLabel('Et billede').setInputFiles({ name: 'lys.jpg', mimeType: 'image/jpeg', buffer })
}
