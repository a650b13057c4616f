import type { Id } from '../../platform/id.ts'

/** About a day that a meeting is on; of days without an answer, either is fine. */
export const dayAnswers = ['wish', 'away'] as const
export type DayAnswer = (typeof dayAnswers)[number]

export type OfferedDay = { day: string; answer: DayAnswer }

/** What a seat says about hosting meetings of a series. */
export type Offer = {
	seatId: Id<'participation'>
	canHost: boolean
	rooms: string
	visits: string
	days: OfferedDay[]
	version: number
	givenByName: string
	givenAt: Date
}
