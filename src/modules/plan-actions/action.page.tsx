import { Button, LinkButton } from '../../ui/button.tsx'
import { Rows } from '../../ui/card.tsx'
import { Fold } from '../../ui/fold.tsx'
import { Notice } from '../../ui/notice.tsx'
import { OrgMark, Who } from '../../ui/people.tsx'
import { WrittenText } from '../../ui/written-text.tsx'
import { canWritePlan, formatDue, PlanFrame } from '../plans/index.ts'
import { ActionStatus, Flags } from './action-status.tsx'
import { BudgetSection } from './budget-section.tsx'
import { IndicatorSection } from './indicator-section.tsx'
import { MeasureSection } from './measure-section.tsx'
import { words } from './messages.ts'
import { PartySection } from './party-section.tsx'
import { actionAddress, workAddress } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'
import type { Staying } from './remove-action.ts'
import type { Reading } from './queries.ts'
import { StepSection } from './step-section.tsx'

export type ActionProps = ActionData & { readings: readonly Reading[]; reason?: Staying | undefined }

/** One action with all that it consists of. */
export function ActionPage(props: ActionProps) {
	const { view, plan, actor, one, today, reason } = props
	const { language } = view
	const { action: t, aside } = words(language)
	const { title, summary, number } = one.action
	const crumbs = [{ label: plan.title, href: workAddress(plan) }, { label: aside.number(number) }]
	return (
		<PlanFrame {...{ view, plan, actor, title, crumbs }} commands={<EditButton {...props} />}>
			<div class="flow actionpage">
				{reason && <Notice kind="warn" role="alert" title={t[reason]} />}
				<WrittenText text={summary} lang={plan.language} />
				<p class="row">
					<Flags {...{ language, one, today }} />
				</p>
				{one.lacking.length > 0 && <p class="small muted">{t.lacks}</p>}
				<Known {...props} />
				<PartySection {...props} />
				<StepSection {...props} />
				<BudgetSection {...props} />
				<IndicatorSection {...props} />
				<MeasureSection {...props} />
				<Removal {...props} />
			</div>
		</PlanFrame>
	)
}

function EditButton({ view, plan, actor, one }: ActionProps) {
	if (!canWritePlan(actor, plan)) return null
	return (
		<LinkButton kind="second" icon="edit" href={`${actionAddress(plan, one.action)}/edit`}>
			{words(view.language).action.edit}
		</LinkButton>
	)
}

function Known({ view, plan, content, one }: ActionProps) {
	const { language } = view
	const { aside: t } = words(language)
	const { action, leader } = one
	const challenge = content.challenges.find(({ id }) => id === action.challengeId)
	const said = (term: string, text: string) =>
		text === '' ? [] : [{ term, value: <span lang={plan.language}>{text}</span> }]
	const mark = leader && <OrgMark name={leader.name} id={leader.partyId} size="small" />
	return (
		<Rows
			kind="tight"
			pairs={[
				{ term: t.state, value: <ActionStatus language={language} one={one} /> },
				{ term: t.leads, value: leader ? <Who mark={mark}>{leader.name}</Who> : t.nobody },
				{ term: t.due, value: formatDue(language, action) || t.noDate },
				...said(t.agenda, challenge ? challenge.agenda || challenge.challenge : ''),
				...said(t.sought, action.sought),
				...said(t.place, action.place),
			]}
		/>
	)
}

function Removal({ view, plan, actor, one }: ActionProps) {
	const { action: t } = words(view.language)
	if (!canWritePlan(actor, plan)) return null
	return (
		<div class="folds">
			<Fold summary={t.remove}>
				<form method="post" action={`${actionAddress(plan, one.action)}/removal`} class="flow">
					<p>{t.removeLead}</p>
					<p>
						<Button kind="bad">{t.remove}</Button>
					</p>
				</form>
			</Fold>
		</div>
	)
}
