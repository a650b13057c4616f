import type { Id } from '../../platform/id.ts'
import type { Reach } from '../participation/index.ts'

/** What a town tried, what happened, and what it would do differently another time. */
export type LearningEntry = {
	id: Id<'learningEntry'>
	programmeId: Id<'programme'>
	seatId: Id<'participation'>
	townName: string
	tried: string
	happened: string
	otherwise: string
	/** What the photo shows; empty without one. */
	photoAlt: string
	reach: Reach
	state: 'shown' | 'withdrawn'
	writerName: string
	writtenAt: Date
	version: number
}
