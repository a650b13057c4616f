import { expect, test } from 'vitest'
import { addressIn, CALL } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, type Place, sendEmpty } from './tour.ts'

export function programmeSetup(): void {
	const [programme, call] = ['/programmes/proevebyer', '/calls/bliv-proeveby']

	test('its setup', async () => {
		const wish = { template: 'test-towns', name: 'Prøvebyer', slug: 'proevebyer', owner: 'Prøvesekretariatet' }
		await client.send('/programmes', { ...wish, startsOn: '3. februar 2031' }, as('Pia Sandholt'))
		const rooms = ['', '/setup', '/people', '/calls/new'].map((room) => programme + room)
		const parts = ['sections', 'phases', 'milestones'].map((kind) => `${programme}/${kind}`)

		await lookAt(['/programmes/new', ...rooms, ...(await formsOf(parts, `${programme}/setup`))])

		const people = ['roles', 'mandates', 'partners'].map(
			(kind): Place => [`${programme}/people`, `${programme}/${kind}`],
		)
		const facts: Place = [`${programme}/setup`, `${programme}/facts`]
		await sendEmpty('Pia Sandholt', ...newOf([...parts, `${programme}/calls`, '/programmes']), ...people, facts)
		expect(faults).toEqual([])
	})

	test('the setup of its call', async () => {
		await client.send(`${programme}/calls`, { title: 'Bliv prøveby', slug: 'bliv-proeveby' }, as('Pia Sandholt'))
		const rooms = ['setup', 'text', 'dates', 'terms', 'publication', 'preview'].map((room) => `${call}/${room}`)
		const kinds = ['questions', 'themes', 'criteria', 'eligibility-rules', 'spread-rules', 'contacts']
		const parts = kinds.map((kind) => `${call}/${kind}`)
		const spread = ['region', 'landsdel', 'theme', 'size', 'municipality']
		const rules = spread.map((kind) => `${call}/spread-rules/new?kind=${kind}`)

		await lookAt([call, ...rooms, ...rules, ...(await formsOf(parts, `${call}/setup`))])
		await lookAt(['setup', 'text', 'postponement'].map((room) => `${CALL}/${room}`))

		await sendEmpty('Pia Sandholt', ...newOf(parts), [`${call}/text`], [`${call}/dates`], [`${call}/terms`])
		expect(faults).toEqual([])
	})

	const newOf = (lists: readonly string[]) => lists.map((list): Place => [`${list}/new`, list])

	/** Of every kind of part the form for a new one and for the first that is there. */
	async function formsOf(parts: readonly string[], setup: string): Promise<string[]> {
		const html = await client.read(setup, as('Pia Sandholt'))
		return parts.flatMap((part) => [`${part}/new`, addressIn(html, new RegExp(`href="(${part}/(?!new")[\\w-]+)"`))])
	}
}
