import { type Listed, suggestionList } from './suggestion-list.ts'

const pauseBeforeAsking = 150
const fewestLetters = 2

/** What the server answers: the suggestions, and how many they are in words. */
type Answer = { said: string; suggestions: readonly Listed[] }

/**
 * `<search-suggestions data-address="…" data-label="…">` around a field: what is typed is asked for, and the field
 * becomes a combobox (WAI-ARIA APG). Without an answer it stays the field that it was.
 */
class SearchSuggestions extends HTMLElement {
	#timer: ReturnType<typeof setTimeout> | undefined
	#asked: AbortController | undefined

	connectedCallback() {
		const field = this.querySelector('input')
		if (!field) return
		const list = suggestionList(this, field, this.dataset.label ?? '')
		field.addEventListener('input', () => {
			this.#forget()
			this.#timer = setTimeout(() => void this.#ask(field.value, list.show), pauseBeforeAsking)
		})
		field.addEventListener('keydown', (event) => {
			if (!event.isComposing && list.press(event.key)) event.preventDefault()
		})
		field.addEventListener('blur', () => {
			this.#forget()
			list.hide()
		})
		// What comes back from the browser's memory is as it was left: with a list that nobody asked for.
		addEventListener('pagehide', list.hide)
		field.form?.addEventListener('submit', () => this.#forget())
	}

	/** What was asked before is worth nothing once something else is typed. */
	#forget() {
		clearTimeout(this.#timer)
		this.#asked?.abort()
	}

	async #ask(typed: string, show: (answer: Answer) => void) {
		const asked = new AbortController()
		this.#asked = asked
		const answer = typed.trim().length < fewestLetters ? undefined : await this.#fetch(typed, asked.signal)
		if (!asked.signal.aborted) show(answer ?? { said: '', suggestions: [] })
	}

	/** Nothing when the network or the server fails: the form still searches. */
	async #fetch(typed: string, signal: AbortSignal): Promise<Answer | undefined> {
		try {
			const answer = await fetch(`${this.dataset.address}?${new URLSearchParams({ q: typed })}`, { signal })
			return answer.ok ? ((await answer.json()) as Answer) : undefined
		} catch {
			return undefined
		}
	}
}

customElements.define('search-suggestions', SearchSuggestions)
