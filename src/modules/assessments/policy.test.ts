import { expect, test } from 'vitest'
import type { Actor, Grant, Role } from '../../platform/actor.ts'
import type { Id } from '../../platform/id.ts'
import { canAssess, canDeclare, canFollow, canList, canOpen, canReadScores } from './policy.ts'

const programmeId = 'p' as Id<'programme'>
const elsewhere = 'q' as Id<'programme'>

function actorWith(...grants: Grant[]): Actor {
	const person = { id: 'a' as Id<'person'>, name: 'A', email: 'a@people.example', language: 'da' as const }
	return { ...person, grants, mandates: [] }
}
const holding = (...roles: Role[]) => actorWith(...roles.map((role) => ({ role, programmeId })))

const nothing = { declare: false, assess: false, open: false, scores: false, list: false, follow: false }

const subjects = {
	undeclared: { declaration: undefined, assessment: undefined },
	conflicted: { declaration: { conflicted: true }, assessment: { state: 'completed' } },
	unbegun: { declaration: { conflicted: false }, assessment: undefined },
	draft: { declaration: { conflicted: false }, assessment: { state: 'draft' } },
	completed: { declaration: { conflicted: false }, assessment: { state: 'completed' } },
} as const

function may(actor: Actor | undefined, state: keyof typeof subjects, complete: boolean) {
	const subject = { programmeId, ...subjects[state], complete }
	return {
		declare: canDeclare(actor, subject),
		assess: canAssess(actor, subject),
		open: canOpen(actor, subject),
		scores: canReadScores(actor, subject),
		list: canList(actor, subject),
		follow: canFollow(actor, subject),
	}
}

const waiting = { ...nothing, declare: true, list: true }
const working = { ...waiting, open: true, assess: true }
const followed = { ...nothing, list: true, follow: true, open: true }

test.for<[keyof typeof subjects, ReturnType<typeof may>]>([
	['undeclared', waiting],
	['conflicted', waiting],
	['unbegun', working],
	['draft', working],
	['completed', { ...working, scores: true }],
])('an assessor before an application that is %s', ([state, expected]) => {
	expect(may(holding('assessor'), state, false)).toEqual(expected)
	expect(may(holding('assessor'), state, true)).toEqual(expected)
})

test.for<[Role, boolean, ReturnType<typeof may>]>([
	['secretariat', false, followed],
	['secretariat', true, { ...followed, scores: true }],
	['administrator', true, { ...followed, scores: true }],
	['committee', false, followed],
	['committee', true, { ...followed, scores: true }],
	['decision_maker', true, nothing],
	['evaluator', true, nothing],
	['facilitator', true, nothing],
	['reader', true, nothing],
])('%s when all are done: %s', ([role, complete, expected]) => {
	expect(may(holding(role), 'undeclared', complete)).toEqual(expected)
})

test.for<[keyof typeof subjects, Partial<ReturnType<typeof may>>]>([
	['undeclared', { open: false, scores: false, assess: false }],
	['conflicted', { open: false, scores: false, assess: false }],
	['draft', { open: true, scores: false, assess: true }],
	['completed', { open: true, scores: true, assess: true }],
])('whoever assesses and also sits in the secretariat is an assessor first: %s', ([state, expected]) => {
	expect(may(holding('assessor', 'secretariat', 'committee'), state, true)).toEqual({
		...waiting,
		follow: true,
		...expected,
	})
})

test('a conflict shuts the application also for those who are no longer assessors', () => {
	expect(may(holding('committee'), 'conflicted', true)).toEqual({ ...followed, open: false })
})

test('roles elsewhere, and nobody at all, may nothing', () => {
	const stranger = actorWith(
		{ role: 'assessor', programmeId: elsewhere },
		{ role: 'committee', programmeId: elsewhere },
	)

	expect(may(stranger, 'completed', true)).toEqual(nothing)
	expect(may(undefined, 'completed', true)).toEqual(nothing)
})
