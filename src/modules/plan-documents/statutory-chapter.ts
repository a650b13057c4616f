import { completenessWords, requirementName, requirementsOf, statutoryState } from '../plan-editor/index.ts'
import type { PlanFacts } from './plan-facts.ts'
import type { Chapter } from './printed-plan.ts'
import { words } from './messages.ts'

/** Of a programme that the law asks for: its parts with their paragraphs, and which of them are there. */
export function statutoryChapters({ content, plan }: PlanFacts): Chapter[] {
	const { language } = content
	const { parties } = plan.partnership
	const state = statutoryState(language, content, parties)
	if (state === undefined) return []
	const { statutory: t } = words(language).print
	const c = completenessWords(language)
	const rows = requirementsOf(content, parties).map((one) => [
		requirementName(language, one),
		one.basis,
		one.gaps.length === 0 ? c.there : c.missing,
	])
	return [
		{
			title: c.statutory,
			text: [{ kind: 'paragraph', text: [state.words] }],
			rows: { kind: 'table', ...t, head: [...t.head], figures: [], widths: [2, 1.4, 1], rows, sum: null },
		},
	]
}
