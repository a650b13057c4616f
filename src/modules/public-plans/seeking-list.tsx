import { formatNumber, plural } from '../../platform/i18n.ts'
import { type IndexEntry, IndexList } from '../../ui/index-list.tsx'
import { Stones } from '../../ui/progress.tsx'
import type { View } from '../../ui/view.ts'
import { stonesOf } from './action-state.tsx'
import { words } from './messages.ts'
import { tallyOf } from './public-plan.ts'
import type { SeekingPlan } from './seeking.queries.ts'

/** Plans with how far they are and for how many actions they seek somebody. */
export function SeekingList({ view, plans }: { view: View; plans: readonly SeekingPlan[] }) {
	return <IndexList entries={plans.map((plan) => entryOf(view, plan))} />
}

function entryOf({ language }: View, { id, slug, content, standings }: SeekingPlan): IndexEntry {
	const { head, list } = words(language)
	const lang = content.language === language ? undefined : content.language
	const tally = tallyOf(content.actions, standings)
	const done = plural(language, tally.done, head.done)
	return {
		key: id,
		href: `/plans/${slug}`,
		title: <span lang={lang}>{content.title}</span>,
		...(content.lead !== '' && { meta: <span lang={lang}>{content.lead}</span> }),
		end: (
			<>
				{content.actions.length <= MOST_STONES && (
					<Stones
						stones={stonesOf(content.actions, standings)}
						label={head.of(done, formatNumber(language, tally.total))}
					/>
				)}
				<span class="small">{plural(language, tally.seeking, list.seeking)}</span>
			</>
		),
	}
}

/** More do not fit beside the title. */
export const MOST_STONES = 14
