import { asList } from '../../ui/roles.ts'
import { canLeadAction, canWritePlan } from '../plans/index.ts'
import { ActionSection } from './action-section.tsx'
import { words } from './messages.ts'
import { actionAddress } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'
import { StepLine } from './step-line.tsx'

/** What is to be done, by date; whoever leads the action says what has been. */
export function StepSection({ view, plan, actor, one, today }: ActionData) {
	const { action: t } = words(view.language)
	const address = `${actionAddress(plan, one.action)}/steps`
	const writes = canWritePlan(actor, plan)
	const leads = canLeadAction(actor, plan, one.action)
	return (
		<ActionSection id="steps" title={t.steps} add={writes ? { href: `${address}/new`, label: t.addStep } : undefined}>
			{one.action.steps.length === 0 && <p class="muted">{t.noSteps}</p>}
			<ol class="alist" {...asList}>
				{one.action.steps.map((step) => (
					<StepLine key={step.id} {...{ view, plan, step, today, writes, leads }} address={`${address}/${step.id}`} />
				))}
			</ol>
		</ActionSection>
	)
}
