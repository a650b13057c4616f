import { expect, test } from 'vitest'
import { signerWith } from './signed-link.ts'

const ID = '01900000-0000-7000-8000-000000000001'
const OTHER = '01900000-0000-7000-8000-000000000002'
const NOON = new Date('2026-11-29T12:00:00Z')
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)
const { sign, read } = signerWith('secret')

test('a link says what it is about', () => {
	expect(read('stop', sign('stop', ID), later(1e9))).toBe(ID)
})

test('a link with an end works until then', () => {
	const token = sign('confirm', ID, later(60))

	expect([59, 60].map((seconds) => read('confirm', token, later(seconds)))).toEqual([ID, undefined])
})

test.each([
	['for another purpose', 'stop', sign('confirm', ID)],
	['about another thing', 'stop', sign('stop', ID).replace(ID, OTHER)],
	['with a later end', 'stop', sign('stop', ID, NOON).replace(`.${NOON.getTime() / 1000}.`, '.9999999999.')],
	['without its end', 'stop', sign('stop', ID, NOON).replace(`.${NOON.getTime() / 1000}.`, '..')],
	['by another installation', 'stop', signerWith('other').sign('stop', ID)],
	['with something behind it', 'stop', `${sign('stop', ID)}.`],
	['without a seal', 'stop', `${ID}..`],
	['of nothing', 'stop', ''],
])('a link %s is none', (_, purpose, token) => {
	expect(read(purpose, token, later(-1))).toBeUndefined()
})
