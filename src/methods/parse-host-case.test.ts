import { describe, expect, test } from 'vitest'
import small from './cases/04a-hosts-small.json' with { type: 'json' }
import { parseHostCase } from './parse-host-case.ts'
import { InvalidCase } from './parse-selection-case.ts'

const member = { id: 'a', region: 'x', lat: 55, lon: 10 }
const other = { id: 'b', region: 'y', lat: 56, lon: 11 }
const meeting = { date: '2026-01-15' }
const whole = { members: [member, other], meetings: [meeting], circuity: 1.3 }
const given = { members: [member, other], meetings: [meeting] }

function faultOf(input: unknown): string {
	try {
		parseHostCase(input)
		return 'none'
	} catch (error) {
		return error instanceof InvalidCase ? error.field : 'another error'
	}
}

describe('reading a network', () => {
	test('a whole case and its input alone are the same', () => {
		expect(parseHostCase(small)).toEqual(parseHostCase(small.input))
	})

	test('what is left out is filled in, but for the factors that need a source', () => {
		const usual = { delegates: 1, canHost: true, hostedBefore: 0, blackout: [], wishes: [] }

		expect(parseHostCase(whole)).toEqual({
			members: [
				{ ...member, ...usual },
				{ ...other, ...usual },
			],
			meetings: [meeting],
			everyRegion: 0,
			regionGap: 0,
			fairRotation: true,
			circuity: 1.3,
		})
	})
})

describe('the field at fault is named', () => {
	test.each([
		['nothing', undefined, ''],
		['no members', { ...whole, members: [] }, 'members'],
		['no meetings', { ...whole, meetings: [] }, 'meetings'],
		['a member twice', { ...whole, members: [member, member] }, 'members[1].id'],
		['no region', { ...whole, members: [{ id: 'a' }] }, 'members[0].region'],
		['half a delegate', { ...whole, members: [{ ...member, delegates: 1.5 }] }, 'members[0].delegates'],
		['a place off the globe', { ...whole, members: [{ ...member, lat: 91 }] }, 'members[0].lat'],
		['no place', { ...whole, members: [member, { id: 'b', region: 'y', lat: 1 }] }, 'members[1].lon'],
		['no circuity', given, 'circuity'],
		['a road shorter than straight', { ...whole, circuity: 0.9 }, 'circuity'],
		['a day that is none', { ...whole, meetings: [{ date: '2026-02-30' }] }, 'meetings[0].date'],
		['two meetings in a day', { ...whole, meetings: [meeting, meeting] }, 'meetings[1].date'],
		['meetings in disorder', { ...whole, meetings: [meeting, { date: '2025-12-15' }] }, 'meetings[1].date'],
		['a region without members', { ...whole, meetings: [{ ...meeting, region: 'z' }] }, 'meetings[0].region'],
		['a host whom nobody knows', { ...whole, meetings: [{ ...meeting, host: 'z' }] }, 'meetings[0].host'],
		['a wish for no meeting', { ...whole, members: [{ ...member, wishes: ['2026-01-16'] }] }, 'members[0].wishes[0]'],
		[
			'a wish of one that cannot host',
			{ ...whole, members: [{ ...member, canHost: false, wishes: ['2026-01-15'] }] },
			'members[0].wishes',
		],
		['too few rows of distances', { ...given, distanceHm: [[0, 1]] }, 'distanceHm'],
		['too few distances', { ...given, distanceHm: [[0, 1], [1]] }, 'distanceHm[1]'],
		[
			'a way to itself',
			{
				...given,
				distanceHm: [
					[0, 1],
					[1, 2],
				],
			},
			'distanceHm[1][1]',
		],
		[
			'half a hectometre',
			{
				...given,
				distanceHm: [
					[0, 0.5],
					[1, 0],
				],
			},
			'distanceHm[0][1]',
		],
		['a factor below nothing', { ...whole, co2GramPerPersonKm: -1 }, 'co2GramPerPersonKm'],
		['more than can be added up', { ...whole, members: [{ ...member, delegates: 1e9 }] }, 'members'],
	])('%s', (_name, input, field) => {
		expect(faultOf(input)).toBe(field)
	})
})
