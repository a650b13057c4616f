import { expect, test } from 'vitest'
import { faults, inspection, lookAt, sendEmpty } from './tour.ts'

const ROOM = '/plans/ellekoebing-bymidte/work'

export function plansKeep(): void {
	test('how far a plan is', async () => {
		await lookAt([`${ROOM}/progress`, `${ROOM}/progress?since=all`, `${ROOM}/actions/2/progress`])
		await sendEmpty('Sofie Krogh', [`${ROOM}/actions/2/progress`])

		expect(faults).toEqual([])
	})

	test('what can be taken away of a plan', async () => {
		const PLAN = '/plans/ellekoebing-bymidte'
		await lookAt([`${ROOM}/files`])
		for (const folder of [PLAN, `${PLAN}/versions/1`, `${ROOM}/files`]) {
			await lookAt(['pdf', 'docx', 'xlsx', 'json'].map((format) => `${folder}/plan.${format}`))
			// A page that stands alone is no page of the application: its own test reads it by the standard.
			inspection.visited.add(`${folder}/plan.html`)
		}
		await lookAt(['pdf', 'docx'].map((format) => `${ROOM}/files/handover.${format}`))
		// Nobody in the demonstration holds a link: what stands behind one is read by its own test.
		inspection.visited.add('/p/somebody/actions/theirs/progress')

		expect(faults).toEqual([])
	})
}
