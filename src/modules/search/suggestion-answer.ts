import { type Language, plural } from '../../platform/i18n.ts'
import { words } from './messages.ts'
import { addressOf, readQuestion } from './question.ts'
import type { Suggestion } from './suggest.ts'

/** What the browser is told, ready to be shown: the island has no words of its own. */
export type SuggestionAnswer = {
	/** For who hears the page: how many there are. */
	said: string
	suggestions: { text: string; about: string; path: string; language: Language | undefined }[]
}

export function suggestionAnswer(language: Language, suggestions: readonly Suggestion[]): SuggestionAnswer {
	return {
		said: plural(language, suggestions.length, words(language).suggested),
		suggestions: suggestions.map((suggestion) => shown(language, suggestion)),
	}
}

function shown(language: Language, suggestion: Suggestion): SuggestionAnswer['suggestions'][number] {
	const { kinds, suggestedWords } = words(language)
	if ('words' in suggestion) {
		const path = addressOf(readQuestion(new URLSearchParams({ q: suggestion.words }), language))
		return { text: suggestion.words, about: suggestedWords, path, language: undefined }
	}
	const { title, kind, path, language: own } = suggestion
	return { text: title, about: kinds[kind], path, language: own === language ? undefined : own }
}
