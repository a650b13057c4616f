import { isQuotable, type Passage } from './passage.ts'
import type { Outcome, Section } from './summary.ts'

export type Mark = Pick<Passage, 'id' | 'seatId' | 'consent'> & {
	sectionId: Section['id'] | null
	outcomeId: Outcome['id'] | null
}

/** What leaves the room: no section that stays there, and nothing whose speaker was asked and has not said yes. */
export type PublishedSection = { title: string; words: string; outcomes: Pick<Outcome, 'id' | 'kind' | 'words'>[] }

export function publishedSections(
	sections: readonly Section[],
	outcomes: readonly Outcome[],
	marks: readonly Mark[],
): PublishedSection[] {
	const held = marks.filter((mark) => !isQuotable(mark))
	const isHeld = (id: Section['id'] | Outcome['id']) =>
		held.some(({ sectionId, outcomeId }) => sectionId === id || outcomeId === id)
	return sections
		.filter(({ isConfidential }) => !isConfidential)
		.map(({ id, title, words }) => ({
			title,
			words: isHeld(id) ? '' : words,
			outcomes: outcomes
				.filter((outcome) => outcome.sectionId === id && !isHeld(outcome.id))
				// Who is to do it is the room's business.
				.map(({ id: outcomeId, kind, words: said }) => ({ id: outcomeId, kind, words: said })),
		}))
		.filter((section) => section.words !== '' || section.outcomes.length > 0)
}
