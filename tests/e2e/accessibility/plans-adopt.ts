import { expect, test } from 'vitest'
import { addressIn } from '../../support/journey-http-steps.ts'
import { as, client, faults, lookAt, sendEmpty } from './tour.ts'

const PLAN = '/plans/ellekoebing-bymidte'
const DUTCH = '/plans/herstel-binnenstad-lindewaard'

export function plansAdopted(): void {
	test('who stands behind a plan, and who must look at it again', async () => {
		await lookAt([`${PLAN}/adoptions`, `${PLAN}/work/adoption`, `${DUTCH}/adoptions`, `${DUTCH}/work/adoption`])

		expect(faults).toEqual([])
	})

	test('a party that was asked again answers', async () => {
		const overview = await client.read(`${PLAN}/work/adoption`, as('Sofie Krogh'))
		const own = addressIn(overview, new RegExp(`href="(${PLAN}/work/adoption/parties/[\\w-]+)"`))

		await lookAt([own])
		await sendEmpty('Sofie Krogh', [own, `${own}/answer`])

		expect(faults).toEqual([])
	})
}
