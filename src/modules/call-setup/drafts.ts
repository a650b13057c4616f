import { dayAt, lastMinuteBefore, timeAt } from '../../platform/dates.ts'
import { writeDay, writeTime } from '../../platform/dates-format.ts'
import type { Language } from '../../platform/i18n.ts'
import type { CallDetail } from '../calls/index.ts'
import type { PartWords } from './part.ts'

/** What stands in the fields of a form; lists for boxes of which several may be ticked. */
export type SetupDraft = Partial<Record<string, string | string[]>>

export const callForms = ['text', 'dates', 'terms', 'postponement'] as const
export type CallForm = (typeof callForms)[number]

/** What a form of the call itself shows of what is saved. */
export function callDraft(language: Language, form: CallForm, call: CallDetail): SetupDraft {
	const { title, slug, summary, body } = call
	const { seatsMin, seatsMax, scaleMin, scaleMax, themesMax, applies, drawSeed } = call
	const deadline = deadlineDraft(language, call)
	const drafts: Record<CallForm, () => SetupDraft> = {
		text: () => ({ title, slug, summary, body }),
		dates: () => ({ ...openingDraft(language, call), ...deadline }),
		terms: () => ({ ...asText({ seatsMin, seatsMax, scaleMin, scaleMax, themesMax }), applies, drawSeed }),
		postponement: () => deadline,
	}
	return drafts[form]()
}

function openingDraft(language: Language, { opensAt, programme: { timeZone } }: CallDetail): SetupDraft {
	if (opensAt === null) return {}
	return {
		opensOn: writeDay(language, dayAt(opensAt, timeZone)),
		opensTime: writeTime(language, timeAt(opensAt, timeZone)),
	}
}

/** The last minute that is in, not the first moment that is too late. */
function deadlineDraft(language: Language, { deadlineAt, programme: { timeZone } }: CallDetail): SetupDraft {
	if (deadlineAt === null) return {}
	const last = lastMinuteBefore(deadlineAt)
	return {
		deadlineOn: writeDay(language, dayAt(last, timeZone)),
		deadlineTime: writeTime(language, timeAt(last, timeZone)),
	}
}

/** What a form of a part shows of what is saved; sent back unchanged, it changes nothing. */
export function partDraft(language: Language, { kind, words }: PartWords): SetupDraft {
	switch (kind) {
		case 'question': {
			const { title, shortTitle, hint, wordLimit, required } = words
			return { title, shortTitle, hint, ...asText({ wordLimit }), ...(required && { required: 'yes' }) }
		}
		case 'criterion': {
			const weight = `${words.weight}`.replace('.', language === 'en' ? '.' : ',')
			return { name: words.name, guidance: words.guidance, weight }
		}
		case 'theme':
		case 'contact':
			return words
		case 'eligibilityRule': {
			const { populationMin, populationMax, regionCodes, note } = words
			const soft = words.soft ? 'soft' : 'hard'
			return { kind: words.kind, ...asText({ populationMin, populationMax }), regionCodes, soft, note }
		}
		case 'spreadRule': {
			const { value, populationFrom, populationBelow, minCount, maxCount, minDistinct } = words
			const numbers = { populationFrom, populationBelow, minCount, maxCount, minDistinct }
			return { kind: words.kind, value: value ?? '', ...asText(numbers) }
		}
	}
}

function asText(numbers: Record<string, number | null>): Record<string, string> {
	return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, number === null ? '' : `${number}`]))
}
