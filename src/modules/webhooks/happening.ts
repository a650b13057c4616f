/**
 * What outsiders may wish to hear of, by the name that stands in `type` for ever, with the verbs of the trail that mean it.
 * Neither what is written before it is handed in nor what assessors think is among them.
 */
export const happenings = {
	'programme.published': ['programme.published'],
	'programme.participants_added': ['programme.participants_added'],
	'call.published': ['call.published'],
	'call.deadline_postponed': ['call.deadline_postponed'],
	'application.submitted': ['application.submitted'],
	'application.withdrawn': ['application.withdrawn'],
	'proposal.frozen': ['proposal.frozen'],
	'decision.confirmed': ['decision.confirmed'],
	'decision.sent_back': ['decision.sent_back'],
	'letters.sent': ['letters.sent'],
	'result.published': ['result.published'],
	'page.published': ['page.published', 'page.appeared'],
	'page.withdrawn': ['page.withdrawn', 'page.expired'],
	'measure.published': ['item.published'],
	'recommendation.published': ['item.published'],
	'case.published': ['item.published'],
	'library.retired': ['item.retired'],
	'verdict.given': ['verdict.given'],
	'response.recorded': ['response.recorded'],
	'trial.recorded': ['trial.recorded'],
} as const satisfies Record<string, readonly `${string}.${string}`[]>

export type Happening = keyof typeof happenings
export type Verb = (typeof happenings)[Happening][number]

export const happeningTypes = Object.keys(happenings) as Happening[]

export function verbsOf(types: readonly Happening[]): Verb[] {
	return [...new Set<Verb>(types.flatMap((type) => happenings[type]))]
}
