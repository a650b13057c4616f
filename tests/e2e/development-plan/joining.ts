import { expect, test } from 'vitest'
import { choose, follow, open, press, reads, readsHeading, write } from '../../support/journey.ts'
import { STAGE } from './actions.ts'
import { YOUNG } from './parties.ts'
import { behindLink, onPhone } from './people.ts'
import { bo, PARTNERSHIP, PLAN, story } from './town.ts'

export const KNITTERS = 'Strikkeklubben'
const EMAIL = 'strik@klubben.example'

export function joining(): void {
	test('Inga reads the plan and offers what her club can give', async () => {
		await story.goTo('2026-04-17')
		const inga = await onPhone('Inga')
		await open(inga, PLAN)
		await follow(inga, /^Meld et bidrag ?Lokaler/)
		await readsHeading(inga, 'Vær med i planen')
		await choose(inga, /^Materialer/)
		await write(inga, 'Hvor meget?', '40')
		await press(inga, 'Send tilbuddet')
		await reads(inga, 'Skriv med få ord, hvad det er', 'Skriv et navn', 'Vælg, hvad I er', 'Skriv en mailadresse')
		await write(inga, 'Hvad er det?', 'siddepuder')
		await inga.page.getByLabel('Til hvilken handling?').selectOption(`3. ${STAGE}`)
		await write(inga, 'Butikkens, foreningens eller dit navn', KNITTERS)
		await inga.page.getByLabel('Hvad er I?').selectOption('Forening')
		await write(inga, 'Hvem kan vi spørge efter?', 'Inga Brohus')
		await write(inga, 'Mailadresse', EMAIL)
		await press(inga, 'Send tilbuddet')

		await readsHeading(inga, 'Tjek din mail')
	})

	test('she confirms it by the link in her mail, and is shown a page of the club', async () => {
		const inga = await onPhone('Inga')
		await story.openMail(inga, EMAIL, 'Din kode er')
		await follow(inga, /\/pledges\//)
		await reads(inga, 'Et tryk, så er tilbuddet sendt.')
		await press(inga, 'Bekræft')

		await readsHeading(inga, KNITTERS)
		await reads(inga, '40 siddepuder')
		expect(await story.client.read(PLAN)).not.toContain(KNITTERS)
	})

	test('Selma, who leads the stage, accepts on her telephone, and the club is with them', async () => {
		const selma = await behindLink(YOUNG)
		await follow(selma, `${KNITTERS} tilbyder 40 siddepuder – tager I imod?`)
		await write(selma, 'En hilsen til parten (valgfri)', 'Ja tak, især de røde.')
		await press(selma, 'Tag imod')
		await reads(selma, 'I har taget imod bidraget. Parten får besked.')
		const inga = await onPhone('Inga')
		await story.openMail(inga, EMAIL, 'Tak, vi tager imod: 40 siddepuder')
		await reads(inga, /Ja tak, især de røde\./)
		await open(bo, PARTNERSHIP)

		await reads(bo, '12 parter er med', KNITTERS)
		const shown = await story.client.read(PLAN)
		expect([shown.includes(KNITTERS), shown.includes('40 siddepuder'), shown.includes('Inga')]).toEqual([
			true,
			true,
			false,
		])
	})
}
