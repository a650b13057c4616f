import { type Language, languages } from '../../platform/i18n.ts'
import type { Item } from './item.ts'
import type { Texts } from './texts.ts'

/** What is being written in one language; the public reads the latest edition of it. */
export type Translation = {
	language: Language
	texts: Texts
	/** The edition of the original that it translates. */
	ofEdition: number
	/** 0 before the first. */
	edition: number
	version: number
	/** What the published edition translates. */
	publishedOf: number | null
}

export type TranslationState = 'none' | 'draft' | 'current' | 'behind'

/** Behind is what readers are told is older than the original. */
export function stateOf(translation: Translation | undefined, item: Pick<Item, 'edition'>): TranslationState {
	if (translation === undefined) return 'none'
	if (translation.publishedOf === null) return 'draft'
	return translation.publishedOf < item.edition ? 'behind' : 'current'
}

export function otherLanguages({ language }: Pick<Item, 'language'>): Language[] {
	return languages.filter((other) => other !== language)
}

/** A translation is of an edition, which stays; what may change tomorrow is not worth translating. */
export function whyNotTranslatable(
	item: Pick<Item, 'edition' | 'language' | 'state'>,
	language: Language,
): 'originalNotPublished' | 'sameLanguage' | 'originalRetired' | undefined {
	if (item.edition === 0) return 'originalNotPublished'
	if (item.state === 'retired') return 'originalRetired'
	return language === item.language ? 'sameLanguage' : undefined
}
