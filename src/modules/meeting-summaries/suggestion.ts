import type { Id } from '../../platform/id.ts'

/** How a participant would write a section, and what the facilitator said to it. */
export type Suggestion = {
	id: Id<'summarySuggestion'>
	sectionId: Id<'summarySection'>
	/** The section as the participant read it. */
	before: string
	words: string
	reason: string
	suggestedBy: Id<'person'>
	suggesterName: string
	suggestedAt: Date
	answer: 'accepted' | 'declined' | null
	/** What the facilitator says to it. */
	word: string | null
}

export function whyNotAnswered({ answer }: Pick<Suggestion, 'answer'>): 'alreadyAnswered' | undefined {
	return answer === null ? undefined : 'alreadyAnswered'
}
