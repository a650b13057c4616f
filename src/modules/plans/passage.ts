import type { Id } from '../../platform/id.ts'
import type { PlanContent } from './plan-content.ts'

/** What of a plan is written, suggested and commented upon by itself. */
export const passageKinds = ['section', 'challenge', 'action'] as const
export type PassageKind = (typeof passageKinds)[number]

/** The names of its words, the one that it is called by first. The names are those of the columns and of `PlanContent`. */
export const passageFields = {
	section: ['title', 'body'],
	challenge: ['challenge', 'evidence', 'consequence', 'agenda'],
	action: ['title', 'summary', 'sought'],
} as const satisfies Record<PassageKind, readonly string[]>
export type PassageField = (typeof passageFields)[PassageKind][number]

export type PassageWords = Partial<Readonly<Record<PassageField, string>>>

export type Passage = { id: Id<'passage'>; kind: PassageKind; heading: string; words: PassageWords }

/** In the order in which they stand in the plan. */
export function passagesOf({ sections, challenges, actions }: Parts): Passage[] {
	return [
		...sections.map((section) => passageOf('section', section, section.title)),
		...challenges.map((challenge) => passageOf('challenge', challenge, challenge.challenge)),
		...actions.map((action) => passageOf('action', action, `${action.number}. ${action.title}`)),
	]
}

type Parts = Pick<PlanContent, 'sections' | 'challenges' | 'actions'>

function passageOf(kind: PassageKind, thing: { id: string } & PassageWords, heading: string): Passage {
	const words = Object.fromEntries(passageFields[kind].map((field) => [field, thing[field] ?? '']))
	return { id: thing.id as Id<'passage'>, kind, heading, words }
}

export function isSame(kind: PassageKind, one: PassageWords, other: PassageWords): boolean {
	return passageFields[kind].every((field) => (one[field] ?? '') === (other[field] ?? ''))
}
