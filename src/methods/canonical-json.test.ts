import { expect, test } from 'vitest'
import { canonicalJson, sha256OfJson } from './canonical-json.ts'

const value = { b: { d: true, c: 1.5, e: undefined }, a: [1, undefined, { x: 'ø' }] }

test('keys are in order, fields without a value left out', () => {
	expect(canonicalJson(value)).toBe('{"a":[1,null,{"x":"ø"}],"b":{"c":1.5,"d":true}}')
})

test('equal contents have an equal sum, whatever the order of the keys', () => {
	// printf '{"a":[1,null,{"x":"ø"}],"b":{"c":1.5,"d":true}}' | sha256sum
	expect(sha256OfJson(value)).toBe('d843059c7307a0d6ba1189ec5af08f76ef963d3a3997bfb0d0b55eabcf496104')
	expect(sha256OfJson({ a: value.a, b: { c: 1.5, d: true } })).toBe(sha256OfJson(value))
})
