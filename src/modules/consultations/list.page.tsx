import type { Actor } from '../../platform/actor.ts'
import type { Draft } from '../../platform/web.tsx'
import type { Faults } from '../../ui/faults.ts'
import { Empty } from '../../ui/fold.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import { canWorkFor } from '../partnerships/index.ts'
import { type Plan, PlanFrame } from '../plans/index.ts'
import { type Consultation, whyNotHeard } from './consultation.ts'
import { publicAddress, workAddress } from './consultation-address.ts'
import type { Reason } from './consultation-view.ts'
import { lastDay } from './last-day.ts'
import { words } from './messages.ts'
import type { ConsultationForm } from './open-consultation.ts'
import { OpenForm } from './open-form.tsx'
import { canConsult } from './policy.ts'

export type ListProps = {
	view: View
	actor: Actor
	plan: Plan
	consultations: readonly Consultation[]
	counts: ReadonlyMap<string, { received: number; answered: number }>
	at: Date
	reason?: Reason | undefined
	draft?: Draft<ConsultationForm>
	faults?: Faults | undefined
}

/** When the plan was put to consultation, and how far the answers are. */
export function ListPage(props: ListProps) {
	const { view, actor, plan, consultations, faults, reason } = props
	const t = words(view.language)
	return (
		<PlanFrame view={view} plan={plan} actor={actor} title={t.list.title} lead={t.list.lead} faults={faults}>
			{reason && <Notice kind="warn" role="alert" title={t.reasons[reason]} />}
			<div class="flow">
				{consultations.length === 0 ? (
					<Empty title={t.list.none}>
						<p>{t.list.noneText}</p>
					</Empty>
				) : (
					<IndexList entries={consultations.map((one) => entryOf(props, one))} />
				)}
				{canConsult(actor, plan) && <OpenForm {...props} />}
			</div>
		</PlanFrame>
	)
}

function entryOf({ view, actor, plan, counts, at }: ListProps, consultation: Consultation) {
	const { list: t, audiences } = words(view.language)
	const { received = 0, answered = 0 } = counts.get(consultation.id) ?? {}
	const day = lastDay(view.language, consultation)
	const isOpen = whyNotHeard(consultation, at) === undefined
	const facts = [
		audiences[consultation.audience],
		isOpen ? t.until(day) : t.was(day),
		t.received(received),
		...(received > answered ? [t.unanswered(received - answered)] : []),
		...(consultation.report ? [t.reported] : []),
	]
	const isTeam = canWorkFor(actor, plan.partnership)
	return {
		href: isTeam ? workAddress(plan, consultation) : publicAddress(plan, consultation),
		title: consultation.title,
		meta: facts.join(' · '),
	}
}
