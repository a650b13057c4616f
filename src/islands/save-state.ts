import { formatTime, isLanguage } from '../platform/i18n.ts'

/** Writes in the page's `.savestate`, in the words that the server put there. */
export type SaveState = {
	saved: (at: Date) => void
	saving: () => void
	failed: (message?: string) => void
	restored: () => void
}

export function saveStateOf(scope: HTMLElement): SaveState {
	const place = scope.querySelector<HTMLElement>('.savestate') ?? document.querySelector<HTMLElement>('.savestate')
	const words = place?.querySelector<HTMLElement>('.savestate__words')
	const { saved = '', saving = '', failed = '', restored = '', language, timeZone = 'UTC' } = place?.dataset ?? {}
	const say = (text: string, state: 'saved' | 'saving' | 'failed') => {
		if (!place || !words) return
		place.dataset.state = state
		words.textContent = text
	}
	return {
		saved: (at) =>
			say(saved.replace('{time}', formatTime(isLanguage(language) ? language : 'da', at, timeZone)), 'saved'),
		saving: () => say(saving, 'saving'),
		failed: (message) => say(message ?? failed, 'failed'),
		restored: () => say(restored, 'saving'),
	}
}
