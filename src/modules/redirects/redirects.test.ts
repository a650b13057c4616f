import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase, inTransaction } from '../../../tests/support/database.ts'
import { movePath } from './move-path.ts'
import { findNewPath, isPathReserved } from './queries.ts'
import { followMoves, waysTo } from './redirect.ts'

const db = await freshDatabase()
afterAll(() => db[Symbol.asyncDispose]())

test('an address has as many ways as steps', () => {
	expect(waysTo('/programmes/a/news')).toEqual(['/programmes', '/programmes/a', '/programmes/a/news'])
})

test('the longest way that moved counts', () => {
	const moves = [
		{ oldPath: '/a', newPath: '/x' },
		{ oldPath: '/a/b', newPath: '/x/y' },
	]

	expect(followMoves('/a/b/c', moves)).toBe('/x/y/c')
	expect(followMoves('/a/b/c', [])).toBeUndefined()
})

describe('what moved', () => {
	test('is found with everything below it, and nothing beside it', () =>
		inTransaction(db, async (tx) => {
			await movePath(tx, '/programmes/old', '/programmes/new')

			expect(await findNewPath(tx, '/programmes/old')).toBe('/programmes/new')
			expect(await findNewPath(tx, '/programmes/old/news/a')).toBe('/programmes/new/news/a')
			expect(await findNewPath(tx, '/programmes/older')).toBeUndefined()
			expect(await findNewPath(tx, '/programmes/new')).toBeUndefined()
			expect(await findNewPath(tx, `/programmes/old${'/x'.repeat(20)}`)).toBeUndefined()
		}))

	test('and moved again is found in one step from every old address', () =>
		inTransaction(db, async (tx) => {
			await movePath(tx, '/p/a', '/p/b')
			await movePath(tx, '/p/b', '/p/c')

			expect([await findNewPath(tx, '/p/a'), await findNewPath(tx, '/p/b')]).toEqual(['/p/c', '/p/c'])
		}))

	test('and came back leads nowhere else', () =>
		inTransaction(db, async (tx) => {
			await movePath(tx, '/p/a', '/p/b')
			await movePath(tx, '/p/b', '/p/a')

			expect([await findNewPath(tx, '/p/a'), await findNewPath(tx, '/p/b')]).toEqual([undefined, '/p/a'])
		}))

	test('keeps its old address from others, not from itself', () =>
		inTransaction(db, async (tx) => {
			await movePath(tx, '/p/a', '/p/b')

			expect(await isPathReserved(tx, '/p/a')).toBe(true)
			expect(await isPathReserved(tx, '/p/a', '/p/c')).toBe(true)
			expect(await isPathReserved(tx, '/p/a', '/p/b')).toBe(false)
			expect(await isPathReserved(tx, '/p/x')).toBe(false)
		}))
})
