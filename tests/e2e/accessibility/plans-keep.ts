import { expect, test } from 'vitest'
import { faults, lookAt, sendEmpty } from './tour.ts'

const ROOM = '/plans/ellekoebing-bymidte/work'

export function plansKeep(): void {
	test('how far a plan is', async () => {
		await lookAt([`${ROOM}/progress`, `${ROOM}/progress?since=all`, `${ROOM}/actions/2/progress`])
		await sendEmpty('Sofie Krogh', [`${ROOM}/actions/2/progress`])

		expect(faults).toEqual([])
	})

	test('what can be taken away of a plan', async () => {
		await lookAt([`${ROOM}/files`])

		expect(faults).toEqual([])
	})
}
