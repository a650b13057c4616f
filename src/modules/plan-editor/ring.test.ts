import { describe, expect, test } from 'vitest'
import { readRing, writeRing } from './ring.ts'

const square = [
	[10, 55],
	[10.1, 55],
	[10.1, 55.1],
	[10, 55.1],
] as const
const ring = [...square, square[0]]
const polygon = { type: 'Polygon', coordinates: [ring] }

describe('the corners of an area', () => {
	test.for<[string, string]>([
		['lines', writeRing(square)],
		['lines that say the first one again', writeRing(ring)],
		['a polygon', JSON.stringify(polygon)],
		['several polygons', JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] })],
		['a feature', JSON.stringify({ type: 'Feature', geometry: polygon })],
		['a collection', JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon }] })],
	])('are read from %s', ([, text]) => {
		expect(readRing(text)).toEqual({ ok: true, ring: square })
	})

	test('that are not there are no area', () => {
		expect(readRing(' ')).toEqual({ ok: true, ring: [] })
	})

	test.for<[string, string, string]>([
		['words', 'Torvet', 'ringUnreadable'],
		['broken JSON', '{"type":', 'ringUnreadable'],
		['a point', '{"type":"Point","coordinates":[10,55]}', 'ringUnreadable'],
		['texts for numbers', '{"type":"Polygon","coordinates":[[["10","55"]]]}', 'ringUnreadable'],
		['two corners', '55, 10\n55.1, 10', 'ringShort'],
		['too many', Array.from({ length: 501 }, (_, at) => `55.${at + 100}, 10`).join('\n'), 'ringLong'],
		['a continent', '55, 10\n57, 10\n57, 12', 'ringFar'],
		['no place on earth', '95, 10\n95.1, 10\n95.1, 10.1', 'ringFar'],
		['sides that cross', '55, 10\n55.1, 10.1\n55.1, 10\n55, 10.1', 'ringCrossed'],
	])('are not read from %s', ([, text, fault]) => {
		expect(readRing(text)).toEqual({ ok: false, fault })
	})
})
