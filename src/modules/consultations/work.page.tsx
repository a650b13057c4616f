import type { Actor } from '../../platform/actor.ts'
import type { Faults } from '../../ui/faults.ts'
import { Empty } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { type Plan, PlanFrame } from '../plans/index.ts'
import { type Consultation, type ConsultationInput, whyNotHeard } from './consultation.ts'
import { consultationsAddress, publicAddress } from './consultation-address.ts'
import type { Reason, Told, Typed } from './consultation-view.ts'
import { InputCard } from './input-card.tsx'
import { lastDay } from './last-day.ts'
import { words } from './messages.ts'
import { canConsult } from './policy.ts'
import { ReportFields } from './report-fields.tsx'

export type WorkProps = {
	view: View
	actor: Actor
	plan: Plan
	consultation: Consultation
	inputs: readonly ConsultationInput[]
	at: Date
	/** Of which input the answer was sent that is shown again. */
	answering?: string | undefined
	told?: Told | undefined
	reason?: Reason | undefined
	draft?: Typed
	faults?: Faults | undefined
}

/** What came in, for the team: who wrote it, about what, and what became of it. */
export function WorkPage(props: WorkProps) {
	const { view, actor, plan, consultation, inputs, at, told, reason, faults } = props
	const t = words(view.language)
	const day = lastDay(view.language, consultation)
	const crumbs = [{ label: t.list.title, href: consultationsAddress(plan) }, { label: consultation.title }]
	const lead = whyNotHeard(consultation, at) ? t.page.over(day) : t.page.open(day)
	return (
		<PlanFrame
			view={view}
			plan={plan}
			actor={actor}
			title={consultation.title}
			crumbs={crumbs}
			lead={lead}
			faults={faults}
		>
			{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
			{told && <Notice kind="ok" title={t.told[told]} />}
			<div class="flow">
				<p>
					<a href={publicAddress(plan, consultation)}>{t.work.public}</a>
				</p>
				{inputs.length === 0 && (
					<Empty title={t.work.none}>
						<p>{t.work.noneText}</p>
					</Empty>
				)}
				{inputs.map((input) => (
					<InputCard key={input.id} {...props} input={input} />
				))}
				{canConsult(actor, plan) && <ReportFields {...props} />}
			</div>
		</PlanFrame>
	)
}
