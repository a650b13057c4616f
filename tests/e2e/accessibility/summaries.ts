import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const NETWORK = '/programmes/levende-gader-foerste-hold'

export function summaries(): void {
	test('a summary that is being corrected', async () => {
		const summary = await summaryOf('5. netværksmøde: Unge i midtbyen')
		const text = await client.read(summary, as('Mads Elbrønd'))
		const section = addressIn(
			text,
			/href="(\/meetings\/[\w-]+\/summary\/sections\/[\w-]+)"[^>]*>[^<]*<span class="vh">: Velkommen/,
		)
		const outcome = addressIn(text, /href="(\/meetings\/[\w-]+\/summary\/outcomes\/[\w-]+)"/)
		const suggestion = addressIn(
			await client.read(section, as('Mads Elbrønd')),
			/href="(\/meetings\/[\w-]+\/summary\/suggestions\/[\w-]+)"[^>]*>Anders/,
		)

		await lookAt([summary, section, outcome, suggestion])
		await sendEmpty('Mads Elbrønd', [summary, `${summary}/sections`], [section, `${section}/outcomes`])
		await sendEmpty('Mads Elbrønd', [outcome], [suggestion])
		await sendEmpty('Lone Tagesgaard', [section, `${section}/suggestions`])

		expect(faults).toEqual([])
	})

	test('one that is not begun, one that is agreed, and one that everybody reads', async () => {
		const agreed = await summaryOf('4. netværksmøde: Byliv om aftenen')
		const section = addressIn(
			await client.read(agreed, as('Mads Elbrønd')),
			/href="(\/meetings\/[\w-]+\/summary\/sections\/[\w-]+)"/,
		)

		await lookAt([
			await summaryOf('6. netværksmøde: Stueetager på prøve'),
			agreed,
			section,
			await summaryOf('1. netværksmøde: Tomme facader'),
		])
		await sendEmpty('Mads Elbrønd', [agreed, `${agreed}/publication`])

		expect(faults).toEqual([])
	})
}

async function summaryOf(title: string): Promise<string> {
	const meetings = await client.read(`${NETWORK}/meetings`, as('Mads Elbrønd'))
	return `${addressIn(meetings, new RegExp(`href="(/meetings/[\\w-]+)"[^>]*>${title}`))}/summary`
}
