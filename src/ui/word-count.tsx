import { h } from 'preact'
import type { Language } from '../platform/i18n.ts'
import { shellWords } from './messages.ts'
import { type CountWording, countedWords, wordCountText } from './word-count-text.ts'

export type WordLimit = { words: number; language: Language }

/** Counts on the server; with script on the page the same count follows every key. */
export function WordCount({ name, text, limit }: { name: string; text: string; limit: WordLimit }) {
	const wording: CountWording = shellWords(limit.language).count
	const words = countedWords(text)
	return h(
		'word-count',
		{
			class: 'counter',
			id: `${name}-count`,
			for: name,
			'data-limit': limit.words,
			'data-over': words > limit.words ? '' : undefined,
			'data-within': wording.within,
			'data-over-one': wording.overOne,
			'data-over-other': wording.overOther,
			'data-as-word': wording.asWord,
			style: { '--v': `${words / limit.words}` },
		},
		wordCountText(wording, text, limit.words),
	)
}
