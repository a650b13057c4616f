import { type ComponentChildren, h } from 'preact'
import { description, FieldFrame, type FieldProps } from './field-frame.tsx'
import { WordCount, type WordLimit } from './word-count.tsx'

type TextFieldProps = FieldProps & {
	/** More than one row makes it a text area. */
	rows?: number | undefined
	type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'date' | 'time' | 'datetime-local' | undefined
	autocomplete?: string | undefined
	inputmode?: 'numeric' | 'decimal' | undefined
	required?: boolean | undefined
	/** Shown and sent, but somebody else is writing here. */
	readonly?: boolean | undefined
	short?: boolean | undefined
	limit?: WordLimit | undefined
	/** Stands at the right of the label: a status, or who is writing. */
	beside?: ComponentChildren
	/** Language of what is written, when it is not the language of the page. */
	lang?: string | undefined
}

export function TextField(props: TextFieldProps) {
	const { name, rows = 1, limit, value = '' } = props
	return (
		<FieldFrame {...props}>
			{rows > 1 ? <Area {...props} rows={rows} /> : <Input {...props} />}
			{limit && <WordCount name={name} text={value} limit={limit} />}
		</FieldFrame>
	)
}

function Area({ rows, ...props }: TextFieldProps & { rows: number }) {
	return (
		<textarea class="input" rows={rows} {...control(props)}>
			{kept(props.value)}
		</textarea>
	)
}

/** A browser drops the first line break of a text area; one more keeps the writer's own. */
function kept(text = ''): string {
	return text.startsWith('\n') ? `\n${text}` : text
}

function Input({ type = 'text', inputmode, short, ...props }: TextFieldProps) {
	const className = short ? 'input input--short' : 'input'
	return h('input', { class: className, type, inputmode, value: props.value, ...control(props) })
}

function control({ name, hint, fault, limit, autocomplete, required, readonly, lang }: TextFieldProps) {
	return {
		id: name,
		name,
		autocomplete,
		required,
		readOnly: readonly,
		lang,
		'aria-invalid': fault === undefined ? undefined : ('true' as const),
		'aria-describedby': description({ name, hint, fault, counted: limit !== undefined }),
	}
}

export type Option = { value: string; label: string }
type SelectFieldProps = FieldProps & {
	options: readonly Option[]
	/** What stands there until something is chosen; it counts as no answer. */
	empty?: string | undefined
	required?: boolean | undefined
	short?: boolean | undefined
}

export function SelectField({ options, empty, value, short, ...props }: SelectFieldProps) {
	const className = short ? 'input input--short' : 'input'
	return (
		<FieldFrame {...props}>
			<select class={className} {...control({ ...props, value })}>
				{empty !== undefined && <option value="">{empty}</option>}
				{options.map((option) => (
					<option key={option.value} value={option.value} selected={option.value === value}>
						{option.label}
					</option>
				))}
			</select>
		</FieldFrame>
	)
}
