import { expect, test } from 'vitest'
import type { Id } from '../../platform/id.ts'
import {
	type Declaration,
	isOnScale,
	isOutdated,
	missingIn,
	progressOf,
	type Stage,
	stageOf,
	whyNotDeclarable,
	whyNotOnTerms,
	whyNotReopenable,
	whyNotWritable,
} from './assessment.ts'

const [a, b] = ['a', 'b'] as Id<'criterion'>[] as [Id<'criterion'>, Id<'criterion'>]

test.for([
	['draft', undefined, 'applying'],
	['announced', undefined, 'applying'],
	['open', undefined, 'applying'],
	['open', 'proposed', 'applying'],
	['closed', undefined, 'assessing'],
	['closed', 'proposed', 'frozen'],
	['closed', 'confirmed', 'decided'],
] as const)('a call that is %s with proposal %s is at %s', ([phase, proposal, stage]) => {
	expect(stageOf(phase, proposal)).toBe(stage)
})

test.for([
	[undefined, undefined, 'undeclared'],
	[true, undefined, 'conflicted'],
	[true, 'completed', 'conflicted'],
	[false, undefined, 'unbegun'],
	[false, 'draft', 'draft'],
	[false, 'completed', 'completed'],
] as const)('declared %s with an assessment that is %s: %s', ([conflicted, state, progress]) => {
	expect(progressOf({ conflicted, state })).toBe(progress)
})

const none = { conflicted: false, reason: '', declaredAt: new Date(0) }
const conflict = { conflicted: true, reason: 'Gift med', declaredAt: new Date(0) }
type Next = Pick<Declaration, 'conflicted' | 'reason'>
const toNone = { conflicted: false, reason: '' }
const backToNone = { conflicted: false, reason: 'Det var en navnebror' }
const toConflict = { conflicted: true, reason: 'Gift med' }

test.for<[Stage, Declaration | undefined, Next, string | undefined]>([
	['applying', undefined, toNone, 'notClosed'],
	['applying', undefined, toConflict, 'notClosed'],
	['assessing', undefined, toNone, undefined],
	['assessing', undefined, toConflict, undefined],
	['assessing', undefined, { ...toConflict, reason: '' }, 'conflictUnexplained'],
	['assessing', none, toConflict, undefined],
	['assessing', conflict, toNone, 'withdrawalUnexplained'],
	['assessing', conflict, backToNone, undefined],
	['frozen', undefined, toNone, undefined],
	['frozen', none, toConflict, undefined],
	['frozen', none, toNone, undefined],
	['frozen', conflict, backToNone, 'frozen'],
	['decided', undefined, toNone, 'decided'],
	['decided', none, toConflict, 'decided'],
	['decided', conflict, backToNone, 'decided'],
])('at %s, from %o to %o: %s', ([stage, declaration, next, reason]) => {
	expect(whyNotDeclarable({ stage, declaration, actsForApplicant: false }, next)).toBe(reason)
})

test('whoever acts for the applicant cannot be without a conflict', () => {
	const standing = { stage: 'assessing', declaration: undefined, actsForApplicant: true } as const

	expect(whyNotDeclarable(standing, toNone)).toBe('actsForApplicant')
	expect(whyNotDeclarable(standing, toConflict)).toBe(undefined)
})

test.for<[Stage, 'draft' | 'completed' | undefined, string | undefined, string | undefined]>([
	['applying', undefined, 'notClosed', 'notClosed'],
	['assessing', undefined, undefined, 'notCompleted'],
	['assessing', 'draft', undefined, 'notCompleted'],
	['assessing', 'completed', 'completed', undefined],
	['frozen', 'draft', 'frozen', 'frozen'],
	['frozen', 'completed', 'frozen', 'frozen'],
	['decided', 'completed', 'decided', 'decided'],
])('at %s an assessment that is %s: write %s, reopen %s', ([stage, state, write, reopen]) => {
	const assessment = state && { state }

	expect([whyNotWritable({ stage, assessment }), whyNotReopenable({ stage, assessment })]).toEqual([write, reopen])
})

test.for([
	['all', 3, 'this', false],
	['changes', 3, 'this', false],
	['all', 2, 'this', false],
	['changes', 2, 'this', true],
	['all', 2, 'that', true],
	['all', 2, '', true],
	['all', 0, 'this', false],
] as const)('%s of version %s from %s page, when this page saved version 3 last: outdated %s', (row) => {
	const [sent, version, page, outdated] = row

	expect(isOutdated({ version: 3, savedFrom: 'this' }, { sent, version, page })).toBe(outdated)
})

test('what no page has saved last is nobody’s own', () => {
	expect(isOutdated({ version: 3, savedFrom: '' }, { sent: 'all', version: 2, page: '' })).toBe(true)
	expect(isOutdated(undefined, { sent: 'changes', version: 0, page: 'this' })).toBe(false)
	expect(isOutdated(undefined, { sent: 'changes', version: 1, page: 'this' })).toBe(true)
})

test('every criterion needs a score and a reason', () => {
	const scores = [
		{ criterionId: a, score: null, reason: 'Klar' },
		{ criterionId: b, score: 0, reason: ' \n' },
	]

	expect(missingIn(scores, [{ id: a }, { id: b }])).toEqual([
		{ criterionId: a, gap: 'score' },
		{ criterionId: b, gap: 'reason' },
	])
	expect(missingIn([], [{ id: a }])).toEqual([
		{ criterionId: a, gap: 'score' },
		{ criterionId: a, gap: 'reason' },
	])
	expect(missingIn([{ criterionId: a, score: 0, reason: 'Klar' }], [{ id: a }])).toEqual([])
})

test.for([
	[0, false],
	[1, true],
	[5, true],
	[6, false],
	[2.5, false],
	[Number.NaN, false],
] as const)('%s is on a scale from 1 to 5: %s', ([score, on]) => {
	expect(isOnScale(score, { scaleMin: 1, scaleMax: 5 })).toBe(on)
})

test('scores are on the scale and for criteria of the call', () => {
	const criterion = { id: a, position: 1, name: 'A', guidance: '', weight: 1, version: 1 }
	const terms = { criteria: [criterion], scaleMin: 1, scaleMax: 5 }

	expect(
		whyNotOnTerms([{ criterionId: a, score: 5 }, { criterionId: a, score: null }, { criterionId: a }], terms),
	).toBe(undefined)
	expect(whyNotOnTerms([{ criterionId: a, score: 6 }], terms)).toBe('offScale')
	expect(whyNotOnTerms([{ criterionId: b, score: 5 }], terms)).toBe('offScale')
})
