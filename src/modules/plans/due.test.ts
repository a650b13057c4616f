import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { dueField, formatDue, lateSince, writeDue } from './due.ts'
import type { Due, PlanAction, PlanStep } from './plan-content.ts'

const due = (dueOn: string | null, duePrecision: Due['duePrecision'] = 'day'): Due => ({ dueOn, duePrecision })
const step = (dueOn: string | null, doneOn: string | null = null) => ({ ...due(dueOn), doneOn }) as PlanStep
const faultOf = (result: z.ZodSafeParseResult<Due>) => result.error?.issues[0]?.message

test.for<[string, Due, string]>([
	['2026', due('2026-01-01', 'year'), '2026'],
	['juni 2026', due('2026-06-01', 'month'), 'juni 2026'],
	['22. juni 2026', due('2026-06-22'), '22. juni 2026'],
	['', due(null), ''],
])('what is written as “%s” is a date as exact as that, and is written so again', ([text, value, shown]) => {
	expect(dueField('da').parse(text)).toEqual(value)
	expect(formatDue('da', value)).toBe(shown)
	expect(dueField('da').parse(writeDue('da', value))).toEqual(value)
})

test('a season is too vague to be late', () => {
	expect(faultOf(dueField('da').safeParse('forår 2026'))).toBe('Skriv en dag, en måned eller et år, fx juni 2026.')
	expect(dueField('da').parse(undefined)).toEqual(due(null))
})

describe('on 10 March 2026', () => {
	test.for<[string, Due, PlanStep[], string | undefined]>([
		['an action without a date is not late', due(null), [step(null)], undefined],
		['one of this day is not late', due('2026-03-10'), [], undefined],
		['one of yesterday is', due('2026-03-09'), [], '2026-03-09'],
		['one of this month is not', due('2026-03-01', 'month'), [], undefined],
		['a step that is missed makes it late', due('2026-12-01'), [step('2026-02-01')], '2026-02-01'],
		['a step that is done does not', due('2026-12-01'), [step('2026-02-01', '2026-02-20')], undefined],
		['the first that was missed counts', due('2026-03-01'), [step('2026-02-01')], '2026-02-01'],
	])('%s', ([, own, steps, since]) => {
		const action: Due & Pick<PlanAction, 'steps'> = { ...own, steps }

		expect(lateSince(action, 'under_way', '2026-03-10')).toBe(since)
		expect(lateSince(action, 'done', '2026-03-10')).toBeUndefined()
		expect(lateSince(action, 'stopped', '2026-03-10')).toBeUndefined()
	})
})
