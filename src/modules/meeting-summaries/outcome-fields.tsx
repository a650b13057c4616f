import type { Faults } from '../../ui/faults.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { View } from '../../ui/view.ts'
import { words } from './messages.ts'
import type { Owner } from './owners.ts'
import { outcomeKinds } from './summary.ts'

type FieldsProps = {
	view: View
	owners: readonly Owner[]
	draft: Readonly<Record<string, string | undefined>>
	faults?: Faults | undefined
}

export function OutcomeFields({ view, owners, draft, faults = {} }: FieldsProps) {
	const { outcomes: t } = words(view.language)
	const field = (name: 'kind' | 'outcome' | 'owner' | 'dueOn') => ({ name, value: draft[name], fault: faults[name] })
	const kinds = outcomeKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))
	return (
		<>
			<SelectField {...field('kind')} label={t.kind} empty="" options={kinds} />
			<TextField {...field('outcome')} label={t.words} rows={3} />
			<SelectField
				{...field('owner')}
				label={t.owner}
				hint={t.ownerHint}
				empty={t.nobody}
				options={owners.map(({ key, name }) => ({ value: key, label: name }))}
			/>
			<TextField {...field('dueOn')} label={t.dueOn} hint={t.dueHint} />
		</>
	)
}
