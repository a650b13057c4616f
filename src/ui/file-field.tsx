import { description, FieldFrame } from './field-frame.tsx'

type FileFieldProps = {
	name: string
	label: string
	hint?: string | undefined
	fault?: string | undefined
	accept?: string | undefined
	multiple?: boolean | undefined
}

/** The form around it needs `enctype="multipart/form-data"`. What was chosen cannot be shown again: the browser forgets it. */
export function FileField({ name, label, hint, fault, accept, multiple }: FileFieldProps) {
	return (
		<FieldFrame name={name} label={label} hint={hint} fault={fault}>
			<input
				class="input input--file"
				type="file"
				id={name}
				{...{ name, accept, multiple }}
				aria-invalid={fault === undefined ? undefined : 'true'}
				aria-describedby={description({ name, hint, fault })}
			/>
		</FieldFrame>
	)
}
