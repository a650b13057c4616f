import type { ComponentChildren } from 'preact'
import { description, Fault, Hint } from './field-frame.tsx'

export type Choice = { value: string; label: ComponentChildren; hint?: string | undefined }

type ChoiceGroupProps = {
	name: string
	label: string
	hint?: string | undefined
	fault?: string | undefined
	options: readonly Choice[]
	small?: boolean | undefined
} & ({ kind: 'one'; value: string | undefined } | { kind: 'many'; value: readonly string[] })

/** One of several (radio), or any of several (checkbox, sent as `name[]`), under one question. */
export function ChoiceGroup({ name, label, hint, fault, options, small, kind, value }: ChoiceGroupProps) {
	const isChosen = (option: string) => (typeof value === 'object' ? value.includes(option) : option === value)
	return (
		<fieldset
			class="group"
			data-error={fault === undefined ? undefined : ''}
			aria-describedby={description({ name, hint, fault })}
		>
			<legend>{label}</legend>
			<Hint name={name} hint={hint} />
			<Fault name={name} fault={fault} />
			{options.map((option, index) => (
				<label key={option.value} class={small ? 'choice choice--s' : 'choice'}>
					<input
						type={kind === 'one' ? 'radio' : 'checkbox'}
						id={choiceId(name, index)}
						name={kind === 'one' ? name : `${name}[]`}
						value={option.value}
						checked={isChosen(option.value)}
					/>
					<ChoiceWords {...option} />
				</label>
			))}
		</fieldset>
	)
}

type CheckFieldProps = {
	name: string
	label: ComponentChildren
	hint?: string | undefined
	fault?: string | undefined
	checked: boolean
	value?: string | undefined
	small?: boolean | undefined
}

/** One statement to agree with. */
export function CheckField({ name, label, hint, fault, checked, value = 'yes', small }: CheckFieldProps) {
	return (
		<div class="field" data-error={fault === undefined ? undefined : ''}>
			<Fault name={name} fault={fault} />
			<label class={small ? 'choice choice--s' : 'choice'}>
				<input
					type="checkbox"
					id={name}
					name={name}
					value={value}
					checked={checked}
					aria-invalid={fault === undefined ? undefined : 'true'}
					aria-describedby={description({ name, fault })}
				/>
				<ChoiceWords label={label} hint={hint} />
			</label>
		</div>
	)
}

type ScaleProps = {
	name: string
	label: ComponentChildren
	hint?: string | undefined
	fault?: string | undefined
	value: number | undefined
	from?: number | undefined
	to?: number | undefined
	/** Label to the left of the scale, as in the panel of an assessor. */
	inline?: boolean | undefined
}

export function Scale({ name, label, hint, fault, value, from = 1, to = 5, inline }: ScaleProps) {
	const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index)
	return (
		<fieldset
			class={inline ? 'scalefield sc' : 'scalefield'}
			data-error={fault === undefined ? undefined : ''}
			aria-describedby={description({ name, hint, fault })}
		>
			<legend>{label}</legend>
			<Hint name={name} hint={hint} />
			<Fault name={name} fault={fault} />
			<div class="scale">
				{steps.map((step, index) => (
					<label key={step}>
						{step}
						<input type="radio" id={choiceId(name, index)} name={name} value={step} checked={step === value} />
					</label>
				))}
			</div>
		</fieldset>
	)
}

function ChoiceWords({ label, hint }: Pick<Choice, 'label' | 'hint'>) {
	return (
		<span>
			{label}
			{hint !== undefined && <small>{hint}</small>}
		</span>
	)
}

/** The first choice bears the name itself, so that the error summary can lead to it. */
function choiceId(name: string, index: number): string {
	return index === 0 ? name : `${name}-${index + 1}`
}
