import { describe, expect, test } from 'vitest'
import type { Reply } from '../../platform/outbound.ts'
import { outcomeOf, WAITS } from './delivery.ts'

const answered = (status: number, retryAfter?: string): Reply => ({ status, answer: '', retryAfter, durationMs: 1 })
const silent: Reply = { fault: 'timeout', durationMs: 1 }
const first = { tries: 1, isPing: false, chance: 0.5 }

test('ten attempts take a little more than three days', () => {
	const hours = WAITS.reduce<number>((sum, wait) => sum + wait, 0) / 3600

	expect(WAITS.length).toBe(9)
	expect(hours).toBeCloseTo(75.58, 2)
})

describe('an attempt', () => {
	test.for<[string, Reply, Partial<typeof first>, ReturnType<typeof outcomeOf>]>([
		['200', answered(200), {}, { state: 'delivered' }],
		['204', answered(204), {}, { state: 'delivered' }],
		['the last, 299', answered(299), { tries: 10 }, { state: 'delivered' }],
		['302', answered(302), {}, { state: 'waiting', inSeconds: 5 }],
		['404', answered(404), {}, { state: 'waiting', inSeconds: 5 }],
		['500', answered(500), {}, { state: 'waiting', inSeconds: 5 }],
		['no answer', silent, {}, { state: 'waiting', inSeconds: 5 }],
		['no answer, the second time', silent, { tries: 2 }, { state: 'waiting', inSeconds: 300 }],
		['no answer, the ninth time', silent, { tries: 9 }, { state: 'waiting', inSeconds: 86_400 }],
		['no answer, the tenth time', silent, { tries: 10 }, { state: 'failed', pauses: 'failing' }],
		['a wait that is a tenth shorter', silent, { tries: 2, chance: 0 }, { state: 'waiting', inSeconds: 270 }],
		['a wait that is a tenth longer', silent, { tries: 2, chance: 1 }, { state: 'waiting', inSeconds: 330 }],
		['503 that asks for more time', answered(503, '120'), {}, { state: 'waiting', inSeconds: 120 }],
		['429 that asks for less', answered(429, '1'), {}, { state: 'waiting', inSeconds: 5 }],
		['503 that asks for a week', answered(503, '604800'), {}, { state: 'waiting', inSeconds: 86_400 }],
		['503 that asks in words', answered(503, 'Fri, 31 Dec 2999 23:59:59 GMT'), {}, { state: 'waiting', inSeconds: 5 }],
		['410', answered(410), {}, { state: 'failed', pauses: 'gone' }],
		['a ping: 200', answered(200), { isPing: true }, { state: 'delivered' }],
		['a ping: 500', answered(500), { isPing: true }, { state: 'failed', pauses: undefined }],
		['a ping: 410', answered(410), { isPing: true }, { state: 'failed', pauses: undefined }],
		['a ping: no answer', silent, { isPing: true }, { state: 'failed', pauses: undefined }],
	])('%s', ([, reply, standing, outcome]) => {
		expect(outcomeOf(reply, { ...first, ...standing })).toEqual(outcome)
	})
})
