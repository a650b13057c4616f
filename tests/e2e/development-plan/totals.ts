import { expect, test } from 'vitest'
import { open, reads } from '../../support/journey.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { PLANNER } from './ground.ts'
import { BOOKS, CITIZENS, OWNERS } from './parties.ts'
import { GIFTS } from './pledges.ts'
import { bo, PLAN, story } from './town.ts'

// Agreed: 12.000 of the book shop, 100.000 of the owners, 50.000 of the council; 20 + 40,5 + 60 + 12 + 8 hours; one room.
const MONEY = '162.000 kr.'
const HOURS = '140,5 timer'

export function totals(): void {
	test('money and hours are added up apart, and what is only offered is not among them', async () => {
		await open(bo, GIFTS)

		await reads(bo, `${MONEY}, heraf 0 kr. leveret`, `${HOURS}, heraf 0 timer leveret`)
		expect(await factsOf('Andre bidrag')).toBe('1')
	})

	test('a budget line is paid by a contribution, and no krone is counted twice', async () => {
		// Of the rent of 120.000 the owners pay 100.000; the citizens offer 25.000 of the 90.000 that benches cost.
		await pay('Husleje', `${OWNERS}: 100.000 kr. tilbage`)
		await pay('Bænke', `${CITIZENS}: 25.000 kr. tilbage`)
		await pay('Strøm', `${BOOKS}: 12.000 kr. tilbage`)
		await open(bo, GIFTS)
		const sums = Object.fromEntries(await Promise.all(SUMS.map(async (sum) => [sum, await factsOf(sum)] as const)))

		// 120 + 80 + 40 + 10 + 250 + 60 + 90 thousand. Nobody pays the fitting out of 80, and 65 of the benches; the rent that the
		// owners do not pay is still a party's. Of what was agreed, 2 of the books and 50 of the council pay no line yet.
		expect(sums).toEqual({
			'Planen koster': '650.000 kr.',
			Dækket: '480.000 kr.',
			Tilbudt: '25.000 kr.',
			Mangler: '145.000 kr.',
			'Aftalte penge uden budgetlinje': '52.000 kr.',
		})
	})

	test('the public plan says the same, without what was only offered', async () => {
		const html = (await story.client.read(PLAN)).replaceAll('\u00a0', ' ')

		expect(html).toContain('>162.000</dd>')
		expect(html).toContain('>140,5</dd>')
		expect(html).not.toContain('25.000 kr.')
	})
}

const SUMS = ['Planen koster', 'Dækket', 'Tilbudt', 'Mangler', 'Aftalte penge uden budgetlinje']

async function factsOf(term: string): Promise<string> {
	const value = bo.page.locator(`xpath=//dt[normalize-space()="${term}"]/following-sibling::dd[1]`)
	return (await value.innerText()).replaceAll('\u00a0', ' ')
}

async function pay(line: string, payer: string): Promise<void> {
	const form = bo.page.locator('form').filter({ has: bo.page.getByLabel(`Betales af: ${line}`) })
	const action = (await form.getAttribute('action')) ?? ''
	const html = (await story.read(PLANNER, GIFTS)).replaceAll('\u00a0', ' ')
	const id = action.split('/').at(-2)
	const own = html.slice(html.indexOf(`name="contribution-${id}"`))
	const contribution = addressIn(own, new RegExp(`<option[^>]*value="([\\w-]{36})"[^>]*>${RegExp.escape(payer)}<`))
	await story.send(PLANNER, { on: GIFTS, action, fields: { [`contribution-${id}`]: contribution } })
}
