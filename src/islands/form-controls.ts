import type { Fields } from './form-fields.ts'

export function typedFields(form: HTMLFormElement): Fields {
	return fieldsOf(form, ({ type }) => type !== 'hidden' && type !== 'file')
}

/** Versions and whatever else the server put there for itself. */
export function hiddenFields(form: HTMLFormElement): Fields {
	return fieldsOf(form, ({ type }) => type === 'hidden')
}

export function fill(form: HTMLFormElement, fields: Fields): void {
	for (const control of controlsOf(form)) {
		const values = fields[control.name]
		if (!values) continue
		if (isBox(control)) control.checked = values.includes(control.value)
		else control.value = values[0] ?? ''
		if (control.type !== 'hidden') control.dispatchEvent(new Event('input'))
	}
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function controlsOf(form: HTMLFormElement): Control[] {
	return [...form.elements].filter(
		(element) =>
			element instanceof HTMLInputElement ||
			element instanceof HTMLTextAreaElement ||
			element instanceof HTMLSelectElement,
	)
}

function fieldsOf(form: HTMLFormElement, isWanted: (control: Control) => boolean): Fields {
	const fields: Record<string, string[]> = {}
	for (const control of controlsOf(form)) {
		if (control.name === '' || !isWanted(control)) continue
		const values = (fields[control.name] ??= [])
		if (!isBox(control) || control.checked) values.push(control.value)
	}
	return fields
}

function isBox(control: Control): control is HTMLInputElement {
	return control.type === 'checkbox' || control.type === 'radio'
}
