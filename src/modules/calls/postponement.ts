import type { CallDetail, Geography } from './call.ts'
import { namesGoneRegion } from './eligibility.ts'
import { impossibleRules } from './impossible-rules.ts'

/** A later deadline, and the regions that exist on its last day. */
export type Wish = { deadlineAt: Date } & Pick<Geography, 'regions'>

export type Postponement = { at: Date; before: Date; after: Date; reason: string }

/** Why a deadline cannot be moved there. Nobody who counts on the old one may lose by it. */
export function whyNotPostponable(call: CallDetail, { deadlineAt, regions }: Wish, at: Date) {
	if (call.state === 'draft') return 'notPublished' as const
	if (call.deadlineAt === null || deadlineAt <= call.deadlineAt) return 'notLater' as const
	if (deadlineAt <= at) return 'deadlinePast' as const
	const breaks = namesGoneRegion(call.eligibilityRules, regions) || impossibleRules({ ...call, regions }).length > 0
	return breaks ? ('regionsChange' as const) : undefined
}
