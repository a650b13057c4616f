import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../tests/support/database.ts'
import { oneAtATime } from './one-at-a-time.ts'

test('what two processes do at the same time happens one after the other', async () => {
	await using db = await freshDatabase()
	const story: string[] = []
	const work = (name: string) =>
		oneAtATime(db, async () => {
			story.push(`${name} begins`)
			await wait(50)
			story.push(`${name} ends`)
		})

	await Promise.all([work('first'), work('second')])

	const [one] = story[0]!.split(' ')
	const other = one === 'first' ? 'second' : 'first'
	expect(story).toEqual([`${one} begins`, `${one} ends`, `${other} begins`, `${other} ends`])
})

test('a failure does not keep the others out', async () => {
	await using db = await freshDatabase()

	await expect(oneAtATime(db, () => Promise.reject(new Error('no')))).rejects.toThrow('no')

	await oneAtATime(db, async () => undefined)
})
