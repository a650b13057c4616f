import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/fold.tsx'
import { asList } from '../../ui/roles.ts'
import { canLeadAction, canWritePlan, PlanFrame } from '../plans/index.ts'
import { words } from './messages.ts'
import { type Milestone, MilestoneLine, milestonesOf } from './milestone-line.tsx'
import { actionAddress, workAddress } from './plan-address.ts'
import type { PlanData } from './plan-data.ts'
import { StepLine } from './step-line.tsx'

/** What everybody shall see on the way: of the plan, and of its actions. */
export function MilestonesPage(props: PlanData) {
	const { view, plan, actor, content, today } = props
	const { language } = view
	const { milestones: t } = words(language)
	const milestones = milestonesOf(content)
	const add = canWritePlan(actor, plan) && <LinkButton href={`${workAddress(plan)}/milestones/new`}>{t.add}</LinkButton>
	const crumbs = [{ label: plan.title, href: workAddress(plan) }, { label: t.title }]
	return (
		<PlanFrame {...{ view, plan, actor, crumbs }} title={t.title} lead={t.lead} commands={add}>
			<MilestoneLine {...{ language, milestones, today }} lang={plan.language} />
			{milestones.length === 0 ? (
				<Empty title={t.none}>
					<p>{t.noneText}</p>
				</Empty>
			) : (
				<ol class="alist" {...asList}>
					{milestones.map((one) => (
						<MilestoneRow key={one.id} {...props} milestone={one} />
					))}
				</ol>
			)}
		</PlanFrame>
	)
}

function MilestoneRow({ milestone, ...props }: PlanData & { milestone: Milestone }) {
	const { view, plan, actor, content, today } = props
	const { milestones: t } = words(view.language)
	const action = content.actions.find(({ number }) => number === milestone.number)
	const writes = canWritePlan(actor, plan)
	const place = action === undefined ? `${workAddress(plan)}/milestones` : `${actionAddress(plan, action)}/steps`
	return (
		<StepLine
			{...{ view, plan, today, writes }}
			step={milestone}
			address={`${place}/${milestone.id}`}
			leads={action === undefined ? writes : canLeadAction(actor, plan, action)}
			beside={action && <a href={actionAddress(plan, action)}>{t.ofAction(action.number)}</a>}
		/>
	)
}
