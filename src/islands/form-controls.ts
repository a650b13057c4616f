import type { Fields } from './form-fields.ts'

export function typedFields(scope: HTMLElement): Fields {
	return fieldsOf(scope, ({ type }) => type !== 'hidden' && type !== 'file')
}

/** Versions and whatever else the server put there for itself. */
export function hiddenFields(scope: HTMLElement): Fields {
	return fieldsOf(scope, ({ type }) => type === 'hidden')
}

export function fill(scope: HTMLElement, fields: Fields): void {
	for (const control of controlsOf(scope)) {
		const values = fields[control.name]
		if (!values) continue
		if (isBox(control)) control.checked = values.includes(control.value)
		else control.value = values[0] ?? ''
		if (control.type !== 'hidden') control.dispatchEvent(new Event('input'))
	}
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function controlsOf(scope: HTMLElement): Control[] {
	const elements = scope instanceof HTMLFormElement ? scope.elements : scope.querySelectorAll('input, textarea, select')
	return [...elements].filter(
		(element) =>
			element instanceof HTMLInputElement ||
			element instanceof HTMLTextAreaElement ||
			element instanceof HTMLSelectElement,
	)
}

function fieldsOf(scope: HTMLElement, isWanted: (control: Control) => boolean): Fields {
	const fields: Record<string, string[]> = {}
	for (const control of controlsOf(scope)) {
		if (control.name === '' || !isWanted(control)) continue
		const values = (fields[control.name] ??= [])
		if (!isBox(control) || control.checked) values.push(control.value)
	}
	return fields
}

function isBox(control: Control): control is HTMLInputElement {
	return control.type === 'checkbox' || control.type === 'radio'
}
