import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { type Block, blocksOf } from '../../platform/documents/index.ts'
import { formatDate } from '../../platform/i18n.ts'
import { consultationWords, countOutcomes, lastDay, namedAs, outcomes, passageTitle } from '../consultations/index.ts'
import { words } from './messages.ts'
import type { Heard, PlanFacts } from './plan-facts.ts'
import type { Chapter, TableRows } from './printed-plan.ts'

/** What the plan was put to consultation for, what came in, and what became of it: as its published report says. */
export function consultationChapter({ content: { language } }: PlanFacts, { consultation, inputs }: Heard): Chapter {
	const t = words(language).print.consultation
	const { outcomes: named } = consultationWords(language)
	const counts = countOutcomes(inputs)
	const told = outcomes.filter((one) => counts[one] > 0).map((one) => [`${named[one]}: ${counts[one]}`])
	const opened = formatDate(language, consultation.openedAt, HOME_TIME_ZONE)
	const text: Block[] = [
		{ kind: 'paragraph', text: [t.time(opened, lastDay(language, consultation))] },
		...blocksOf(consultation.report?.words ?? ''),
		{ kind: 'paragraph', text: [t.received(inputs.length)] },
		...(told.length === 0 ? [] : [{ kind: 'list' as const, ordered: false, items: told }]),
	]
	return { title: t.title(consultation.title), text, rows: answerRows(language, { consultation, inputs }) }
}

/** Only what the partnership shows, with the names that may be shown. */
function answerRows(language: PlanFacts['content']['language'], { consultation, inputs }: Heard): TableRows | null {
	const { caption, head, somebody } = words(language).print.consultation
	const { outcomes: named } = consultationWords(language)
	const rows = inputs.flatMap((input) => {
		const { answer, words: said } = input
		if (!answer?.isShown) return []
		const became = [named[answer.outcome], answer.words].filter((part) => part !== '').join('. ')
		return [[passageTitle(language, consultation, input), `${said} (${namedAs(input) ?? somebody})`, became]]
	})
	if (rows.length === 0) return null
	return { kind: 'table', caption, head: [...head], figures: [], widths: [1.2, 2, 2], rows, sum: null }
}
