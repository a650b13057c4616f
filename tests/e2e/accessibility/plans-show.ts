import { expect, test } from 'vitest'
import { aVisitor } from '../../support/inspection.ts'
import { faults, lookAt } from './tour.ts'

const TOWN = '/plans/ellekoebing-bymidte'
const DUTCH = '/plans/herstel-binnenstad-lindewaard'
const visitors = [aVisitor('da'), aVisitor('nl'), aVisitor('en')]

export function publicPlans(): void {
	test('plans as everybody reads them', async () => {
		await lookAt(['/plans', TOWN, `${TOWN}/versions`, DUTCH, `${DUTCH}/versions`], visitors)
		await lookAt([TOWN, DUTCH])

		expect(faults).toEqual([])
	})
}
