import { expect, test } from 'vitest'
import { limitHeaders, networkOf, secondsToReset } from './allowance.ts'

test.for([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:db8:1:2::', '2001:db8:1:2::/64'],
	['2001:DB8:0001::9', '2001:db8:1:0::/64'],
	['::1', '0:0:0:0::/64'],
	['unknown', 'unknown'],
] as const)('%s is counted as %s', ([address, network]) => {
	expect(networkOf(address)).toBe(network)
})

test('a window ends on the clock', () => {
	expect(secondsToReset(new Date('2026-03-01T10:00:00Z'))).toBe(300)
	expect(secondsToReset(new Date('2026-03-01T10:04:59.500Z'))).toBe(1)
})

test('the headers say what is left, and how long to wait when nothing is', () => {
	expect(limitHeaders({ name: 'address', allowed: true, remaining: 12, resetSeconds: 40 })).toEqual({
		'ratelimit-policy': '"address";q=300;w=300',
		ratelimit: '"address";r=12;t=40',
	})
	expect(limitHeaders({ name: 'token', allowed: false, remaining: 0, resetSeconds: 40 })).toEqual({
		'ratelimit-policy': '"token";q=1500;w=300',
		ratelimit: '"token";r=0;t=40',
		'retry-after': '40',
	})
})
