import { afterAll, beforeEach, expect, test } from 'vitest'
import { countQueries } from '../../../tests/support/count-queries.ts'
import { freshDatabase } from '../../../tests/support/database.ts'
import type { Allowance } from './allowance.ts'
import { countRequests } from './count-requests.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())
const { db: counted, count } = countQueries(db)

let callers = 0
let caller: Allowance
const at = new Date('2026-03-01T10:01:00Z')
beforeEach(() => {
	callers += 1
	caller = { name: 'address', key: `192.0.2.${callers}` }
})

test('what all processes allow together is the quota, however they take turns', async () => {
	const processes = [countRequests(), countRequests(), countRequests()]
	let allowed = 0
	for (let asked = 0; asked < 500; asked++) {
		const standing = await processes[(asked * 7) % 3]!(counted, caller, at)
		if (standing.allowed) allowed += 1
	}

	expect(allowed).toBe(300)
})

test('questions that come at once are counted too', async () => {
	const process = countRequests()
	const standings = await Promise.all(Array.from({ length: 400 }, () => process(counted, caller, at)))

	expect(standings.filter(({ allowed }) => allowed)).toHaveLength(300)
})

test('most questions write nothing, and none does when nothing is left', async () => {
	const process = countRequests()
	await process(counted, caller, at)
	const before = count()
	for (let asked = 1; asked < 15; asked++) await process(counted, caller, at)
	expect(count()).toBe(before)
	for (let asked = 15; asked < 301; asked++) await process(counted, caller, at)
	const spent = count()
	for (let asked = 0; asked < 50; asked++) await process(counted, caller, at)

	// One to forget what is old, and one to count.
	expect(spent - before).toBe(20 * 2)
	expect(count()).toBe(spent)
})

test('it counts down, and begins anew with the next window', async () => {
	const process = countRequests()
	expect(await process(counted, caller, at)).toEqual({
		name: 'address',
		allowed: true,
		remaining: 299,
		resetSeconds: 240,
	})
	for (let asked = 0; asked < 300; asked++) await process(counted, caller, at)
	expect(await process(counted, caller, at)).toMatchObject({ allowed: false, remaining: 0 })

	expect(await process(counted, caller, new Date('2026-03-01T10:05:00Z'))).toMatchObject({
		allowed: true,
		remaining: 299,
	})
})

test('a token has more room, and nobody uses up somebody else’s', async () => {
	const process = countRequests()
	for (let asked = 0; asked < 300; asked++) await process(counted, caller, at)

	expect(await process(counted, { name: 'token', key: caller.key + 'token' }, at)).toMatchObject({ remaining: 1499 })
	expect(await process(counted, { name: 'address', key: '198.51.100.1' }, at)).toMatchObject({ remaining: 299 })
})

test('addresses are forgotten after a day', async () => {
	await countRequests()(counted, caller, new Date('2026-02-01T10:00:00Z'))
	await countRequests()(counted, caller, new Date('2026-02-02T10:05:00Z'))

	const kept = await db
		.selectFrom('rate_counts')
		.select('window_start')
		.where('key', '=', `api ${caller.key}`)
		.execute()
	expect(kept.map((row) => row.window_start.toISOString())).toEqual(['2026-02-02T10:05:00.000Z'])
})
