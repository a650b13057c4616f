import { dayAt } from '../../platform/dates.ts'
import { formatDay } from '../../platform/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { IndexList } from '../../ui/index-list.tsx'
import type { View } from '../../ui/view.ts'
import { hostFields, planAddress, seriesAddress } from './hosting-address.ts'
import { words } from './messages.ts'
import type { StudioProps } from './studio.page.tsx'
import type { Proposal, Studio } from './studio.ts'

/** Freezes the plan that is looked at, once every meeting has a host. */
export function KeepForm({ view, studio, proposal, draft, faults }: StudioProps & { proposal: Proposal }) {
	const { keep: t } = words(view.language)
	if (!proposal.judged) return null
	return (
		<Card title={t.title}>
			<form method="post" action={`${seriesAddress(studio.hosting)}/plans`} class="flow" noValidate>
				<input type="hidden" name="inputSha256" value={proposal.inputSha256} />
				{hostFields(proposal.input, proposal.plan).map((field) => (
					<input key={field.name} type="hidden" {...field} />
				))}
				<p>{t.lead}</p>
				<TextField
					name="reason"
					rows={2}
					label={t.reason}
					hint={t.reasonHint}
					value={draft?.reason}
					fault={faults?.['reason']}
				/>
				<p>
					<Button>{t.button}</Button>
				</p>
			</form>
		</Card>
	)
}

export function KeptPlans({ view: { language }, studio: { hosting, plans } }: { view: View; studio: Studio }) {
	const { keep: t } = words(language)
	const entries = plans.map((plan) => ({
		href: planAddress(hosting, plan),
		title: t.plan(plan.number),
		meta: [t.by(plan.keptByName, formatDay(language, dayAt(plan.keptAt, hosting.room.programme.timeZone))), plan.reason]
			.filter((part) => part !== '')
			.join('. '),
	}))
	return (
		<section class="flow" aria-labelledby="plans">
			<h2 id="plans">{t.kept}</h2>
			<IndexList kind="thin" entries={entries} />
		</section>
	)
}
