import type { CallDetail } from '../calls/index.ts'
import { impossibleRules, namesGoneRegion } from './impossible-rules.ts'

/** What stands in the way of publishing; keys of the module's messages. */
export const gaps = [
	'programmeDraft',
	'noSummary',
	'noDates',
	'deadlinePast',
	'noQuestions',
	'noCriteria',
	'noContacts',
	'contactWithoutEmail',
	'noDrawSeed',
	'regionGone',
	'rulesImpossible',
] as const
export type Gap = (typeof gaps)[number]

export function gapsOf(call: CallDetail, at: Date): Gap[] {
	const missing: Record<Gap, boolean> = {
		programmeDraft: call.programme.state === 'draft',
		noSummary: call.summary.trim() === '',
		noDates: call.opensAt === null || call.deadlineAt === null,
		deadlinePast: call.deadlineAt !== null && call.deadlineAt <= at,
		noQuestions: call.questions.length === 0,
		noCriteria: call.criteria.length === 0,
		noContacts: call.contacts.length === 0,
		contactWithoutEmail: call.contacts.some(({ email }) => email === ''),
		noDrawSeed: call.drawSeed.trim() === '',
		regionGone: namesGoneRegion(call.eligibilityRules, call.regions),
		rulesImpossible: impossibleRules(call).length > 0,
	}
	return gaps.filter((gap) => missing[gap])
}

/** Why it cannot be published now: it is already, or something is missing. */
export function whyNotPublishable(call: CallDetail, at: Date): Gap | 'alreadyPublished' | undefined {
	return call.state === 'published' ? 'alreadyPublished' : gapsOf(call, at)[0]
}
