import { danishParts } from '../../src/methods/compound-parts.da.ts'
import type { Language } from '../../src/platform/i18n.ts'
import { randomFrom } from './search-words.ts'
import type { Ground } from './search-ground.ts'

/** What people type, by what it costs: addresses of the page of search. */
export function questions({ words }: Pick<Ground, 'words'>, count: number): Record<string, string[]> {
	const random = randomFrom(11)
	const from = (low: number, high: number, language: Language = 'da') =>
		words[language][low + Math.floor(random() * (high - low))] ?? ''
	const many = (one: () => string) => Array.from({ length: count }, one)
	const slip = (word: string) => {
		const at = 1 + Math.floor(random() * (word.length - 2))
		return word.slice(0, at) + word.slice(at + 1)
	}
	return {
		'one of the 20 commonest words': many(() => `q=${from(0, 20)}`),
		'a common word': many(() => `q=${from(20, 300)}`),
		'a usual word': many(() => `q=${from(300, 5_000)}`),
		'a rare word': many(() => `q=${from(50_000, 200_000)}`),
		'two common words': many(() => `q=${from(0, 100)}+${from(0, 100)}`),
		'a common and a usual word': many(() => `q=${from(0, 100)}+${from(300, 5_000)}`),
		'three usual words': many(() => `q=${from(100, 2_000)}+${from(100, 2_000)}+${from(100, 2_000)}`),
		'a part of many compounds': many(() => `q=${danishParts[Math.floor(random() * danishParts.length)] ?? ''}`),
		'a Dutch word': many(() => `q=${from(100, 3_000, 'nl')}`),
		'a word with a slip': many(() => `q=${slip(from(300, 5_000))}`),
		'two words, one with a slip': many(() => `q=${from(20, 300)}+${slip(from(300, 5_000))}`),
		'a word that nobody has': many(() => `q=${slip(slip(from(5_000, 20_000)))}qzx`),
		'a common word, kind and year': many(() => `q=${from(20, 300)}&kind=measure&year=2020`),
		'page 5 of a common word': many(() => `q=${from(20, 300)}&page=5`),
	}
}
