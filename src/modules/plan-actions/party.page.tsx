import type { Draft, Faults } from '../../platform/web.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { joinedParties } from '../partnerships/index.ts'
import { type ActionParty, parts, PlanFormFrame, planWords, waysOfSteering } from '../plans/index.ts'
import { words } from './messages.ts'
import type { PartWords } from './part-form.ts'
import { actionAddress, actionCrumbs } from './plan-address.ts'
import type { ActionData } from './plan-data.ts'

export type PartyProps = ActionData & {
	/** The one whose part is changed; another one is chosen. */
	party?: ActionParty
	draft?: Draft<PartWords>
	faults?: Faults<PartWords>
}

/** What a party does in an action. */
export function PartyPage(props: PartyProps) {
	const { view, plan, one, party, faults } = props
	const { party: t } = words(view.language)
	const address = `${actionAddress(plan, one.action)}/parties`
	const own = party && `${address}/${party.partyId}`
	const removal = own === undefined ? undefined : { label: t.remove, lead: t.removeLead, action: `${own}/removal` }
	return (
		<PlanFormFrame
			above={actionCrumbs(view, plan, one.action)}
			{...props}
			{...{ faults, removal }}
			title={party === undefined ? t.newTitle : t.editTitle(party.name)}
			action={own ?? address}
			button={party === undefined ? t.add : t.save}
		>
			{party === undefined && <WhichParty {...props} />}
			<WhatPart {...props} />
		</PlanFormFrame>
	)
}

function WhichParty({ view, plan, one, draft = {}, faults = {} }: PartyProps) {
	const { party: t } = words(view.language)
	const there = new Set(one.action.parties.map(({ partyId }) => partyId))
	const others = joinedParties(plan.partnership).filter(({ id }) => !there.has(id))
	const options = others.map(({ id, name }) => ({ value: id, label: name }))
	if (options.length === 0) return <p>{t.noneLeft}</p>
	return (
		<SelectField
			name="partyId"
			label={t.party}
			options={options}
			empty={t.choose}
			value={draft.partyId}
			fault={faults.partyId}
		/>
	)
}

function WhatPart({ view, plan, party, draft = {}, faults = {} }: PartyProps) {
	const { party: t } = words(view.language)
	const { steering } = planWords(view.language)
	const options = parts.map((value) => {
		return { value, label: t.parts[value], hint: value === 'leads' ? t.leadsHint : undefined }
	})
	const ways = waysOfSteering.map((value) => ({ value, label: steering[value] }))
	return (
		<>
			<ChoiceGroup
				kind="one"
				name="part"
				label={t.part}
				options={options}
				value={draft.part ?? party?.part}
				fault={faults.part}
			/>
			<TextField
				name="askedFor"
				label={t.askedFor}
				hint={t.askedForHint}
				rows={2}
				lang={plan.language}
				value={draft.askedFor ?? party?.askedFor}
				fault={faults.askedFor}
			/>
			<SelectField
				name="steering"
				label={t.steering}
				options={ways}
				empty={t.noSteering}
				value={draft.steering ?? party?.steering ?? undefined}
				fault={faults.steering}
			/>
		</>
	)
}
