import type { HostRotation } from '../../methods/host-rotation.ts'
import { proposedPlan } from './chosen-hosts.ts'

type Asked = {
	/** Of the case that was shown, that was solved, and that stands now. */
	shown: string
	solved: string
	now: string
	plan: readonly (string | undefined)[]
	proposed: HostRotation
	reason: string
}

/** Why a plan is not kept; keys of the module's messages. What is kept is what somebody has looked at. */
export function whyNotKept({ shown, solved, now, plan, proposed, reason }: Asked) {
	if (shown !== now || solved !== now) return 'inputChanged' as const
	if (plan.some((host) => host === undefined)) return 'hostMissing' as const
	return reason === '' && isChanged(plan, proposed) ? ('reasonMissing' as const) : undefined
}

/** Whether people have chosen otherwise than the proposal. */
export function isChanged(plan: readonly (string | undefined)[], rotation: HostRotation): boolean {
	const proposed = proposedPlan(rotation)
	return plan.some((host, index) => host !== proposed?.[index])
}
