import type { Id } from '../../platform/id.ts'
import type { Addressee } from './recommendation.ts'

/** What an addressee can say. */
export const givenAnswers = ['accepted', 'partly', 'rejected'] as const
export type GivenAnswer = (typeof givenAnswers)[number]

/** `none`: nothing yet, or nothing that is known. */
export const answers = [...givenAnswers, 'none'] as const
export type Answer = (typeof answers)[number]

export type Answered = { addressee: Addressee; answer: GivenAnswer }

export type Response = Answered & {
	responder: string
	respondedOn: string
	words: string
	source: string
	version: number
}

export type FollowUp = { id: Id<'recommendationFollowUp'>; onDate: string; words: string; source: string }
