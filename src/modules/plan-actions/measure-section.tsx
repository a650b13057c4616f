import { Button } from '../../ui/button.tsx'
import { asList } from '../../ui/roles.ts'
import { canWritePlan } from '../plans/index.ts'
import { ActionSection } from './action-section.tsx'
import { words } from './messages.ts'
import { actionAddress } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'

/** What of the toolbox it uses. */
export function MeasureSection({ view, plan, actor, one }: ActionData) {
	const { action: t } = words(view.language)
	const { measures } = one.action
	const address = `${actionAddress(plan, one.action)}/measures`
	const writes = canWritePlan(actor, plan)
	return (
		<ActionSection
			id="measures"
			title={t.measures}
			add={writes ? { href: `${address}/new`, label: t.addMeasure } : undefined}
		>
			{measures.length === 0 && <p class="muted">{t.noMeasures}</p>}
			<ul class="alist" {...asList}>
				{measures.map(({ measureId, slug, title, note }) => (
					<li key={measureId}>
						<div>
							<a href={`/toolbox/${slug}`}>{title}</a>
							{note !== '' && (
								<p class="small muted" lang={plan.language}>
									{note}
								</p>
							)}
						</div>
						{writes && (
							<form method="post" action={`${address}/${measureId}/removal`}>
								<Button kind="quiet" size="small" about={title}>
									{t.leave}
								</Button>
							</form>
						)}
					</li>
				))}
			</ul>
		</ActionSection>
	)
}
