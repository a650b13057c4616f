export type Listed = { text: string; about: string; path: string; language?: string }
type Shown = { said: string; suggestions: readonly Listed[] }

export type SuggestionList = {
	show: (shown: Shown) => void
	hide: () => void
	/** Whether the key was for the list. */
	press: (key: string) => boolean
}

/** The list under a field, moved through by arrow keys while the focus stays in the field. */
export function suggestionList(home: HTMLElement, field: HTMLInputElement, label: string): SuggestionList {
	const list = emptyList(field, label)
	const status = document.createElement('span')
	status.className = 'vh'
	status.setAttribute('role', 'status')
	home.append(list, status)
	let chosen = -1

	const options = () => [...list.children] as HTMLElement[]
	const hide = () => {
		list.hidden = true
		select(-1)
		field.setAttribute('aria-expanded', 'false')
	}
	const select = (index: number) => {
		chosen = index
		for (const [place, option] of options().entries()) option.ariaSelected = `${place === index}`
		const option = options()[index]
		option?.scrollIntoView({ block: 'nearest' })
		if (option) field.setAttribute('aria-activedescendant', option.id)
		else field.removeAttribute('aria-activedescendant')
	}
	const show = ({ said, suggestions }: Shown) => {
		list.replaceChildren(...suggestions.map((one, index) => optionOf(`${list.id}-${index}`, one)))
		status.textContent = said
		select(-1)
		list.hidden = suggestions.length === 0
		field.setAttribute('aria-expanded', `${!list.hidden}`)
	}
	/** Past either end is the field itself, with nothing chosen. */
	const step = (by: 1 | -1) => {
		const places = options().length + 1
		list.hidden = places === 1
		field.setAttribute('aria-expanded', `${!list.hidden}`)
		select(((chosen + 1 + by + places) % places) - 1)
	}
	const press = (key: string): boolean => {
		if (key === 'ArrowDown' || key === 'ArrowUp') step(key === 'ArrowDown' ? 1 : -1)
		else if (key === 'Escape' && !list.hidden) hide()
		else if (key === 'Enter' && chosen >= 0) options()[chosen]?.click()
		else return false
		return true
	}
	return { show, hide, press }
}

function emptyList(field: HTMLInputElement, label: string): HTMLElement {
	const list = document.createElement('ul')
	list.className = 'suggest__list'
	list.id = `${field.id}-suggestions`
	list.hidden = true
	list.setAttribute('role', 'listbox')
	list.setAttribute('aria-label', label)
	// The field keeps the focus, so that the list does not close under the finger.
	list.addEventListener('mousedown', (event) => event.preventDefault())
	field.setAttribute('role', 'combobox')
	field.setAttribute('aria-autocomplete', 'list')
	field.setAttribute('aria-controls', list.id)
	field.setAttribute('aria-expanded', 'false')
	return list
}

function optionOf(id: string, { text, about, path, language }: Listed): HTMLElement {
	const option = document.createElement('li')
	option.className = 'suggest__one'
	option.id = id
	option.setAttribute('role', 'option')
	option.setAttribute('aria-selected', 'false')
	const words = document.createElement('span')
	words.textContent = text
	if (language !== undefined) words.lang = language
	const kind = document.createElement('span')
	kind.className = 'suggest__about'
	kind.textContent = about
	// A space, so that what is read aloud is two words.
	option.append(words, ' ', kind)
	option.addEventListener('click', () => location.assign(path))
	return option
}
