import type { Draft, Faults } from '../../platform/web.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { PlanFormFrame, type PlanRoomData, planWords, sectionKinds } from '../plans/index.ts'
import type { SectionWords } from './add-section.ts'
import { missingKinds } from './completeness.ts'
import { words } from './messages.ts'
import { structureAddress } from './plan-address.ts'

export type SectionProps = PlanRoomData & { draft?: Draft<SectionWords>; faults?: Faults<SectionWords> }

/** One more section; those that a plan of this type has and this one lacks stand first. */
export function SectionFormPage(props: SectionProps) {
	const { view, plan, content, draft = {}, faults = {} } = props
	const { structure, section: t } = words(view.language)
	const { sections } = planWords(view.language)
	const kinds = missingKinds(content.type, content.sections, sectionKinds)
	const options = kinds.map((value) => ({ value, label: sections[value] }))
	const above = [{ label: structure.title, href: structureAddress(plan) }]
	return (
		<PlanFormFrame
			{...props}
			{...{ faults, above }}
			title={t.title}
			action={`${structureAddress(plan)}/sections`}
			button={t.add}
		>
			<SelectField
				name="kind"
				label={t.kind}
				options={options}
				empty={t.choose}
				value={draft.kind}
				fault={faults.kind}
			/>
			<TextField
				name="title"
				label={t.name}
				hint={t.nameHint}
				lang={plan.language}
				value={draft.title}
				fault={faults.title}
			/>
		</PlanFormFrame>
	)
}
