import { describe, expect, test } from 'vitest'
import { hostProblemOf } from './host-problem.ts'
import { roundsOf } from './host-rounds.ts'
import { parseHostCase } from './parse-host-case.ts'

/** `history`: how often a, b, c … have hosted; `decided`: one letter for each meeting, a dot where nobody is decided on. */
function rounds(history: number[], decided: string, never = '') {
	const input = parseHostCase({
		members: history.map((hostedBefore, index) => {
			const id = 'abcdef'[index] ?? ''
			return { id, region: 'x', hostedBefore, canHost: !never.includes(id) }
		}),
		meetings: decided.split('').map((host, index) => ({
			date: `2026-0${index + 1}-15`,
			...(host === '.' ? {} : { host }),
		})),
		distanceHm: history.map(() => history.map(() => 0)),
	})
	const found = roundsOf(hostProblemOf(input))
	const written = found.rounds.map(({ meetings, open, isFull }) => {
		const names = open.map((position) => 'abcdef'[position]).join('')
		return `${meetings.join('')}:${names}${isFull ? '' : '?'}`
	})
	return { rounds: written, outOfTurn: [...found.outOfTurn] }
}

describe('rounds', () => {
	test.each([
		['everybody once', [0, 0, 0], '...', ['012:abc']],
		['some of them', [0, 0, 0], '..', ['01:abc?']],
		['round and round', [0, 0], '.....', ['01:ab', '23:ab', '4:ab?']],
		['who has hosted waits for the others', [1, 0, 0], '....', ['01:bc', '23:abc?']],
		['a newcomer catches up', [3, 1, 3], '....', ['0:b', '1:b', '23:abc?']],
		['a decided host is not chosen in its round', [0, 0, 0], '..a', ['01:bc']],
		['nor is one decided for the next', [0, 0], '..a.', ['01:ab', '3:b']],
	])('%s', (_, history, decided, expected) => {
		expect(rounds(history, decided)).toEqual({ rounds: expected, outOfTurn: [] })
	})

	test('a host decided twice is out of turn, and waits in the next round', () => {
		expect(rounds([0, 0, 0], 'aa....')).toEqual({ rounds: ['23:bc', '45:bc'], outOfTurn: [1] })
	})

	test('who never hosts by itself is outside of the rotation, even when it is decided on', () => {
		expect(rounds([0, 0, 0], 'c..', 'c')).toEqual({ rounds: ['12:ab'], outOfTurn: [] })
	})

	test('nobody who could host is nobody to wait for', () => {
		expect(rounds([0], '..', 'a')).toEqual({ rounds: ['01:?'], outOfTurn: [] })
	})
})
