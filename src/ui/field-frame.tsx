import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'

export type FieldProps = {
	/** Name and id of the control. */
	name: string
	label: string
	/** In a column whose heading says the same: read aloud but not shown. */
	labelHidden?: boolean | undefined
	hint?: string | undefined
	value: string | undefined
	fault?: string | undefined
}

type Described = { name: string; hint?: string | undefined; fault?: string | undefined; counted?: boolean | undefined }

/** Hint, fault and counter are read aloud in this order, and only those that are there. */
export function description({ name, hint, fault, counted }: Described): string | undefined {
	const ids = [
		hint === undefined ? [] : [`${name}-hint`],
		fault === undefined ? [] : [`${name}-fault`],
		counted ? [`${name}-count`] : [],
	].flat()
	return ids.length > 0 ? ids.join(' ') : undefined
}

type FieldFrameProps = Omit<FieldProps, 'value'> & { beside?: ComponentChildren; children: ComponentChildren }

/** Label, hint, fault, control: always in this order. */
export function FieldFrame({ name, label, labelHidden, hint, fault, beside, children }: FieldFrameProps) {
	return (
		<div class="field" data-error={fault === undefined ? undefined : ''}>
			{beside === undefined ? (
				<Label name={name} label={label} hidden={labelHidden} />
			) : (
				<LabelRow name={name} label={label} beside={beside} />
			)}
			<Hint name={name} hint={hint} />
			<Fault name={name} fault={fault} />
			{children}
		</div>
	)
}

function Label({ name, label, hidden }: { name: string; label: string; hidden?: boolean | undefined }) {
	return (
		<label class={hidden ? 'vh' : 'field__label'} for={name}>
			{label}
		</label>
	)
}

function LabelRow({ beside, ...label }: { name: string; label: string; beside: ComponentChildren }) {
	return (
		<div class="field__head">
			<Label {...label} />
			{beside}
		</div>
	)
}

export function Hint({ name, hint }: { name: string; hint: string | undefined }) {
	if (hint === undefined) return null
	return (
		<p class="field__hint" id={`${name}-hint`}>
			{hint}
		</p>
	)
}

export function Fault({ name, fault }: { name: string; fault: string | undefined }) {
	if (fault === undefined) return null
	return (
		<p class="field__error" id={`${name}-fault`}>
			<Icon name="warn" />
			<span>{fault}</span>
		</p>
	)
}
