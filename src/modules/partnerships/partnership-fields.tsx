import type { Draft, Faults } from '../../platform/web.tsx'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import { partnershipForms, partnershipKinds, steerings } from './partnership.ts'

export type PartnershipDraft = Partial<
	Record<'name' | 'kind' | 'form' | 'steeredBy' | 'area' | 'vision' | 'contactName' | 'contactEmail', string>
>
type Props = { view: View; typed: Draft<PartnershipDraft>; faults: Faults<PartnershipDraft> }

/** What a partnership says of itself, the same where it is founded and where it is edited. */
export function PartnershipFields({ view, typed, faults }: Props) {
	const { fields: t } = words(view.language)
	const field = (name: keyof PartnershipDraft) => ({ name, value: typed[name], fault: faults[name] })
	return (
		<>
			<TextField {...field('name')} label={t.name} hint={t.nameHint} />
			<Organising view={view} typed={typed} faults={faults} />
			<TextField {...field('area')} label={t.area} hint={t.areaHint} />
			<TextField {...field('vision')} label={t.vision} hint={t.visionHint} rows={4} />
			<TextField {...field('contactName')} label={t.contactName} hint={t.contactHint} autocomplete="off" />
			<TextField {...field('contactEmail')} label={t.contactEmail} type="email" autocomplete="off" />
		</>
	)
}

function Organising({ view, typed, faults }: Props) {
	const { fields: t, kinds, forms, steeredBy } = words(view.language)
	const field = (name: 'kind' | 'form' | 'steeredBy') => ({ name, value: typed[name], fault: faults[name] })
	return (
		<>
			<ChoiceGroup
				kind="one"
				{...field('kind')}
				label={t.kind}
				options={partnershipKinds.map((value) => ({ value, label: kinds[value], hint: t.kindHints[value] }))}
			/>
			<ChoiceGroup
				kind="one"
				{...field('form')}
				label={t.form}
				options={partnershipForms.map((value) => ({ value, label: forms[value], hint: t.formHints[value] }))}
			/>
			<ChoiceGroup
				kind="one"
				{...field('steeredBy')}
				label={t.steeredBy}
				options={steerings.map((value) => ({ value, label: steeredBy[value] }))}
			/>
		</>
	)
}
