import { plural } from '../../platform/i18n.ts'
import { type IndexEntry, IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { PlanStones } from './plan-stones.tsx'
import { tallyOf } from './public-plan.ts'
import type { SeekingPlan } from './seeking.queries.ts'

/** Plans with how far they are and for how many actions they seek somebody. */
export function SeekingList({ view, plans }: { view: View; plans: readonly SeekingPlan[] }) {
	return <IndexList entries={plans.map((plan) => entryOf(view, plan))} />
}

function entryOf({ language }: View, { id, slug, content, standings }: SeekingPlan): IndexEntry {
	const { list } = words(language)
	const lang = content.language === language ? undefined : content.language
	const tally = tallyOf(content.actions, standings)
	return {
		key: id,
		href: `/plans/${slug}`,
		title: <span lang={lang}>{content.title}</span>,
		...(content.lead !== '' && { meta: <span lang={lang}>{content.lead}</span> }),
		end: (
			<>
				<PlanStones language={language} actions={content.actions} standings={standings} />
				<span class="small">{plural(language, tally.seeking, list.seeking)}</span>
			</>
		),
	}
}
