import { type Language, listWords } from '../../platform/i18n.ts'
import type { Party } from '../partnerships/index.ts'
import type { PlanContent } from '../plans/index.ts'
import { isComplete, requirementsOf } from './completeness.ts'
import { completenessWords, requirementName } from './completeness-words.ts'

/** Whether the programme that the law asks for is complete, and otherwise what it lacks; nothing of other plans. */
export function statutoryState(language: Language, content: PlanContent, parties: readonly Party[]) {
	if (content.type !== 'renewal_programme') return undefined
	const t = completenessWords(language)
	const requirements = requirementsOf(content, parties)
	const missing = requirements.filter(({ gaps }) => gaps.length > 0)
	const named = missing.map((one) => requirementName(language, one))
	const done = requirements.length - missing.length
	const isWhole = isComplete(requirements)
	return { isWhole, words: isWhole ? t.whole : t.part(done, requirements.length, listWords(language, named)) }
}
