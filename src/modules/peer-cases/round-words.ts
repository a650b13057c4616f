import type { Language } from '../../platform/i18n.ts'
import { words } from './messages.ts'
import { type Method, methods } from './method.ts'

type RoundWords = { name: string; text: string }

/** What a round is called and what happens in it, first as its own method says it, else as another does. */
export function roundWords(language: Language, method: Method, key: string): RoundWords | undefined {
	const all = words(language).methods
	const found = [method, ...methods].map((one) => (all[one].rounds as Record<string, RoundWords>)[key])
	return found.find((round) => round !== undefined)
}
