import { formatAmount } from '../../platform/amount.ts'
import { formatDay, type Language } from '../../platform/i18n.ts'
import { budgetOf, type CaseContent } from './case.ts'
import { words } from './messages.ts'
import type { Sites } from './queries.ts'

/** `Hobro, Mariagerfjord`; the municipality is left out where it bears the same name. */
export function placeNames({ places }: Pick<CaseContent, 'places'>, sites: Sites): string[] {
	return places.map((place) => {
		const { municipalityName } = sites(place)
		return municipalityName === null || municipalityName === place.label
			? place.label
			: `${place.label}, ${municipalityName}`
	})
}

export function periodText(language: Language, { startsOn, endsOn }: Pick<CaseContent, 'startsOn' | 'endsOn'>) {
	const { page } = words(language)
	if (startsOn === null) return endsOn === null ? undefined : page.until(formatDay(language, endsOn))
	if (endsOn === null) return page.from(formatDay(language, startsOn))
	const years = [startsOn, endsOn].map((day) => day.slice(0, 4))
	return years[0] === years[1] ? years[0] : years.join('–')
}

export function budgetText(language: Language, content: Pick<CaseContent, 'total' | 'money' | 'currency'>) {
	const budget = budgetOf(content)
	return budget === undefined ? undefined : formatAmount(language, budget, content.currency)
}

/** How they work together: what is known of it. */
export function formText(language: Language, content: Pick<CaseContent, 'depth' | 'formality' | 'parties'>): string[] {
	const { depths, formalities, parties } = words(language)
	return [
		...(content.depth ? [depths[content.depth]] : []),
		...(content.formality ? [formalities[content.formality]] : []),
		...(content.parties ? [parties[content.parties]] : []),
	]
}
