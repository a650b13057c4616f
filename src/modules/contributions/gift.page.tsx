import type { Actor } from '../../platform/actor.ts'
import type { Faults } from '../../platform/web.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { View } from '../../ui/view.ts'
import type { Party } from '../partnerships/index.ts'
import { type Plan, type PlanAction, PlanFrame } from '../plans/index.ts'
import { contributionsPath } from './addresses.ts'
import type { Contribution } from './contribution.ts'
import { type GiftDraft, GiftFields } from './gift-fields.tsx'
import type { GiftForm } from './gift-form.ts'
import { type Reason, words } from './messages.ts'

export type NewDraft = GiftDraft & { partyId?: string; saidYes?: string }
export type GiftPageProps = {
	view: View
	plan: Plan
	actor: Actor
	actions: readonly PlanAction[]
	/** Whom one may write for: all of the register for the team, their own for others. */
	parties: readonly Pick<Party, 'id' | 'name'>[]
	/** Whether some of them are not the actor's own, so that it is written down for them. */
	forOthers: boolean
	/** Of one that is changed. */
	contribution?: Contribution | undefined
	draft: NewDraft
	faults?: Faults<GiftForm & { partyId: string; saidYes: string }>
	reason?: Reason | undefined
}

/** One form for what a party gives: offered by itself, written down by the team, or changed. */
export function GiftPage(props: GiftPageProps) {
	const { view, plan, actor, actions, contribution, draft, faults = {}, reason } = props
	const t = words(view.language)
	const all = contributionsPath(plan)
	const title = contribution ? t.form.editTitle : props.forOthers ? t.form.writeTitle : t.form.giveTitle
	const button = contribution ? t.form.edit : props.forOthers ? t.form.write : t.form.give
	const crumbs = [{ label: t.page.title, href: all }]
	return (
		<PlanFrame view={view} plan={plan} actor={actor} title={title} crumbs={crumbs} faults={faults}>
			{reason && <Notice kind="warn" title={t.reasons[reason]} />}
			{contribution && <p class="lead">{t.one.changeHint}</p>}
			<Card>
				<form method="post" action={contribution ? `${all}/${contribution.id}` : all} class="flow" noValidate>
					{contribution && <input type="hidden" name="version" value={contribution.version} />}
					{!contribution && <PartyFields {...props} />}
					<GiftFields view={view} currency={plan.currency} actions={actions} draft={draft} faults={faults} />
					{!contribution && props.forOthers && (
						<TextField
							name="saidYes"
							label={t.form.saidYes}
							hint={t.form.saidYesHint}
							value={draft.saidYes}
							fault={faults.saidYes}
						/>
					)}
					<Button>{button}</Button>
				</form>
			</Card>
		</PlanFrame>
	)
}

function PartyFields({ view, parties, draft, faults = {} }: GiftPageProps) {
	const t = words(view.language)
	const [only, ...others] = parties
	if (only && others.length === 0) {
		return (
			<p>
				<strong>{only.name}</strong>
				<input type="hidden" name="partyId" value={only.id} />
			</p>
		)
	}
	return (
		<SelectField
			name="partyId"
			label={t.form.party}
			empty={t.form.choose}
			options={parties.map(({ id, name }) => ({ value: id, label: name }))}
			value={draft.partyId}
			fault={faults.partyId}
		/>
	)
}
