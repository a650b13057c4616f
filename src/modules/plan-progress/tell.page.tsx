import type { Actor } from '../../platform/actor.ts'
import { Notice } from '../../ui/notice.tsx'
import { type LinkHolder, PartyFrame } from '../partnerships/index.ts'
import type { StoredFile } from '../files/index.ts'
import { type Plan, PlanFrame } from '../plans/index.ts'
import { words } from './messages.ts'
import { progressAddress } from './progress-address.ts'
import type { ProgressReport } from './progress-report.ts'
import { ReportList } from './report-list.tsx'
import { TellForm, type TellFormProps } from './tell-form.tsx'

export type TellProps = TellFormProps & {
	plan: Plan
	saved: boolean
	reports: readonly ProgressReport[]
	photos: ReadonlyMap<string, StoredFile>
}

export function TellPage({ actor, ...props }: TellProps & { actor: Actor }) {
	const { view, plan, action, faults } = props
	const { tell: t, progress } = words(view.language)
	return (
		<PlanFrame
			{...{ view, plan, actor, faults }}
			title={t.title(action.title)}
			lead={t.lead}
			crumbs={[{ label: progress.title, href: progressAddress(plan) }]}
		>
			<Body {...props} />
		</PlanFrame>
	)
}

/** The same on the phone of somebody without an account. */
export function LinkedTellPage({ holder, ...props }: TellProps & { holder: LinkHolder }) {
	const { view, action, faults } = props
	const { tell: t } = words(view.language)
	return (
		<PartyFrame {...{ view, holder, faults }} title={t.title(action.title)} lead={t.lead}>
			<Body {...props} />
		</PartyFrame>
	)
}

function Body(props: TellProps) {
	const { view, saved, reports, photos, plan } = props
	const { tell: t } = words(view.language)
	return (
		<div class="flow">
			{saved && <Notice kind="ok" title={t.saved} />}
			<TellForm {...props} />
			<h2>{t.history}</h2>
			{reports.length === 0 && <p>{t.none}</p>}
			<ReportList language={view.language} reports={reports} photos={photos} lang={plan.language} />
		</div>
	)
}
