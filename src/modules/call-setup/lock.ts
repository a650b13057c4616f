import type { Call, CallDetail, Geography } from '../calls/index.ts'
import { impossibleRules, namesGoneRegion } from './impossible-rules.ts'

/** Why the terms may not be changed any more: whoever applies or assesses relies on them. */
export function whyLocked(call: Pick<Call, 'state'>): 'termsLocked' | undefined {
	return call.state === 'published' ? 'termsLocked' : undefined
}

/** Links to a published call stand in letters and on other sites, so its address stays. */
export function whyNotMovable(call: Pick<Call, 'state' | 'slug'>, slug: string): 'addressIsPublic' | undefined {
	return call.state === 'published' && call.slug !== slug ? 'addressIsPublic' : undefined
}

/** A later deadline, and the regions that exist on its last day. */
export type Wish = { deadlineAt: Date } & Pick<Geography, 'regions'>

/** Why a deadline cannot be moved there. Nobody who counts on the old one may lose by it. */
export function whyNotPostponable(call: CallDetail, { deadlineAt, regions }: Wish, at: Date) {
	if (call.state === 'draft') return 'notPublished' as const
	if (call.deadlineAt === null || deadlineAt <= call.deadlineAt) return 'notLater' as const
	if (deadlineAt <= at) return 'deadlinePast' as const
	const breaks = namesGoneRegion(call.eligibilityRules, regions) || impossibleRules({ ...call, regions }).length > 0
	return breaks ? ('regionsChange' as const) : undefined
}
