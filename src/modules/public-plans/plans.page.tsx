import { formatDate, plural } from '../../platform/i18n.ts'
import { Empty } from '../../ui/fold.tsx'
import { type IndexEntry, IndexList } from '../../ui/index-list.tsx'
import { ProgrammeDot } from '../../ui/programme.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import { joinedParties } from '../partnerships/index.ts'
import { words } from './messages.ts'
import type { ListedPlan } from './queries.ts'
import { PlanStones } from './plan-stones.tsx'

/** All plans that are public, with how far each is. */
export function PlansPage({ view, plans }: { view: View; plans: readonly ListedPlan[] }) {
	const { list } = words(view.language)
	return (
		<PublicLayout view={view} title={list.title}>
			<div class="wrap sec flow">
				<h1>{list.title}</h1>
				<p class="lead">{list.lead}</p>
				{plans.length === 0 ? (
					<Empty title={list.none}>
						<p>{list.noneText}</p>
					</Empty>
				) : (
					<IndexList entries={plans.map((one) => entryOf(view, one))} />
				)}
			</div>
		</PublicLayout>
	)
}

function entryOf(view: View, { plan, latest, programme, standings }: ListedPlan): IndexEntry {
	const { language } = view
	const { list, head } = words(language)
	const { content } = latest
	const lang = content.language === language ? undefined : content.language
	return {
		key: plan.id,
		href: `/plans/${plan.slug}`,
		title: <span lang={lang}>{content.title}</span>,
		meta: (
			<>
				<ProgrammeDot programme={programme.theme}>
					<span lang={lang}>{head.typeIn(content.typeName, programme.name)}</span>
				</ProgrammeDot>
				{`, ${plural(language, joinedParties(plan.partnership).length, list.parties)}. `}
				{list.updated(formatDate(language, latest.publishedAt, programme.timeZone))}
			</>
		),
		end: <PlanStones language={language} actions={content.actions} standings={standings} />,
	}
}
