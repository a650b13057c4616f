import type { Actor } from '../../platform/actor.ts'
import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate } from '../../platform/i18n.ts'
import type { Draft } from '../../platform/web.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Meter } from '../../ui/progress.tsx'
import type { View } from '../../ui/view.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { type Plan, PlanFrame, type PlanVersion } from '../plans/index.ts'
import { AskForm } from './ask-form.tsx'
import type { RequestForm } from './ask-parties.ts'
import { words } from './messages.ts'
import { PartiesTable } from './parties-table.tsx'
import { canAskParties } from './policy.ts'
import { isBound, type PartyStanding, type Said } from './standing.ts'

export type OverviewProps = {
	view: View
	actor: Actor
	plan: Plan
	said: Said
	standings: readonly PartyStanding[]
	/** Parties to which no mail finds its way. */
	unreachable: ReadonlySet<string>
	today: string
	told?: keyof ReturnType<typeof words>['told'] | undefined
	reason?: keyof ReturnType<typeof words>['reasons'] | undefined
	draft?: Draft<RequestForm>
	faults?: Faults | undefined
}

/** Who stands behind the newest version, who must look again, and who was not asked yet. */
export function OverviewPage(props: OverviewProps) {
	const { view, actor, plan, said, told, reason, faults } = props
	const t = words(view.language)
	const [latest] = said.versions
	return (
		<PlanFrame view={view} plan={plan} actor={actor} title={t.page.title} lead={t.page.lead} faults={faults}>
			{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" title={t.told[told]} />}
			{latest === undefined ? (
				<Empty title={t.page.none}>
					<p>{t.page.noneText}</p>
				</Empty>
			) : (
				<div class="flow">
					<Newest {...props} latest={latest} />
					<PartiesTable {...props} />
					{canAskParties(actor, plan) && <AskForm {...props} />}
				</div>
			)}
		</PlanFrame>
	)
}

function Newest({ view, plan, standings, latest }: OverviewProps & { latest: PlanVersion }) {
	const { page: t } = words(view.language)
	const bound = standings.filter(({ standing }) => isBound(standing)).length
	const counted = t.count(bound, standings.length)
	const day = formatDate(view.language, latest.publishedAt, HOME_TIME_ZONE)
	return (
		<section class="card card--flat flow" aria-labelledby="newest">
			<h2 id="newest">{t.version(latest.number, day)}</h2>
			{latest.words !== '' && <WrittenText text={latest.words} lang={plan.language} />}
			{standings.length > 0 && (
				<>
					<p>{counted}</p>
					<Meter share={bound / standings.length} label={counted} />
				</>
			)}
			<p class="small muted">{t.frozen}</p>
			<p>
				<a href={`/plans/${plan.slug}/adoptions`}>{t.publicPage}</a>
			</p>
		</section>
	)
}
