import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const MEASURE = '/toolbox/fyld-de-tomme-butikker'
const PUBLIC = [
	'/toolbox',
	'/toolbox?challenge=tomme-butikker&leader=owners&sort=cheapest',
	'/toolbox?challenge=mangler-viden&cost=over_1000',
	'/toolbox?q=tome+butiker',
	MEASURE,
	'/toolbox/faglitteratur',
	`${MEASURE}/editions`,
	`${MEASURE}/editions/1`,
	`${MEASURE}?original`,
]

const RECOMMENDATION = '/recommendations/kort-vej-til-midlertidig-brug'
const RECOMMENDATIONS = [
	'/recommendations',
	'/recommendations?addressee=state&answer=rejected',
	'/recommendations?answer=accepted',
	RECOMMENDATION,
	`${RECOMMENDATION}/editions`,
	`${RECOMMENDATION}/editions/1`,
	'/programmes/levende-bymidter/recommendations',
	'/programmes/kompakte-groenne-byer/recommendations',
]

export function library(): void {
	test('the toolbox', async () => {
		await lookAt([...PUBLIC, `${MEASURE}/verdicts/new`, `${MEASURE}/uses/new`, '/toolbox/propose'])
		await sendEmpty('Anders Vestergaard', ['/toolbox/propose', '/toolbox/proposals'])
		await sendEmpty('Anders Vestergaard', [`${MEASURE}/verdicts/new`, `${MEASURE}/verdicts`])
		await sendEmpty('Anders Vestergaard', [`${MEASURE}/uses/new`, `${MEASURE}/uses`])

		expect(faults).toEqual([])
	})

	test.for(['da', 'nl', 'en'] as const)('the toolbox in their language: %s', async (language) => {
		await lookAt(PUBLIC, [aVisitor(language)])

		expect(faults).toEqual([])
	})

	test('where it is written', async () => {
		await lookAt(['/toolbox/new', `${MEASURE}/edit`])
		await sendEmpty('Karen Holm', ['/toolbox/new', '/toolbox'], [`${MEASURE}/edit`, `${MEASURE}/words`])

		expect(faults).toEqual([])
	})

	test('the recommendations', async () => {
		const matrix = '/programmes/greb-paa-proeve/recommendations'
		const cell = addressIn(
			await client.read(matrix, as('Pia Sandholt')),
			/href="(\/recommendations\/[\w-]+\/trials\/[\w-]+)"/,
		)
		const response = `${RECOMMENDATION}/responses/state`
		const pages = [...RECOMMENDATIONS, matrix, cell, response, `${RECOMMENDATION}/follow-ups/new`]
		await lookAt([...pages, '/recommendations/propose', '/recommendations/new', `${RECOMMENDATION}/edit`])
		await sendEmpty('Anders Vestergaard', ['/recommendations/propose', '/recommendations/proposals'])
		await sendEmpty('Pia Sandholt', ['/recommendations/new', '/recommendations'], [cell], [response])
		await sendEmpty('Pia Sandholt', [`${RECOMMENDATION}/follow-ups/new`, `${RECOMMENDATION}/follow-ups`])
		await sendEmpty('Pia Sandholt', [`${RECOMMENDATION}/edit`, `${RECOMMENDATION}/words`])

		expect(faults).toEqual([])
	})

	test('the library and its words', async () => {
		const room = await client.read('/library', as('Karen Holm'))
		const item = addressIn(room, /href="(\/library\/[\w-]+)"/)

		const translation = `${item}/translations/nl`
		await lookAt(['/library', '/library?kind=measure', item, translation])
		await lookAt(['/taxonomy', '/taxonomy/new', '/taxonomy/boliger', '/taxonomy/boliger/merging?into=kultur'])
		await sendEmpty('Karen Holm', ['/taxonomy/new', '/taxonomy'], ['/taxonomy/boliger', '/taxonomy/boliger/words'])
		await sendEmpty('Karen Holm', [item, `${item}/review`])

		expect(faults).toEqual([])
	})
}
