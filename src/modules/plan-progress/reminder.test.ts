import { describe, expect, test } from 'vitest'
import type { ActionState, PlanAction } from '../plans/index.ts'
import { reasonToAsk } from './reminder.ts'

const step = (dueOn: string | null, doneOn: string | null = null) =>
	({ id: 's', dueOn, duePrecision: 'day', doneOn }) as PlanAction['steps'][number]
const anAction = (dueOn: string | null, steps: PlanAction['steps'] = []) => ({
	dueOn,
	duePrecision: 'day' as const,
	steps,
})
const asked = (action: ReturnType<typeof anAction>, today: string, state: ActionState = 'under_way') =>
	reasonToAsk({ action, state, lastTold: '2026-03-01' }, today)

describe('the lead is asked', () => {
	test.for([
		['when the action is late', anAction('2026-03-10'), '2026-03-11', 'late', '2026-03-10'],
		['when a step is late', anAction(null, [step('2026-03-09')]), '2026-03-11', 'late', '2026-03-09'],
		['a week before the next step', anAction(null, [step('2026-03-18')]), '2026-03-11', 'soon', '2026-03-18'],
		['after a quarter without a word', anAction(null), '2026-05-31', 'quiet', '2026-03-01'],
	] as const)('%s', ([, action, today, kind, day]) => {
		expect(asked(action, today)).toMatchObject({ kind, day })
	})

	test('once for the same, and again a month later', () => {
		const late = (today: string) => asked(anAction('2026-03-10'), today)?.once

		expect(late('2026-04-08')).toBe(late('2026-03-11'))
		expect(late('2026-04-09')).not.toBe(late('2026-03-11'))
	})
})

describe('nobody is asked', () => {
	test.for([
		['on the last day that keeps the date', anAction('2026-03-11'), '2026-03-11', 'under_way'],
		['when it is done', anAction('2026-03-10'), '2026-03-11', 'done'],
		['when it is stopped', anAction('2026-03-10'), '2026-03-11', 'stopped'],
		['eight days before the next step', anAction(null, [step('2026-03-19')]), '2026-03-11', 'under_way'],
		['about a step that is done', anAction(null, [step('2026-03-09', '2026-03-08')]), '2026-03-11', 'under_way'],
		['within the quarter', anAction(null), '2026-05-30', 'not_begun'],
	] as const)('%s', ([, action, today, state]) => {
		expect(asked(action, today, state)).toBeUndefined()
	})
})
