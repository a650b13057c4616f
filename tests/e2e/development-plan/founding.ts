import { expect, test } from 'vitest'
import { choose, follow, open, pathOf, press, reads, readsHeading, write } from '../../support/journey.ts'
import { PROGRAMME } from './ground.ts'
import { bo, PARTNERSHIP } from './town.ts'

const AREA = 'Bymidten mellem stationen og havnen'

export function founding(): void {
	test('Bo founds it for the municipality, and is told what he forgot', async () => {
		await open(bo, `/programmes/${PROGRAMME}/room`)
		await follow(bo, 'Partnerskaber')
		await reads(bo, 'Der er ingen partnerskaber endnu')
		await follow(bo, 'Opret partnerskab')
		await write(bo, 'Partnerskabets navn', 'Hasselnæs bymidte')
		await write(bo, 'Hvilket område?', AREA)
		await press(bo, 'Opret partnerskabet')
		await reads(bo, 'Vælg en af mulighederne', 'Vælg, hvordan det er organiseret', 'Vælg, hvem der leder det')
		expect(await bo.page.getByLabel('Hvilket område?').inputValue()).toBe(AREA)

		await choose(bo, /^Strategisk partnerskab/)
		await choose(bo, /^Uformelt/)
		await choose(bo, 'ledet af det offentlige')
		await write(bo, 'Hvem kan man spørge?', 'Bo Tangholm')
		await write(bo, 'E-mail', 'bymidte@hasselnaes.example')
		await press(bo, 'Opret partnerskabet')

		await readsHeading(bo, 'Hasselnæs bymidte')
		expect(pathOf(bo)).toBe(PARTNERSHIP)
		await reads(bo, 'Under dannelse', 'Uformelt, ledet af det offentlige', 'Ingen er med endnu')
	})

	test('it says what they want together', async () => {
		await follow(bo, 'Ret', bo.page.getByRole('main'))
		await write(bo, 'Hvad vil I sammen?', 'En bymidte, som man går igennem og bliver i.')
		await press(bo, 'Gem')

		await reads(bo, 'En bymidte, som man går igennem og bliver i.')
	})
}
