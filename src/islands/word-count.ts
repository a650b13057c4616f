import { countedWords, wordCountText } from '../ui/word-count-text.ts'

/** A reader who listens hears the count when the writer rests, not at every key. */
const restBeforeSpeaking = 1200

/** `<word-count for="answer" data-limit="400" …>`: the count under a text with a limit. */
class WordCount extends HTMLElement {
	#spoken = document.createElement('span')
	#rest: ReturnType<typeof setTimeout> | undefined

	connectedCallback() {
		const area = document.getElementById(this.getAttribute('for') ?? '')
		if (!(area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement)) return
		this.#spoken.className = 'vh'
		this.#spoken.setAttribute('role', 'status')
		this.after(this.#spoken)
		area.addEventListener('input', () => this.#follow(area.value))
	}

	disconnectedCallback() {
		clearTimeout(this.#rest)
		this.#spoken.remove()
	}

	#follow(text: string) {
		const limit = Number(this.dataset.limit)
		const words = countedWords(text)
		this.style.setProperty('--v', String(words / limit))
		this.toggleAttribute('data-over', words > limit)
		this.textContent = wordCountText(this.#wording(), text, limit)
		clearTimeout(this.#rest)
		this.#rest = setTimeout(() => {
			this.#spoken.textContent = this.textContent
		}, restBeforeSpeaking)
	}

	#wording() {
		const { within = '', overOne = '', overOther = '', asWord = '' } = this.dataset
		return { within, overOne, overOther, asWord }
	}
}

customElements.define('word-count', WordCount)
