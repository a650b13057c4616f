import type { PlanType, SectionKind } from './plan.ts'

/**
 * With which sections a plan of this type begins. Those of the renewal programme are the six that the Danish act on urban
 * renewal asks for (byfornyelsesloven); without one of them it is not complete. The others are a start that can be changed.
 */
export const sectionsOf: Record<PlanType, readonly SectionKind[]> = {
	development_plan: ['vision', 'area', 'delimitation', 'agenda', 'schedule', 'budget', 'wheel', 'follow_up'],
	area_plan: ['vision', 'area', 'delimitation', 'problems', 'agenda', 'schedule', 'finance'],
	strategy: ['vision', 'area', 'agenda', 'follow_up'],
	debate_paper: ['vision', 'problems', 'agenda'],
	action_plan: ['problems', 'agenda', 'interplay', 'schedule'],
	renewal_programme: ['problems', 'initiatives', 'schedule', 'budget', 'investment', 'measures'],
	retail_deal: ['vision', 'problems', 'agenda', 'finance', 'interplay', 'follow_up'],
}
