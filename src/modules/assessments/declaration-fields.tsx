import type { Language } from '../../platform/i18n.ts'
import { ChoiceGroup } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { words } from './messages.ts'

type DeclarationFieldsProps = {
	language: Language
	/** Names of the two fields. */
	names: { answer: string; reason: string }
	label: string
	values: { answer: string | undefined; reason: string | undefined }
	faults: { answer: string | undefined; reason: string | undefined }
}

/** The question, and the reason that is asked for once the answer is yes. */
export function DeclarationFields({ language, names, label, values, faults }: DeclarationFieldsProps) {
	const { declare } = words(language)
	return (
		<div class="declare">
			<ChoiceGroup
				kind="one"
				name={names.answer}
				label={label}
				value={values.answer}
				fault={faults.answer}
				options={[
					{ value: 'no', label: declare.no },
					{ value: 'yes', label: declare.yes },
				]}
			/>
			<TextField
				name={names.reason}
				label={declare.reason}
				hint={declare.reasonHint}
				value={values.reason}
				fault={faults.reason}
				rows={2}
			/>
		</div>
	)
}
