import { expect, test } from 'vitest'
import { faults, lookAt } from './tour.ts'

const ROOM = '/plans/ellekoebing-bymidte/work'

export function plansKeep(): void {
	test('what can be taken away of a plan', async () => {
		await lookAt([`${ROOM}/files`])

		expect(faults).toEqual([])
	})
}
