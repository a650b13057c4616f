import type { Draft, Faults } from '../../platform/web.tsx'
import { Button, More } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { NarrowPage } from '../../ui/narrow-page.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { contributionWords } from '../contributions/index.ts'
import { formatDue, type PlanAction } from '../plans/index.ts'
import { type Reason, words } from './messages.ts'
import type { PledgeForm } from './pledge.ts'
import { PledgeFields } from './pledge-fields.tsx'
import type { Poster } from './queries.ts'

export type PosterProps = Poster & {
	view: View
	draft: Draft<PledgeForm>
	faults?: Faults<PledgeForm>
	reason?: Reason | undefined
}

/** What whoever scans a poster sees: what is sought, who does what, and what they could give. */
export function PosterPage(props: PosterProps) {
	const { view, plan, latest, faults = {}, reason } = props
	const { poster: t, reasons } = words(view.language)
	const { content } = latest
	const sought = content.actions.filter((action) => action.sought !== '')
	return (
		<NarrowPage noindex view={view} title={content.title} faults={faults}>
			<ErrorSummary language={view.language} faults={faults} />
			{reason && <Notice kind="warn" title={reasons[reason]} />}
			<p class="lead">{content.lead}</p>
			{sought.length > 0 && (
				<Card title={t.sought}>
					<Actions view={view} actions={sought} words={({ sought: missing }) => missing} />
				</Card>
			)}
			<PledgeCard {...props} />
			<Card title={t.who}>
				<Actions view={view} actions={content.actions} words={(action) => whoDoes(view, action)} />
			</Card>
			<More href={`/plans/${plan.slug}`}>{t.all}</More>
		</NarrowPage>
	)
}

type ActionsProps = { view: View; actions: readonly PlanAction[]; words: (action: PlanAction) => string }

function Actions({ view, actions, words: said }: ActionsProps) {
	const { inAction } = contributionWords(view.language)
	return (
		<ul>
			{actions.map((action) => (
				<li key={action.id}>
					<strong>{inAction(action.number, action.title)}</strong>
					<p class="small muted">{said(action)}</p>
				</li>
			))}
		</ul>
	)
}

function whoDoes({ language }: View, action: PlanAction): string {
	const leader = action.parties.find(({ part }) => part === 'leads')
	const said = [leader?.name ?? '', formatDue(language, action)]
	return said.filter((part) => part !== '').join(', ')
}

function PledgeCard({ view, plan, link, latest, draft, faults = {} }: PosterProps) {
	const { poster: t } = words(view.language)
	const { actions } = latest.content
	return (
		<Card title={t.pledgeTitle}>
			<form method="post" action={`/p/${link.token}/pledge`} class="flow" noValidate>
				<PledgeFields view={view} currency={plan.currency} actions={actions} draft={draft} faults={faults} />
				<p class="small muted">{t.privacy}</p>
				<Button>{t.button}</Button>
			</form>
		</Card>
	)
}
