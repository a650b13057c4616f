import { parseCronItems } from 'graphile-worker'
import { expect, test } from 'vitest'
import { schedules } from './schedules.ts'
import { jobs } from './worker.ts'

test('everything that is done by the clock is a job that the worker knows', () => {
	const known = jobs.map(({ name }) => name)

	expect(schedules.map(({ task }) => task).filter((task) => !known.includes(task))).toEqual([])
})

test('digests are looked for at every full hour, in UTC, as the queue reads it', () => {
	const digests = parseCronItems(schedules).find(({ task }) => task === 'follows.due')
	const at = (hour: number, min: number) => digests?.match({ min, hour, date: 29, month: 3, dow: 0 })

	expect([at(0, 0), at(5, 0), at(23, 0), at(5, 1), at(5, 30)]).toEqual([true, true, true, false, false])
})
