import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const LOG = '/programmes/levende-gader-foerste-hold/learning'

export function learningLog(): void {
	test('what towns tried and learned', async () => {
		const own = await client.read(LOG, as('Lone Tagesgaard'))
		const edit = addressIn(own, /href="([^"]+\/learning\/[\w-]+\/edit)"/)
		const town = addressIn(own, /<option value="([\w-]+)">/)

		await lookAt([LOG, `${LOG}?town=${town}`, `${LOG}/new`, edit, edit.replace(/\/edit$/, '')])
		await sendEmpty('Lone Tagesgaard', [`${LOG}/new`, LOG], [edit])

		expect(faults).toEqual([])
	})
}
