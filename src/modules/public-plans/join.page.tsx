import type { Draft, Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FollowLink } from '../../ui/follow-link.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { PledgeFields, type PledgeForm, type PledgeReason, pledgeWords } from '../party-links/index.ts'
import { words } from './messages.ts'
import { isSeeking, stateOf } from './public-plan.ts'
import type { ListedPlan } from './queries.ts'

export type JoinProps = ListedPlan & {
	view: View
	draft: Draft<PledgeForm>
	faults?: Faults<PledgeForm>
	reason?: PledgeReason | undefined
}

/** Somebody joins with what they can give: confirmed by mail, and accepted by whoever leads the action. */
export function JoinPage({ view, plan, latest, standings, draft, faults = {}, reason }: JoinProps) {
	const { joinPage: t, join } = words(view.language)
	const { poster, reasons } = pledgeWords(view.language)
	const lang = latest.content.language === view.language ? undefined : latest.content.language
	// What is done or stopped takes nothing more; what seeks somebody stands first.
	const open = latest.content.actions
		.filter((action) => ['not_begun', 'under_way'].includes(stateOf(action, standings)))
		.toSorted((a, b) => Number(isSeeking(b, standings)) - Number(isSeeking(a, standings)))
	return (
		<NarrowPage noindex view={view} title={t.title} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<p class="lead">
				<a href={`/plans/${plan.slug}`} lang={lang}>
					{latest.content.title}
				</a>
			</p>
			<p>{t.text}</p>
			<form method="post" action={`/plans/${plan.slug}/join`} class="flow" noValidate>
				<PledgeFields view={view} currency={plan.currency} actions={open} draft={draft} faults={faults} />
				<p class="small muted">{poster.privacy}</p>
				<Button>{t.button}</Button>
			</form>
			<p>{t.onlyFollow}</p>
			<p>
				<FollowLink language={view.language} about={`, ${join.follow}`} what="plan" id={plan.id} />
			</p>
		</NarrowPage>
	)
}
